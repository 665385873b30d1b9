package triptych.freebsd;

import triptych.core.machine.Machine;
import triptych.freebsd.kernel.KldFile;

/** What a user does with a module. */
public enum UserScript {
    /** Loads it and unloads it at any later time, also before its threads' first instruction. */
    UNLOADS_AT_ANY_TIME {
        @Override
        void run(FreeBsdSystem os, KldFile module) {
            if (loads(os, module)) {
                waitForAWhile(os);
                os.kldunload(module);
            }
        }
    },
    /** Loads it and unloads it at once. */
    UNLOADS_AT_ONCE {
        @Override
        void run(FreeBsdSystem os, KldFile module) {
            if (loads(os, module)) {
                os.kldunload(module);
            }
        }
    },
    /** Loads it and unloads it once its threads sleep. */
    UNLOADS_A_SLEEPER {
        @Override
        void run(FreeBsdSystem os, KldFile module) {
            if (loads(os, module)) {
                // Time passes only when nobody else can run: after it the module's threads sleep.
                os.pause("nanslp", 1);
                os.kldunload(module);
            }
        }
    },
    /** Loads it, unloads it at any later time, and shuts the machine down. */
    UNLOADS_AND_SHUTS_DOWN {
        @Override
        void run(FreeBsdSystem os, KldFile module) {
            UNLOADS_AT_ANY_TIME.run(os, module);
            os.reboot(0);
        }
    },
    /** Loads it, and then either unloads it at any time or shuts the machine down. */
    UNLOADS_OR_SHUTS_DOWN {
        @Override
        void run(FreeBsdSystem os, KldFile module) {
            if (!loads(os, module)) {
                return;
            }
            waitForAWhile(os);
            if (os.kernel().machine().choose(2) == 0) {
                os.kldunload(module);
            } else {
                os.reboot(0);
            }
        }
    };

    /** Whether it is loaded; then another process uses what it offers. */
    private static boolean loads(FreeBsdSystem os, KldFile module) {
        if (os.kldload(module) != 0) {
            return false;
        }
        Client.startIfNeeded(os);
        return true;
    }

    abstract void run(FreeBsdSystem os, KldFile module);

    /** Puts a user on {@code machine} who does it with {@code module}, which must be a new one. */
    public void startOn(Machine machine, FreeBsdModule module) {
        startOn(machine, module.file());
    }

    /** As {@link #startOn(Machine, FreeBsdModule)}, with the file of a module. */
    public void startOn(Machine machine, KldFile module) {
        FreeBsdSystem os = FreeBsdSystem.on(machine);
        os.user("user", () -> run(os, module));
    }

    /** Until the module's threads sleep, not at all, or long enough for them to wake up again. */
    static void waitForAWhile(FreeBsdSystem os) {
        switch (os.kernel().machine().choose(3)) {
            case 0 -> os.pause("nanslp", 1);
            case 1 -> {}
            default -> os.pause("nanslp", 3 * os.hz());
        }
    }
}
