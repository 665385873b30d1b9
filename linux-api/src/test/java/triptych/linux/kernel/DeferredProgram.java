package triptych.linux.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.scenario.Program;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.TimerList;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueStruct;

/** A small random program over timers, work and interrupts; the same seed is the same program. */
final class DeferredProgram implements Program {
    private static final int OPERATIONS_MOST = 5;
    private static final int IRQ = 2;

    private enum Kind {
        QUEUE,
        QUEUE_DELAYED,
        MOD_DELAYED,
        CANCEL,
        CANCEL_SYNC,
        CANCEL_DELAYED_SYNC,
        FLUSH,
        FLUSH_QUEUE,
        DISABLE,
        ENABLE,
        BUSY,
        MOD_TIMER,
        DELETE_TIMER,
        DELETE_TIMER_SYNC,
        RAISE,
        DISABLE_IRQ,
        ENABLE_IRQ,
        DELAY
    }

    private record Step(Kind kind, int operand) {}

    private final long seed;
    private final List<List<Step>> users = List.of(new ArrayList<>(), new ArrayList<>());
    private final boolean ordered;
    private final boolean again;

    DeferredProgram(long seed) {
        this.seed = seed;
        Random random = new Random(seed);
        ordered = random.nextBoolean();
        again = random.nextInt(3) == 0;
        int operations = 2 + random.nextInt(OPERATIONS_MOST - 1);
        for (int i = 0; i < operations; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            users.get(random.nextInt(2)).add(new Step(kind, random.nextInt(2)));
        }
    }

    @Override
    public String name() {
        return "deferred-" + seed;
    }

    @Override
    public String os() {
        return "linux";
    }

    @Override
    public Outcome boot(Machine machine) {
        Run run = new Run(machine);
        run.os.user("first", run::first);
        return run::state;
    }

    @Override
    public String toString() {
        return name() + (ordered ? " ordered " : " ") + (again ? "again " : "") + users;
    }

    private final class Run {
        private final Machine machine;
        private final LinuxSystem os;
        private final SharedInt cell = new SharedInt();
        private final StringBuilder[] seen = {new StringBuilder(), new StringBuilder()};
        private final StringBuilder late = new StringBuilder();
        private final WorkStruct[] works = new WorkStruct[2];
        private final DelayedWork delayed;
        private final TimerList[] timers = new TimerList[2];
        private int requeues = again ? 1 : 0;
        private WorkqueueStruct wq;

        Run(Machine machine) {
            this.machine = machine;
            this.os = LinuxSystem.on(machine);
            for (int i = 0; i < 2; i++) {
                String name = "" + i;
                works[i] = os.DECLARE_WORK(name, this::work);
                timers[i] = os.DEFINE_TIMER(name, t -> note("t" + name));
            }
            delayed = os.DECLARE_DELAYED_WORK("d", this::work);
        }

        /** Sets up, starts the other one, and goes on. */
        void first() {
            wq = ordered ? os.alloc_ordered_workqueue("q", 0) : os.alloc_workqueue("q", 0, 0);
            os.request_irq(IRQ, this::interrupt, 0, "device", null);
            os.user("second", () -> users.get(1).forEach(step -> act(step, seen[1])));
            users.get(0).forEach(step -> act(step, seen[0]));
        }

        private void note(String what) {
            late.append(what).append(cell.getAndAdd(1));
        }

        private void work(WorkStruct work) {
            note(work.label());
            if (work == works[0] && requeues > 0) {
                requeues--;
                os.queue_work(wq, work);
            }
        }

        private int interrupt(int irq, Object dev) {
            note("i");
            return Linux.IRQ_HANDLED;
        }

        private void act(Step step, StringBuilder log) {
            WorkStruct work = works[step.operand()];
            TimerList timer = timers[step.operand()];
            switch (step.kind()) {
                case QUEUE -> log.append(os.queue_work(wq, work));
                case QUEUE_DELAYED ->
                        log.append(os.queue_delayed_work(wq, delayed, step.operand()));
                case MOD_DELAYED -> log.append(os.mod_delayed_work(wq, delayed, step.operand()));
                case CANCEL -> log.append(os.cancel_work(work));
                case CANCEL_SYNC -> log.append(os.cancel_work_sync(work));
                case CANCEL_DELAYED_SYNC -> log.append(os.cancel_delayed_work_sync(delayed));
                case FLUSH -> log.append(os.flush_work(work));
                case FLUSH_QUEUE -> os.flush_workqueue(wq);
                case DISABLE -> log.append(os.disable_work(work));
                case ENABLE -> log.append(os.enable_work(work));
                case BUSY -> log.append(os.work_busy(work));
                case MOD_TIMER -> log.append(os.mod_timer(timer, 1));
                case DELETE_TIMER -> log.append(os.timer_delete(timer));
                case DELETE_TIMER_SYNC -> log.append(os.timer_delete_sync(timer));
                case RAISE -> InterruptLines.of(machine).at(IRQ).raise();
                case DISABLE_IRQ -> os.disable_irq(IRQ);
                case ENABLE_IRQ -> os.enable_irq(IRQ);
                case DELAY -> machine.delay(1);
                default -> throw new AssertionError(step);
            }
            log.append(cell.get());
        }

        private String state() {
            return seen[0] + " " + seen[1] + " " + late + " at " + machine.clock().now();
        }
    }
}
