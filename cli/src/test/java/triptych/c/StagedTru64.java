package triptych.c;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CScene;
import triptych.core.c.StagedKernel;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.tru64.c.CSubsystem;
import triptych.tru64.c.Tru64C;

/**
 * Something else on a Tru64 machine than the user who does the usual.
 *
 * @param make makes the module of an execution
 * @param user puts on the machine who does something with it
 */
record StagedTru64<M extends CSubsystem>(
        BiFunction<Machine, CModule, M> make, BiConsumer<Machine, M> user) implements CScene {
    /** The kernel on this stage. */
    CKernel kernel() {
        return new StagedKernel(new Tru64C(), this);
    }

    @Override
    public Object link(Machine machine, CModule code) {
        return make.apply(machine, code);
    }

    @Override
    @SuppressWarnings("unchecked") // what link() has made
    public Program.Outcome startUsers(Machine machine, Object linked) {
        user.accept(machine, (M) linked);
        return Program.Outcome.NONE;
    }
}
