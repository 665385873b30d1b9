package triptych.c;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CStruct;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.script.ScriptedUsers;
import triptych.tru64.c.CSubsystem;
import triptych.tru64.c.Tru64C;

/**
 * Tru64 with something else on the machine than the user who does the usual.
 *
 * @param make makes the module of an execution
 * @param user puts on the machine who does something with it
 */
record StagedTru64<M extends CSubsystem>(
        BiFunction<Machine, CModule, M> make, BiConsumer<Machine, M> user) implements CKernel {
    private static final CKernel TRU64 = new Tru64C();

    @Override
    public String headers() {
        return TRU64.headers();
    }

    @Override
    public Map<String, String> defines(String profile) {
        return TRU64.defines(profile);
    }

    @Override
    public List<CStruct<?>> structs() {
        return TRU64.structs();
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return make.apply(machine, code);
    }

    @Override
    @SuppressWarnings("unchecked") // what link() has made
    public Program.Outcome startUser(Machine machine, Object linked) {
        user.accept(machine, (M) linked);
        return Program.Outcome.NONE;
    }

    @Override
    public ScriptedUsers users() {
        return TRU64.users();
    }
}
