package triptych.explore.oracle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import triptych.core.finding.Finding;
import triptych.core.irq.InterruptLine;
import triptych.core.irq.InterruptLines;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.SharedInt;
import triptych.core.module.LoadedModule;
import triptych.core.module.Modules;
import triptych.core.routine.RoutineInfo;
import triptych.core.scenario.Program;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.thread.WakeReason;
import triptych.core.thread.WayOut;
import triptych.core.timer.Timer;
import triptych.core.timer.Timers;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;

/**
 * A small random program over everything that the core offers; the same seed is the same program.
 */
public final class GeneratedProgram implements Program {
    private static final int THREADS_MOST = 3;
    private static final int OPERATIONS_MOST = 8;
    private static final LockKind MUTEX = new LockKind("mutex", false, true);
    private static final RoutineInfo CALL = new RoutineInfo("call", "test.h", 0, true, false);

    /** What is about giving up a wait for a lock, which few programs of all kinds come to. */
    static final List<Kind> GIVING_UP =
            List.of(Kind.LOCK, Kind.UNLOCK, Kind.LOCK_OR_GIVE_UP, Kind.SIGNAL, Kind.TRY_LOCK);

    /** Threads, locks, cells, waits and modules. */
    static final List<Kind> BASIC = List.copyOf(EnumSet.range(Kind.LOCK, Kind.DOWNGRADE));

    /** The same, and timers and interrupts about as often. */
    static final List<Kind> DEFERRED = withDeferredWork();

    /** Threads, locks, cells, waits and modules, of which much is shown to the outside. */
    static final List<Kind> SHOWING = showing();

    private static List<Kind> showing() {
        List<Kind> kinds = new ArrayList<>(BASIC);
        while (kinds.size() < 3 * BASIC.size() / 2) {
            kinds.add(Kind.SHOW);
        }
        return List.copyOf(kinds);
    }

    private static List<Kind> withDeferredWork() {
        List<Kind> kinds = new ArrayList<>(BASIC);
        List<Kind> late =
                List.of(
                        Kind.ARM,
                        Kind.ARM,
                        Kind.DISARM,
                        Kind.DISARM_SYNC,
                        Kind.SLEEP_TIMED,
                        Kind.RAISE,
                        Kind.MASK,
                        Kind.UNMASK);
        while (kinds.size() < 2 * BASIC.size()) {
            kinds.addAll(late);
        }
        return List.copyOf(kinds);
    }

    enum Kind {
        LOCK,
        LOCK_SHARED,
        TRY_LOCK,
        UNLOCK,
        READ,
        WRITE,
        ADD,
        SLEEP,
        SLEEP_TIMED,
        WAKE_ALL,
        WAKE_ONE,
        EXIT,
        CHOOSE,
        PANIC_IF_SET,
        CREATE,
        UNLOAD,
        UPGRADE,
        DOWNGRADE,
        LOCK_OR_GIVE_UP,
        SIGNAL,
        ARM,
        DISARM,
        DISARM_SYNC,
        RAISE,
        MASK,
        UNMASK,
        SHOW
    }

    /** {@code polls} makes a read one that is repeated, with offers of the processor, until set. */
    private record Step(Kind kind, int operand, boolean polls) {
        Step(Kind kind, int operand) {
            this(kind, operand, false);
        }
    }

    private final long seed;
    private final MachineSettings settings;
    private final List<List<Step>> threads = new ArrayList<>();
    private final List<Step> child = new ArrayList<>();
    private final boolean inModule;
    private final boolean deferred;
    private final boolean showing;

    /** {@code kinds} is one of the lists above; those listed twice come twice as often. */
    GeneratedProgram(long seed, int earlyTimers, List<Kind> kinds) {
        this.seed = seed;
        this.deferred = kinds == DEFERRED;
        this.showing = kinds == SHOWING;
        this.settings = MachineSettings.DEFAULT.withEarlyTimers(earlyTimers).withStepLimit(200);
        Random random = new Random(seed);
        inModule = random.nextBoolean();
        int count = 2 + random.nextInt(THREADS_MOST - 1);
        int operations = 4 + random.nextInt(OPERATIONS_MOST - 3);
        boolean creates = false;
        for (int t = 0; t < count; t++) {
            threads.add(new ArrayList<>());
        }
        for (int i = 0; i < operations; i++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            if (kind == Kind.UNLOAD && !inModule || kind == Kind.CREATE && (creates || count > 2)) {
                kind = Kind.READ;
            }
            creates |= kind == Kind.CREATE;
            threads.get(random.nextInt(count)).add(new Step(kind, random.nextInt(2)));
        }
        child.add(new Step(Kind.values()[random.nextInt(Kind.EXIT.ordinal())], random.nextInt(2)));
    }

    /** As the program of this seed, but some of its reads go on until the cell is set. */
    static GeneratedProgram polling(long seed) {
        GeneratedProgram program = new GeneratedProgram(seed, 0, BASIC);
        Random random = new Random(-seed);
        for (List<Step> steps : program.threads) {
            steps.replaceAll(
                    s ->
                            s.kind() == Kind.READ || s.kind() == Kind.CHOOSE && random.nextBoolean()
                                    ? new Step(Kind.READ, s.operand(), random.nextInt(3) > 0)
                                    : s);
        }
        return program;
    }

    /** A program that shows much of what it does to the outside, and little at its end. */
    public static GeneratedProgram showing(long seed, int earlyTimers) {
        return new GeneratedProgram(seed, earlyTimers, SHOWING);
    }

    /** As {@link #showing}, and then changed a little: a port of it, right or wrong. */
    public static GeneratedProgram portOf(long seed, int earlyTimers) {
        GeneratedProgram program = showing(seed, earlyTimers);
        Random random = new Random(~seed);
        List<Step> steps = program.threads.get(random.nextInt(program.threads.size()));
        if (steps.isEmpty()) {
            return program;
        }
        int at = random.nextInt(steps.size());
        switch (random.nextInt(4)) {
            case 0 -> steps.remove(at);
            case 1 -> steps.add(steps.remove(at));
            case 2 -> steps.add(at, new Step(Kind.READ, random.nextInt(2)));
            default -> steps.set(at, new Step(Kind.SHOW, random.nextInt(2)));
        }
        return program;
    }

    boolean polls() {
        return threads.stream().anyMatch(t -> t.stream().anyMatch(Step::polls));
    }

    @Override
    public String name() {
        return "generated-" + seed;
    }

    @Override
    public String os() {
        return "core";
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        return new Run(machine).boot();
    }

    @Override
    public String toString() {
        return name() + (inModule ? " in a module " : " ") + threads + " child " + child;
    }

    /** Ends the wait of everybody who lets it. */
    private static final class Signal extends SimObject implements WayOut {
        private boolean raised;

        @Override
        public SimObject gate() {
            return this;
        }

        @Override
        public boolean isOpen() {
            return raised;
        }

        @Override
        public String label() {
            return "signal";
        }
    }

    private final class Run {
        private final Signal signal = new Signal();
        private final Machine machine;
        private final Modules modules;
        private final LoadedModule module;
        private final SimLock[] locks = new SimLock[2];
        private final SharedInt[] cells = {new SharedInt(), new SharedInt()};
        private final Object[] channels = {new Object(), new Object()};
        private final StringBuilder[] seen = new StringBuilder[THREADS_MOST + 2];
        private final CountingTimer[] timers = {new CountingTimer(0), new CountingTimer(1)};
        private final Callback handler = new Callback("handler");
        private final StringBuilder late = new StringBuilder(" late ");

        Run(Machine machine) {
            this.machine = machine;
            modules = Modules.of(machine);
            module = modules.load("m");
            for (int i = 0; i < 2; i++) {
                locks[i] =
                        machine.named(new SimLock(machine.footprint(), MUTEX, "l" + i, "l", false));
            }
        }

        /** Adds to a cell. */
        private final class CountingTimer extends Timer {
            private final int number;
            private final Callback callback = new Callback("timer");

            CountingTimer(int number) {
                this.number = number;
            }

            @Override
            protected Text text() {
                return inModule ? module.text() : null;
            }

            @Override
            protected void expire(SimThread on) {
                callback.run(on, text(), CALL, () -> late.append(cells[number].getAndAdd(10)));
            }

            @Override
            public String label() {
                return "timer " + number;
            }
        }

        Outcome boot() {
            for (int t = 0; t < threads.size(); t++) {
                start(t, threads.get(t), inModule && t > 0);
            }
            if (deferred) {
                InterruptLines.of(machine).at(0).connect(this::interrupt, "irq", thread -> {});
            }
            return this::state;
        }

        private void start(int number, List<Step> steps, boolean inText) {
            StringBuilder log = new StringBuilder();
            seen[number] = log;
            SimThread thread =
                    machine.createThread(
                            "t" + number,
                            inText ? module.text() : null,
                            () -> steps.forEach(step -> call(step, log)));
            if (number == 0) {
                thread.becomeUserProcess();
            }
            machine.start(thread);
        }

        private void call(Step step, StringBuilder log) {
            SimThread self = machine.running();
            if (step.kind() == Kind.READ || step.kind() == Kind.WRITE || step.kind() == Kind.ADD) {
                cell(step, log);
                return;
            }
            self.enter(CALL);
            act(step, self, log);
            self.leave();
        }

        private void cell(Step step, StringBuilder log) {
            SharedInt cell = cells[step.operand()];
            switch (step.kind()) {
                case READ -> log.append('r').append(step.polls() ? poll(cell) : cell.get());
                case WRITE -> cell.set(1 + step.operand());
                default -> log.append('a').append(cell.getAndAdd(1));
            }
        }

        private int poll(SharedInt cell) {
            int value = cell.get();
            while (value == 0) {
                SimThread self = machine.running();
                self.enter(CALL);
                machine.operate(Operation.YIELD, self, Access.READ);
                self.leave();
                value = cell.get();
            }
            return value;
        }

        private void act(Step step, SimThread self, StringBuilder log) {
            SimLock lock = locks[step.operand()];
            switch (step.kind()) {
                case LOCK -> lock(lock, self);
                case LOCK_SHARED -> {
                    if (!lock.isOwnedBy(self) && !lock.isSharedBy(self)) {
                        lock.standBefore(Operation.LOCK_SHARED, self);
                        lock.takeShared(self, self.callSite());
                    }
                }
                case TRY_LOCK -> {
                    lock.standBefore(Operation.TRY_LOCK, self);
                    boolean taken = !lock.isHeld();
                    lock.touchByTry(self);
                    log.append(taken ? 'T' : 'F');
                    if (taken) {
                        lock.take(self, self.callSite());
                    }
                }
                case LOCK_OR_GIVE_UP -> lockOrGiveUp(lock, self, log);
                case SIGNAL -> {
                    machine.operate(Operation.WRITE, signal, Access.WRITE);
                    signal.raised = true;
                }
                case UNLOCK -> unlock(lock, self);
                case UPGRADE -> upgrade(lock, self, log);
                case DOWNGRADE -> {
                    if (lock.isOwnedBy(self)) {
                        lock.standBefore(Operation.UNLOCK, self);
                        lock.downgrade(self, self.callSite());
                    }
                }
                case SLEEP, SLEEP_TIMED -> sleep(step, self, log);
                case WAKE_ALL, WAKE_ONE -> wake(step, self, log);
                case EXIT -> {
                    machine.operate(Operation.EXIT, self, Access.WRITE);
                    throw self.exit();
                }
                case SHOW -> machine.observe(self.name(), log::toString);
                case CHOOSE -> log.append('c').append(machine.choose(2));
                case PANIC_IF_SET -> {
                    if (cells[step.operand()].get() != 0) {
                        throw machine.panic(
                                new Finding.Panic("set", machine.facts(self), self.callSite()));
                    }
                }
                case CREATE -> {
                    machine.operate(Operation.THREAD, self, Access.WRITE);
                    start(THREADS_MOST, child, inModule);
                }
                case UNLOAD -> {
                    machine.operate(Operation.MODULE, module.text(), Access.WRITE);
                    if (!module.text().isGone()) {
                        modules.unload(module);
                    }
                }
                default -> defer(step, self, log);
            }
        }

        private void defer(Step step, SimThread self, StringBuilder log) {
            CountingTimer timer = timers[step.operand()];
            InterruptLine line = InterruptLines.of(machine).at(0);
            switch (step.kind()) {
                case ARM -> {
                    machine.operate(Operation.DEFER, timer, Access.WRITE);
                    // Both at one tick, now and then.
                    log.append(Timers.of(machine).arm(timer, 1));
                }
                case DISARM -> {
                    machine.operate(Operation.DEFER, timer, Access.WRITE);
                    log.append(Timers.of(machine).disarm(timer));
                }
                case DISARM_SYNC -> {
                    timer.callback.awaitEnd(self);
                    log.append(Timers.of(machine).disarm(timer));
                }
                case RAISE -> line.raise();
                case MASK -> {
                    machine.operate(Operation.DEFER, line, Access.WRITE);
                    line.mask();
                    handler.awaitEnd(self);
                }
                case UNMASK -> {
                    machine.operate(Operation.DEFER, line, Access.WRITE);
                    if (line.isMasked()) {
                        line.unmask();
                    }
                }
                default -> throw new AssertionError(step);
            }
        }

        private void interrupt(SimThread on) {
            handler.run(
                    on,
                    inModule ? module.text() : null,
                    CALL,
                    () -> late.append('i').append(cells[0].getAndAdd(100)));
        }

        private void lock(SimLock lock, SimThread self) {
            if (!lock.isOwnedBy(self) && !lock.isSharedBy(self)) {
                lock.standBefore(Operation.LOCK, self);
                lock.take(self, self.callSite());
            }
        }

        private void lockOrGiveUp(SimLock lock, SimThread self, StringBuilder log) {
            if (lock.isSharedBy(self)) {
                return;
            }
            boolean taken = lock.standBeforeOrGiveUp(Operation.LOCK, self, signal);
            log.append(taken ? 'L' : 'l');
            if (taken) {
                lock.take(self, self.callSite());
            }
        }

        private void unlock(SimLock lock, SimThread self) {
            if (lock.isOwnedBy(self)) {
                lock.standBefore(Operation.UNLOCK, self);
                lock.release(self);
            } else if (lock.isSharedBy(self)) {
                lock.standBefore(Operation.UNLOCK, self);
                lock.releaseShared(self);
            }
        }

        /** Succeeds for the only reader. */
        private void upgrade(SimLock lock, SimThread self, StringBuilder log) {
            if (!lock.isSharedBy(self)) {
                return;
            }
            lock.standBefore(Operation.TRY_LOCK, self);
            lock.touchByTry(self);
            boolean only = lock.readers() == 1;
            log.append(only ? 'U' : 'u');
            if (only) {
                lock.upgrade(self, self.callSite());
            }
        }

        private void sleep(Step step, SimThread self, StringBuilder log) {
            SimLock interlock = locks[0];
            boolean gives = interlock.isOwnedBy(self);
            WaitChannel channel = machine.sleepQueues().channelOf(channels[step.operand()]);
            machine.dispatcher().stopBefore(self, Operation.WAIT, channel);
            boolean timed = step.kind() == Kind.SLEEP_TIMED;
            long deadline = timed ? machine.clock().now() + 1 + step.operand() : SimThread.NEVER;
            machine.sleepQueues().announce(self, channel, "w", deadline, false);
            if (gives) {
                interlock.release(self);
            }
            WakeReason reason;
            if (gives && !timed) {
                reason =
                        machine.sleepQueues().blockThenStandBefore(self, Operation.LOCK, interlock);
                interlock.take(self, self.callSite());
            } else {
                reason = machine.sleepQueues().block(self);
                if (gives) {
                    interlock.standBefore(Operation.LOCK, self);
                    interlock.take(self, self.callSite());
                }
            }
            log.append(reason == WakeReason.WOKEN ? 'w' : 't').append(machine.clock().now());
        }

        private void wake(Step step, SimThread self, StringBuilder log) {
            WaitChannel channel = machine.sleepQueues().channelOf(channels[step.operand()]);
            machine.dispatcher().stopBefore(self, Operation.WAKE, channel);
            if (step.kind() == Kind.WAKE_ALL) {
                log.append('W').append(machine.sleepQueues().wakeAll(channel, self));
            } else {
                SimObject woken =
                        machine.sleepQueues().wakeOne(channel, WakeOrder.LONGEST_WAITING, self);
                log.append(woken == null ? "-" : woken.label());
            }
        }

        private String state() {
            if (showing) {
                return cells[0].peek() + " " + cells[1].peek();
            }
            StringBuilder state = new StringBuilder();
            for (int t = 1; t <= machine.threads().last(); t++) {
                SimThread thread = machine.threads().at(t);
                state.append(thread.name()).append(thread.state());
            }
            for (StringBuilder log : seen) {
                state.append(' ').append(log);
            }
            return state
                    + late.toString()
                    + " "
                    + cells[0].peek()
                    + cells[1].peek()
                    + locks[0].isHeld()
                    + locks[1].isHeld();
        }
    }
}
