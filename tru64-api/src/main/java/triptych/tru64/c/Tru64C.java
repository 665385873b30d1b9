package triptych.tru64.c;

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
import triptych.tru64.ScriptPlayer;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;
import triptych.tru64.UserScript;

/** How modules in C meet Tru64. */
@KernelText
public final class Tru64C implements CKernel {
    @Override
    public String headers() {
        return "triptych/tru64/include";
    }

    @Override
    public Map<String, String> defines(String profile) {
        return Map.of("KERNEL", "1", "_KERNEL", "1", "__osf__", "1", "__alpha", "1");
    }

    @Override
    public List<CStruct<?>> structs() {
        return Structs.ALL;
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return new CSubsystem(machine, code);
    }

    @Override
    public Program.Outcome startUser(Machine machine, Object linked) {
        UserScript.UNLOADS_AT_ANY_TIME.startOn(machine, fileOf(linked));
        return Program.Outcome.NONE;
    }

    @Override
    public Tru64Module fileOf(Object linked) {
        return (Tru64Module) linked;
    }

    @Override
    public ScriptedUsers users() {
        return new ScriptedUsers(ScriptPlayer.REPERTOIRE, new Users());
    }

    private final class Users implements ScriptedUsers.Kernel {
        @Override
        public SimThread user(Machine machine, String name, Runnable body) {
            return Tru64System.on(machine).user(name, body);
        }

        @Override
        public Performance.Player player(Machine machine, Object linked, Performance performance) {
            return new ScriptPlayer(Tru64System.on(machine), fileOf(linked), performance);
        }
    }
}
