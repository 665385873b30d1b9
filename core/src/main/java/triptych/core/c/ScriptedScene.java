package triptych.core.c;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.script.Script;
import triptych.core.script.ScriptMistake;
import triptych.core.script.ScriptedUsers;

/** Users who follow a script. */
public final class ScriptedScene implements CScene {
    private final CKernel kernel;
    private final ScriptedUsers users;
    private final Script script;

    /**
     * For modules of {@code kernel}.
     *
     * @throws ScriptMistake if its users cannot play {@code script}
     */
    public ScriptedScene(CKernel kernel, Script script) {
        this.kernel = kernel;
        this.users = kernel.users();
        this.script = script;
        users.repertoire().check(script);
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return kernel.link(machine, code);
    }

    @Override
    public Program.Outcome startUsers(Machine machine, Object linked) {
        users.start(machine, linked, script);
        return Program.Outcome.NONE;
    }
}
