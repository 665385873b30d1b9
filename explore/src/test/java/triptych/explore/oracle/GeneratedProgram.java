package triptych.explore.oracle;

import java.util.ArrayList;
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
import triptych.core.timer.Timer;
import triptych.core.timer.Timers;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;

/**
 * A small random program over everything that the core offers; the same seed is the same program.
 */
final class GeneratedProgram implements Program {
    private static final int THREADS_MOST = 3;
    private static final int OPERATIONS_MOST = 8;
    private static final LockKind MUTEX = new LockKind("mutex", false, true);
    private static final RoutineInfo CALL = new RoutineInfo("call", "test.h", 0, true, false);

    private enum Kind {
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
        // From here on only in programs with deferred work.
        ARM,
        DISARM,
        DISARM_SYNC,
        RAISE,
        MASK,
        UNMASK
    }

    /** What makes and meets deferred work: every other operation of a program that has any. */
    private static final List<Kind> LATE =
            List.of(
                    Kind.ARM,
                    Kind.ARM,
                    Kind.DISARM,
                    Kind.DISARM_SYNC,
                    Kind.SLEEP_TIMED,
                    Kind.RAISE,
                    Kind.MASK,
                    Kind.UNMASK);

    private record Step(Kind kind, int operand) {}

    private final long seed;
    private final MachineSettings settings;
    private final List<List<Step>> threads = new ArrayList<>();
    private final List<Step> child = new ArrayList<>();
    private final boolean inModule;
    private final boolean deferred;

    /** {@code deferred} says whether there are timers and interrupts too. */
    GeneratedProgram(long seed, int earlyTimers, boolean deferred) {
        this.seed = seed;
        this.deferred = deferred;
        this.settings = MachineSettings.DEFAULT.withEarlyTimers(earlyTimers).withStepLimit(200);
        Random random = new Random(seed);
        inModule = random.nextBoolean();
        int count = 2 + random.nextInt(THREADS_MOST - 1);
        int operations = 4 + random.nextInt(OPERATIONS_MOST - 3);
        int kinds = deferred ? Kind.values().length : Kind.ARM.ordinal();
        boolean creates = false;
        for (int t = 0; t < count; t++) {
            threads.add(new ArrayList<>());
        }
        for (int i = 0; i < operations; i++) {
            Kind kind = Kind.values()[random.nextInt(kinds)];
            if (deferred && random.nextBoolean()) {
                kind = LATE.get(random.nextInt(LATE.size()));
            }
            if (kind == Kind.UNLOAD && !inModule || kind == Kind.CREATE && (creates || count > 2)) {
                kind = Kind.READ;
            }
            creates |= kind == Kind.CREATE;
            threads.get(random.nextInt(count)).add(new Step(kind, random.nextInt(2)));
        }
        child.add(new Step(Kind.values()[random.nextInt(Kind.EXIT.ordinal())], random.nextInt(2)));
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

    private final class Run {
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
                case READ -> log.append('r').append(cell.get());
                case WRITE -> cell.set(1 + step.operand());
                default -> log.append('a').append(cell.getAndAdd(1));
            }
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
