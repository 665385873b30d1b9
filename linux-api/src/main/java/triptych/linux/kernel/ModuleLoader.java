package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.module.Modules;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.ModuleTexts;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Errno;
import triptych.linux.struct.ModuleLoad;
import triptych.linux.struct.ModuleState;
import triptych.linux.struct.ModuleStruct;
import triptych.linux.struct.TaskState;

/**
 * {@code kernel/module/main.c}: loading and unloading.
 *
 * <ol>
 *   <li id="S1">A module is coming while its init function runs, and live once that has returned 0
 *       or more; more than 0 is complained of.
 *   <li id="S2">When the init function returns an error, that is the load's, and the module is gone
 *       with all that the function has not taken back.
 *   <li id="S3">A second load of a name fails by {@code -EEXIST} if a live module has it, and by
 *       {@code -EBUSY} at once if a going one has it.
 *   <li id="S4">While another file of the name is being loaded, a load waits for that one's end and
 *       then fails: by {@code -EEXIST} if it is live then, else by {@code -EBUSY}.
 *   <li id="S5">While the same file is being loaded, a load waits and returns that one's result.
 *   <li id="S6">An unload asks in this order: no such module {@code -ENOENT}; another module uses
 *       it {@code -EWOULDBLOCK}; it is not live {@code -EBUSY}; it has no exit function {@code
 *       -EBUSY}; somebody holds a reference {@code -EWOULDBLOCK}.
 *   <li id="S7">The exit function runs in the caller's process and cannot refuse; meanwhile the
 *       module is going.
 *   <li id="S8">Then the text is unmapped, whoever may still run it: but not before RCU's readers,
 *       and functions of the module in interrupt context, have ended that had begun.
 *   <li id="S9">A module holds those whose symbols it uses. Where one is still coming the load
 *       waits for it up to 30 s; where nobody exports the symbol the load fails by {@code -ENOENT}.
 * </ol>
 *
 * @source linux.md 6.1, 6.3, 13; kernel/module/main.c [6.12]
 */
@KernelText
public final class ModuleLoader {
    private static final int PATIENCE_SECONDS = 30;

    private final LinuxKernel kernel;
    private final Machine machine;
    private final Table table;

    /** {@code modules} with {@code module_mutex}: what is done under that is one step. */
    private static final class Table extends SimObject {
        private final List<ModuleStruct> modules = new ArrayList<>(2);

        @Override
        public String label() {
            return "modules";
        }

        ModuleStruct find(String name) {
            return modules.stream().filter(m -> m.name().equals(name)).findFirst().orElse(null);
        }

        ModuleStruct exporterOf(String symbol, ModuleStruct to) {
            return modules.stream()
                    .filter(m -> m != to && m.exports(symbol, to))
                    .findFirst()
                    .orElse(null);
        }
    }

    ModuleLoader(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.table = machine.named(new Table());
    }

    /** {@code finit_module}: 0 or a negative error number. */
    public int load(SimThread sim, ModuleStruct module) {
        machine.operate(Operation.MODULE, table, Access.WRITE);
        ModuleLoad other = module.load();
        if (other != null) {
            machine.touch(other.done(), Access.READ);
            if (other.isGoingOn()) {
                return awaitEnd(sim, other) ? other.result() : -Errno.EINTR;
            }
        }
        ModuleStruct old = table.find(module.name());
        if (old != null) {
            return refuse(sim, old);
        }
        ModuleLoad load = new ModuleLoad(module.name());
        machine.named(load.done());
        machine.touch(module, Access.WRITE);
        module.form(load);
        table.modules.add(module);
        load.setResult(form(sim, module));
        kernel.completions().completeAll(sim, load.done());
        return load.result();
    }

    /** Whether it came to an end: no signal has ended the wait. */
    private boolean awaitEnd(SimThread sim, ModuleLoad load) {
        return kernel.completions()
                        .await(
                                sim,
                                load.done(),
                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                TaskState.TASK_INTERRUPTIBLE)
                > 0;
    }

    /** The name is taken. */
    private int refuse(SimThread sim, ModuleStruct old) {
        machine.touch(old, Access.READ);
        boolean live = old.state() == ModuleState.MODULE_STATE_LIVE;
        if (isOnItsWay(old)) {
            if (!awaitEnd(sim, old.load())) {
                return -Errno.EINTR;
            }
            machine.operate(Operation.MODULE, table, Access.READ);
            ModuleStruct now = table.find(old.name());
            if (now != null) {
                machine.touch(now, Access.READ);
            }
            live = now != null && now.state() == ModuleState.MODULE_STATE_LIVE;
        }
        return live ? -Errno.EEXIST : -Errno.EBUSY;
    }

    private static boolean isOnItsWay(ModuleStruct module) {
        return module.state() == ModuleState.MODULE_STATE_COMING
                || module.state() == ModuleState.MODULE_STATE_UNFORMED;
    }

    // ---- coming ----

    /** Links it, and runs its init function. */
    private int form(SimThread sim, ModuleStruct module) {
        if (!module.isGplCompatible()) {
            kernel.log().print(() -> ModuleTexts.taints(module));
        }
        for (String symbol : module.imports()) {
            int error = resolve(sim, module, symbol);
            if (error != 0) {
                kernel.log().print(() -> ModuleTexts.unknownSymbol(module, symbol, error));
                machine.operate(Operation.MODULE, table, Access.WRITE);
                leaveTable(module);
                return error;
            }
        }
        machine.touch(module, Access.WRITE);
        module.become(machine, Modules.of(machine).load(module.name()));
        int[] result = new int[1];
        sim.callInto(module.loaded().text(), () -> result[0] = module.init());
        if (result[0] < 0) {
            return fail(sim, module, result[0]);
        }
        if (result[0] > 0) {
            kernel.warn("init-suspicious", ModuleTexts.suspicious(module, result[0]));
        }
        machine.operate(Operation.MODULE, module, Access.WRITE);
        module.setState(ModuleState.MODULE_STATE_LIVE);
        machine.operate(Operation.MODULE, module, Access.WRITE);
        module.put();
        module.freeInit();
        return 0;
    }

    private int fail(SimThread sim, ModuleStruct module, int error) {
        machine.operate(Operation.MODULE, module, Access.WRITE);
        module.setState(ModuleState.MODULE_STATE_GOING);
        module.put();
        free(sim, module);
        return error;
    }

    /** {@code resolve_symbol_wait}: 0 or a negative error number. */
    private int resolve(SimThread sim, ModuleStruct module, String symbol) {
        ModuleStruct owner = table.exporterOf(symbol, module);
        if (owner == null) {
            return -Errno.ENOENT;
        }
        machine.touch(owner, Access.WRITE);
        if (isOnItsWay(owner)) {
            Completion done = owner.load().done();
            long patience = (long) PATIENCE_SECONDS * machine.clock().hz();
            long left =
                    kernel.completions().await(sim, done, patience, TaskState.TASK_INTERRUPTIBLE);
            machine.operate(Operation.MODULE, table, Access.WRITE);
            if (left <= 0) {
                kernel.log().print(() -> ModuleTexts.gaveUp(module, owner));
                return -Errno.EBUSY;
            }
            return resolve(sim, module, symbol);
        }
        if (owner.state() != ModuleState.MODULE_STATE_LIVE) {
            return -Errno.ENOENT;
        }
        if (!module.used().contains(owner)) {
            module.used().add(owner);
            owner.users().add(module);
            owner.get();
        }
        return 0;
    }

    // ---- going ----

    /** {@code delete_module}: 0 or a negative error number. */
    public int unload(SimThread sim, ModuleStruct named) {
        machine.operate(Operation.MODULE, table, Access.WRITE);
        ModuleStruct module = table.find(named.name());
        if (module == null) {
            return -Errno.ENOENT;
        }
        machine.touch(module, Access.WRITE);
        int refusal = refusal(module);
        if (refusal != 0) {
            return refusal;
        }
        module.release();
        module.setState(ModuleState.MODULE_STATE_GOING);
        if (module.hasExit()) {
            sim.callInto(module.loaded().text(), module::exit);
        }
        free(sim, module);
        return 0;
    }

    private static int refusal(ModuleStruct module) {
        if (!module.users().isEmpty()) {
            return -Errno.EWOULDBLOCK;
        }
        if (module.state() != ModuleState.MODULE_STATE_LIVE || !module.hasExit()) {
            return -Errno.EBUSY;
        }
        return module.references() == 0 ? 0 : -Errno.EWOULDBLOCK;
    }

    /** {@code free_module}, clause S8. */
    private void free(SimThread sim, ModuleStruct module) {
        kernel.rcu().awaitReaders(sim);
        kernel.atomicCode().awaitEnd(module.loaded().text());
        machine.operate(Operation.MODULE, table, Access.WRITE);
        machine.touch(module, Access.WRITE);
        leaveTable(module);
        Modules.of(machine).unload(module.loaded());
    }

    private void leaveTable(ModuleStruct module) {
        for (ModuleStruct owner : module.used()) {
            machine.touch(owner, Access.WRITE);
            owner.users().remove(module);
            owner.put();
        }
        module.used().clear();
        module.setState(ModuleState.MODULE_STATE_UNFORMED);
        table.modules.remove(module);
    }
}
