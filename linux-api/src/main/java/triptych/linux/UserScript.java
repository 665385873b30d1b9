package triptych.linux;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.linux.struct.Errno;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.ModuleStruct;

/** What a user does with a module. */
public enum UserScript {
    /** Loads it and unloads it at any later time, also before its threads' first instruction. */
    UNLOADS_AT_ANY_TIME {
        @Override
        void waitLoaded(LinuxSystem os) {
            Machine machine = os.kernel().machine();
            int naps = machine.choose(3);
            if (naps > 0) {
                // A short one ends when the module's threads sleep, a long one after they have
                // woken up again.
                os.sleep(naps == 1 ? 1 : 3L * machine.clock().hz());
            }
        }
    },
    /** Loads it and unloads it at once. */
    UNLOADS_AT_ONCE {
        @Override
        void waitLoaded(LinuxSystem os) {}
    },
    /** Loads it and unloads it once its threads sleep. */
    UNLOADS_A_SLEEPER {
        @Override
        void waitLoaded(LinuxSystem os) {
            // Time passes only when nobody else can run.
            os.sleep(1);
        }
    };

    abstract void waitLoaded(LinuxSystem os);

    /** Puts a user on {@code machine} who does it with {@code module}, which must be a new one. */
    public void startOn(Machine machine, LinuxModule module) {
        startOn(machine, module.file());
    }

    /** As {@link #startOn(Machine, LinuxModule)}, with the file of a module. */
    public void startOn(Machine machine, ModuleStruct module) {
        LinuxSystem os = LinuxSystem.on(machine);
        os.user("user", () -> run(os, module));
    }

    private void run(LinuxSystem os, ModuleStruct module) {
        if (os.insmod(module) == 0) {
            List<FileNode> files = os.kernel().files().list();
            new ButtonUser(os).start();
            if (files.isEmpty()) {
                waitLoaded(os);
                os.rmmod(module);
            } else {
                useFiles(os, module, files);
            }
        }
    }

    /** Somebody uses them meanwhile, who must end before the module can go. */
    private void useFiles(LinuxSystem os, ModuleStruct module, List<FileNode> files) {
        FileUser user = new FileUser(os, files);
        user.start();
        waitLoaded(os);
        if (os.rmmod(module) == -Errno.EWOULDBLOCK) {
            user.killAndAwait();
            os.rmmod(module);
        }
    }
}
