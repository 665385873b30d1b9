package triptych.tru64;

import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.Errno;

/** What a user does with a module. */
public enum UserScript {
    /** Configures it and unconfigures it at any later time, also before its threads begin. */
    UNLOADS_AT_ANY_TIME {
        @Override
        void nap(Machine machine) {
            int naps = machine.choose(3);
            if (naps > 0) {
                // A short one ends when the module's threads sleep, a long one after they have
                // woken up again.
                sleep(machine, naps == 1 ? 1 : 3L * machine.clock().hz());
            }
        }
    },
    /** Configures it and unconfigures it at once. */
    UNLOADS_AT_ONCE {
        @Override
        void nap(Machine machine) {}
    },
    /** Configures it and unconfigures it once its threads sleep. */
    UNLOADS_A_SLEEPER {
        @Override
        void nap(Machine machine) {
            sleep(machine, 1);
        }
    };

    abstract void nap(Machine machine);

    /** Puts a user on {@code machine} who does it with {@code module}, which must be a new one. */
    public void startOn(Machine machine, Tru64Module module) {
        Tru64System os = Tru64System.on(machine);
        os.user(
                "user",
                () -> {
                    if (os.sysconfig_c(module) == Errno.ESUCCESS) {
                        nap(machine);
                        os.sysconfig_u(module);
                    }
                });
    }

    /** Time passes only when nobody else can run. */
    static void sleep(Machine machine, long ticks) {
        SimThread user = machine.running();
        machine.sleepQueues()
                .announce(
                        user,
                        machine.sleepQueues().channelOf(user),
                        "nanosleep",
                        machine.clock().now() + ticks,
                        true);
        machine.sleepQueues().block(user);
    }
}
