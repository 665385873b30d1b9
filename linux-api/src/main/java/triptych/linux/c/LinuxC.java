package triptych.linux.c;

import java.util.List;
import java.util.Map;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CStruct;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.routine.KernelText;
import triptych.core.scenario.Program;
import triptych.core.script.Performance;
import triptych.core.script.ScriptedUsers;
import triptych.core.thread.SimThread;
import triptych.linux.LinuxSystem;
import triptych.linux.ScriptPlayer;
import triptych.linux.UserScript;
import triptych.linux.kernel.LinuxProfile;
import triptych.linux.struct.ModuleStruct;

/** How modules in C meet Linux. */
@KernelText
public final class LinuxC implements CKernel {
    private final UserScript user;

    /** A user loads the module, and unloads it at any later time. */
    public LinuxC() {
        this(UserScript.UNLOADS_AT_ANY_TIME);
    }

    /** {@code user} says what happens to the module. */
    public LinuxC(UserScript user) {
        this.user = user;
    }

    @Override
    public String headers() {
        return "triptych/linux/include";
    }

    @Override
    public Map<String, String> defines(String profile) {
        String[] release = LinuxProfile.named(profile).name().split("\\.");
        int code = Integer.parseInt(release[0]) << 16 | Integer.parseInt(release[1]) << 8;
        return Map.of(
                "__KERNEL__", "1",
                "MODULE", "1",
                "CONFIG_SMP", "1",
                "CONFIG_PREEMPT", "1",
                "CONFIG_PROC_FS", "1",
                "CONFIG_SYSFS", "1",
                "CONFIG_DEBUG_FS", "1",
                "CONFIG_64BIT", "1",
                "CONFIG_HZ", Integer.toString(MachineSettings.DEFAULT.hz()),
                "LINUX_VERSION_CODE", Integer.toString(code));
    }

    @Override
    public Map<String, String> definesFor(String module) {
        return Map.of("KBUILD_MODNAME", '"' + module.replace('-', '_') + '"');
    }

    @Override
    public List<CStruct<?>> structs() {
        return Structs.ALL;
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return new ObjectFile(machine, code);
    }

    @Override
    public Program.Outcome startUser(Machine machine, Object linked) {
        user.startOn(machine, fileOf(linked));
        return Program.Outcome.NONE;
    }

    @Override
    public ModuleStruct fileOf(Object linked) {
        return ((ObjectFile) linked).THIS_MODULE();
    }

    @Override
    public ScriptedUsers users() {
        return new ScriptedUsers(ScriptPlayer.REPERTOIRE, new Users());
    }

    private final class Users implements ScriptedUsers.Kernel {
        @Override
        public SimThread user(Machine machine, String name, Runnable body) {
            return LinuxSystem.on(machine).user(name, body);
        }

        @Override
        public Performance.Player player(Machine machine, Object linked, Performance performance) {
            return new ScriptPlayer(LinuxSystem.on(machine), fileOf(linked), performance);
        }
    }
}
