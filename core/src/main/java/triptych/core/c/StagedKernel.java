package triptych.core.c;

import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.script.ScriptedUsers;

/** A kernel whose modules meet a scene instead of the user who does the usual. */
public record StagedKernel(CKernel kernel, CScene scene) implements CKernel {
    @Override
    public String headers() {
        return kernel.headers();
    }

    @Override
    public Map<String, String> defines(String profile) {
        return kernel.defines(profile);
    }

    @Override
    public Map<String, String> definesFor(String module) {
        return kernel.definesFor(module);
    }

    @Override
    public List<CStruct<?>> structs() {
        return kernel.structs();
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return scene.link(machine, code);
    }

    @Override
    public Program.Outcome startUser(Machine machine, Object linked) {
        return scene.startUsers(machine, linked);
    }

    @Override
    public Object fileOf(Object linked) {
        return kernel.fileOf(linked);
    }

    @Override
    public ScriptedUsers users() {
        return kernel.users();
    }
}
