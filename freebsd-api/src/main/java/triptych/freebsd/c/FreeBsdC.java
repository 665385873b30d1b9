package triptych.freebsd.c;

import java.util.List;
import java.util.Map;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CStruct;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.scenario.Program;
import triptych.core.script.Performance;
import triptych.core.script.ScriptedUsers;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.ScriptPlayer;
import triptych.freebsd.UserScript;
import triptych.freebsd.kernel.FreeBsdProfile;
import triptych.freebsd.kernel.KldFile;

/** How modules in C meet FreeBSD. */
@KernelText
public final class FreeBsdC implements CKernel {
    private final UserScript script;

    public FreeBsdC() {
        this(UserScript.UNLOADS_AT_ANY_TIME);
    }

    /** {@code script} is what the user does. */
    public FreeBsdC(UserScript script) {
        this.script = script;
    }

    @Override
    public String headers() {
        return "triptych/freebsd/include";
    }

    @Override
    public Map<String, String> defines(String profile) {
        FreeBsdProfile chosen = new FreeBsdProfile(profile.equals("12") ? 12 : 13);
        return Map.of(
                "_KERNEL", "1",
                "KLD_MODULE", "1",
                "__FreeBSD__", Integer.toString(chosen.version()),
                "__FreeBSD_version", Integer.toString(chosen.freebsdVersion()),
                "INVARIANTS", "1",
                "SMP", "1");
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
        script.startOn(machine, fileOf(linked));
        return Program.Outcome.NONE;
    }

    @Override
    public KldFile fileOf(Object linked) {
        return ((ObjectFile) linked).kldFile();
    }

    @Override
    public ScriptedUsers users() {
        return new ScriptedUsers(ScriptPlayer.REPERTOIRE, new Users());
    }

    private final class Users implements ScriptedUsers.Kernel {
        @Override
        public SimThread user(Machine machine, String name, Runnable body) {
            return FreeBsdSystem.on(machine).user(name, body);
        }

        @Override
        public Performance.Player player(Machine machine, Object linked, Performance performance) {
            return new ScriptPlayer(FreeBsdSystem.on(machine), fileOf(linked), performance);
        }
    }
}
