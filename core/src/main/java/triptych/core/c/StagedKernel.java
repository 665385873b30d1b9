package triptych.core.c;

import java.util.List;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** A kernel whose modules meet a stage instead of the user who does the usual. */
public record StagedKernel(CKernel kernel, CStage stage) implements CKernel {
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
        return stage.link(machine, code);
    }

    @Override
    public Program.Outcome startUser(Machine machine, Object linked) {
        return stage.startUsers(machine, linked);
    }
}
