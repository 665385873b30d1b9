package triptych.conformance.tru64;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberKind;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.Scheduler;
import triptych.core.thread.SimThread;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.HandlerIntrInfo;
import triptych.tru64.struct.IhandlerIdT;
import triptych.tru64.struct.IhandlerT;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.SimpleLockData;

/** What the suites for locks, contexts and drivers have in common. */
final class LocksKit {
    /** The line that devices of the suites raise. */
    static final int LINE = 5;

    private LocksKit() {}

    static SimpleLockData simpleLock(Tru64 os) {
        SimpleLockData lock = os.decl_simple_lock_data("", "lk");
        os.simple_lock_init(lock);
        return lock;
    }

    static LockData complexLock(Tru64 os) {
        LockData lock = new LockData("queue");
        os.lock_init(lock, true);
        return lock;
    }

    /** A device raises its line, now. */
    static void raise(Machine machine) {
        InterruptLines.of(machine).at(LINE).raise();
    }

    static IhandlerIdT add(Tru64 os, Runnable code) {
        IhandlerT handler = new IhandlerT();
        handler.ih_bus_info(new HandlerIntrInfo(LINE, param -> run(code), null));
        return os.handler_add(handler);
    }

    private static int run(Runnable code) {
        code.run();
        return 0;
    }

    /** Runs {@code code} in an interrupt handler, at any time from here on. */
    static void interrupt(Tru64 os, Machine machine, Runnable code) {
        os.handler_enable(add(os, code));
        raise(machine);
    }

    static void sleep(Tru64 os, int ticks) {
        SimThread sim = os.kernel().machine().running();
        os.kernel().waits().assertWait(sim, null, false, "sleep");
        os.kernel().waits().setTimeout(sim, ticks);
        os.kernel().waits().block(sim);
    }

    /** A module that answers as a test says. */
    static final class Answering extends Tru64Module {
        private final ToIntFunction<Asked> answer;

        /** One call of the configure routine. */
        record Asked(Tru64 os, int op, List<CfgAttr> indata) {}

        Answering(ToIntFunction<Asked> answer) {
            this.answer = answer;
        }

        @Override
        protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            return answer.applyAsInt(new Asked(this, op, indata));
        }
    }

    /** A module that does {@code code} when it is configured, and agrees to all else. */
    static Answering doing(Consumer<Tru64> code) {
        return new Answering(
                asked -> {
                    if (asked.op() == Tru64.CFG_OP_CONFIGURE) {
                        code.accept(asked.os());
                    }
                    return Tru64.ESUCCESS;
                });
    }

    /** One run, watched, in which the most urgent thread goes first. */
    static Machine run(Consumer<Tru64System> user) {
        return run(MachineSettings.DEFAULT, user);
    }

    static Machine run(MachineSettings settings, Consumer<Tru64System> user) {
        Scheduler policy = new Scheduler(1);
        return run(
                settings,
                policy,
                machine -> policy.govern(machine.threads(), machine.clock()),
                user);
    }

    /** One run, watched, in which the user goes first whenever it can, even of interrupts. */
    static Machine runUserFirst(MachineSettings settings, Consumer<Tru64System> user) {
        Strategy oldestFirst =
                new Strategy() {
                    @Override
                    public int chooseActor(long enabled, int last) {
                        return Long.numberOfTrailingZeros(enabled);
                    }

                    @Override
                    public int chooseValue(int alternatives) {
                        return 0;
                    }
                };
        return run(settings, oldestFirst, machine -> {}, user);
    }

    private static Machine run(
            MachineSettings settings,
            Strategy strategy,
            Consumer<Machine> built,
            Consumer<Tru64System> user) {
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            Machine machine = new Machine(settings, strategy, workbench, event -> {});
            built.accept(machine);
            Tru64System os = Tru64System.on(machine);
            os.user("user", () -> user.accept(os));
            machine.run();
            return machine;
        }
    }
}
