package triptych.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.lock.LockKind;
import triptych.core.lock.PriorityLending;
import triptych.core.lock.SimLock;
import triptych.core.memory.SharedInt;
import triptych.core.module.LoadedModule;
import triptych.core.module.Modules;
import triptych.core.routine.RoutineInfo;
import triptych.core.sched.Scheduler;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.thread.WayOut;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WakeOrder;

/** What the machine promises to every kernel that is put on it. */
class MachineTests {
    private static final LockKind SPINNING = new LockKind("mutex", false, false);
    private static final LockKind SLEEPABLE = new LockKind("sx", false, true);

    private final List<String> log = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private Machine machine;

    /** Runs what {@code boot} starts: the most urgent thread first, equals in turn. */
    private void run(Consumer<Machine> boot) {
        Scheduler policy = new Scheduler(1);
        run(
                MachineSettings.DEFAULT,
                policy,
                m -> {
                    policy.govern(m.threads(), m.clock());
                    boot.accept(m);
                });
    }

    private void run(MachineSettings settings, Strategy strategy, Consumer<Machine> boot) {
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            machine = new Machine(settings, strategy, workbench, events::add);
            boot.accept(machine);
            machine.run();
        }
    }

    @Test
    void whoever_judges_at_rest_is_heard_before_the_deadlock() {
        run(
                m -> {
                    m.startUserProcess("user", () -> sleepForEver(m));
                    m.atRest(stuck -> m.report(new Finding.Livelock(1, List.of())));
                });

        assertThat(machine.findings())
                .extracting(Finding::kind)
                .containsExactly("livelock", "deadlock");
    }

    private static void sleepForEver(Machine m) {
        WaitChannel channel = m.sleepQueues().channelOf(m);
        m.sleepQueues().announce(m.running(), channel, "ever", SimThread.NEVER, false);
        m.sleepQueues().block(m.running());
    }

    @Test
    void nobody_judges_a_machine_that_has_stopped() {
        run(
                m -> {
                    m.startUserProcess(
                            "user",
                            () -> {
                                throw m.fail("rule", "message");
                            });
                    m.atRest(stuck -> log.add("judged"));
                });

        assertThat(log).isEmpty();
    }

    @Test
    void a_read_of_a_cell_is_a_look_and_a_write_is_none() {
        SharedInt cell = new SharedInt();
        run(
                m ->
                        m.startUserProcess(
                                "user",
                                () -> {
                                    cell.set(1);
                                    log.add("" + m.running().looks());
                                    cell.get();
                                    log.add("" + m.running().looks());
                                }));

        assertThat(log).containsExactly("0", "1");
    }

    @Test
    void objects_tell_in_which_order_one_thread_named_them() {
        run(
                m -> {
                    SimThread early = m.startUserProcess("early", () -> {});
                    SimThread late = m.startUserProcess("late", () -> {});
                    log.add("" + late.isNamedAfter(early) + early.isNamedAfter(late));
                    m.startUserProcess("other", () -> log.add("" + named(m).isNamedAfter(early)));
                });

        assertThat(log).containsExactly("truefalse", "false");
    }

    private static SimObject named(Machine m) {
        return m.named(m.sleepQueues().channelOf(new Object()));
    }

    @Test
    void a_body_must_not_end_inside_a_routine() {
        RoutineInfo call = new RoutineInfo("call", "test.h", 0, false, false);
        run(m -> m.startUserProcess("user", () -> m.running().enter(call)));

        assertThat(((Finding.ModuleThrew) machine.findings().get(0)).exception())
                .contains("thread user ended inside call");
    }

    /** A thread of a kernel. */
    private record Face(String os) implements ThreadFace {
        @Override
        public long pid() {
            return 1;
        }

        @Override
        public String processName() {
            return os;
        }
    }

    private void panicAs(String os) {
        machine.startUserProcess(
                        os,
                        () -> {
                            throw machine.panic(
                                    new Finding.Panic(
                                            "mine",
                                            machine.facts(machine.running()),
                                            machine.callSite()));
                        })
                .setFace(new Face(os));
    }

    private List<String> tellersOf(Consumer<Machine> boot) {
        log.clear();
        run(
                m -> {
                    machine = m;
                    m.onFinding("one", finding -> log.add("one tells " + finding.kind()));
                    m.onFinding("two", finding -> log.add("two tells " + finding.kind()));
                    boot.accept(m);
                });
        return log;
    }

    @Test
    void a_finding_is_told_by_the_kernel_of_the_thread_that_it_befell() {
        assertThat(tellersOf(m -> panicAs("two"))).containsExactly("two tells panic");
        assertThat(tellersOf(m -> panicAs("one"))).containsExactly("one tells panic");
    }

    @Test
    void a_finding_of_nobody_is_told_by_the_kernel_that_was_there_first() {
        assertThat(tellersOf(m -> m.report(new Finding.NothingExplored("none"))))
                .containsExactly("one tells nothing-explored");
        assertThat(tellersOf(m -> panicAs("three"))).containsExactly("one tells panic");
    }

    @Test
    void who_listens_hears_of_the_stuck_before_the_deadlock_and_of_no_idle_worker() {
        run(
                m -> {
                    m.atRest(
                            stuck ->
                                    stuck.forEach(
                                            t -> log.add(t.name() + " " + m.findings().size())));
                    m.start(m.createThread("idle", null, () -> sleepForEver(m)));
                    m.startUserProcess("user", () -> sleepForEver(m));
                });

        assertThat(log).containsExactly("user 0");
        assertThat(machine.findings()).hasSize(1);
    }

    @Test
    void a_deadlock_befalls_who_is_stuck_and_no_idle_worker() {
        assertThat(
                        tellersOf(
                                m -> {
                                    sleeper(m, "one", m.createThread("idle", null, () -> sleep(m)));
                                    sleeper(m, "two", m.startUserProcess("stuck", () -> sleep(m)));
                                }))
                .containsExactly("two tells deadlock");
    }

    private static void sleeper(Machine m, String os, SimThread thread) {
        thread.setFace(new Face(os));
        if (!thread.isUserProcess()) {
            m.start(thread);
        }
    }

    private static void sleep(Machine m) {
        SimThread self = m.running();
        m.sleepQueues()
                .announce(self, m.sleepQueues().channelOf(self), "ever", SimThread.NEVER, false);
        m.sleepQueues().block(self);
    }

    private SimLock lock(String name) {
        return lock(SPINNING, name);
    }

    private SimLock lock(LockKind kind, String name) {
        return machine.named(new SimLock(machine.footprint(), kind, name, name, false));
    }

    private void take(SimLock lock) {
        SimThread self = machine.running();
        lock.standBefore(Operation.LOCK, self);
        lock.take(self, self.callSite());
    }

    private void give(SimLock lock) {
        SimThread self = machine.running();
        lock.standBefore(Operation.UNLOCK, self);
        lock.release(self);
    }

    private WakeReason sleep(Object on, long ticks) {
        SimThread self = machine.running();
        WaitChannel channel = machine.sleepQueues().channelOf(on);
        machine.operate(Operation.WAIT, channel, Access.WRITE);
        long deadline = ticks == 0 ? SimThread.NEVER : machine.clock().now() + ticks;
        machine.sleepQueues().announce(self, channel, "w", deadline, false);
        return machine.sleepQueues().block(self);
    }

    private void thread(String name, Runnable body) {
        machine.startUserProcess(name, body);
    }

    // ---- locks ----

    /** A way out that somebody opens. */
    private static final class Gate extends SimObject implements WayOut {
        private boolean open;

        @Override
        public SimObject gate() {
            return this;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public String label() {
            return "gate";
        }
    }

    @Test
    void a_wait_for_a_lock_ends_by_a_way_out_or_by_the_lock() {
        run(
                m -> {
                    SimLock lock = lock(SLEEPABLE, "l");
                    Gate gate = new Gate();
                    thread("owner", () -> holdUntil(lock, gate));
                    for (String name : List.of("a", "b")) {
                        thread(name, () -> log.add(name + takeOrGiveUp(lock, gate)));
                    }
                });

        assertThat(log).containsExactly("gate opens", "afalse", "bfalse");
        assertThat(machine.findings()).isEmpty();
    }

    private void holdUntil(SimLock lock, Gate gate) {
        take(lock);
        sleep(gate, 3);
        log.add("gate opens");
        gate.open = true;
        sleep(gate, 3);
        give(lock);
    }

    private boolean takeOrGiveUp(SimLock lock, Gate gate) {
        return lock.standBeforeOrGiveUp(Operation.LOCK, machine.running(), gate);
    }

    @Test
    void an_owner_that_waits_for_its_own_lock_waits_until_another_gives_it_back() {
        run(
                m -> {
                    SimLock lock = lock(SLEEPABLE, "l");
                    thread(
                            "owner",
                            () -> {
                                take(lock);
                                take(lock);
                                log.add("owner again, holds " + m.running().held().size());
                            });
                    thread(
                            "other",
                            () -> {
                                sleep(this, 3);
                                log.add("other gives it back");
                                lock.releaseForOwner(m.running());
                            });
                });

        assertThat(log).containsExactly("other gives it back", "owner again, holds 1");
        assertThat(machine.findings()).isEmpty();
    }

    // ---- the two-phase wait ----

    @Test
    void a_wakeup_between_announce_and_block_is_not_lost() {
        run(
                m -> {
                    Object channel = new Object();
                    thread(
                            "sleeper",
                            () -> {
                                SimThread self = m.running();
                                WaitChannel c = m.sleepQueues().channelOf(channel);
                                m.sleepQueues().announce(self, c, "w", SimThread.NEVER, false);
                                m.sleepQueues().wakeAll(c, self);
                                log.add(m.sleepQueues().block(self).name());
                            });
                });

        assertThat(log).containsExactly("WOKEN");
        assertThat(machine.findings()).isEmpty();
    }

    @Test
    void a_wait_ends_at_its_deadline_and_time_has_passed_exactly_so_far() {
        run(m -> thread("sleeper", () -> log.add(sleep(this, 7) + " at " + m.clock().now())));

        assertThat(log).containsExactly("TIMED_OUT at 7");
    }

    @Test
    void two_waits_due_on_one_tick_end_together() {
        run(
                m -> {
                    for (String name : List.of("a", "b")) {
                        thread(name, () -> log.add(name + sleep(name, 5) + m.clock().now()));
                    }
                });

        assertThat(log).containsExactlyInAnyOrder("aTIMED_OUT5", "bTIMED_OUT5");
        assertThat(events.stream().filter(e -> e instanceof Event.TimePassed)).hasSize(1);
    }

    @Test
    void wake_one_follows_the_order_that_the_kernel_asks_for() {
        assertThat(woken(WakeOrder.LONGEST_WAITING)).containsExactly("a", "b", "c");
        assertThat(woken(WakeOrder.NEWEST)).containsExactly("c", "b", "a");
        assertThat(woken(WakeOrder.MOST_URGENT)).containsExactly("b", "c", "a");
    }

    /** Three sleepers a, b, c with priorities 9, 5, 5. */
    private List<String> woken(WakeOrder order) {
        List<String> woken = new ArrayList<>();
        run(
                m -> {
                    int[] priorities = {9, 5, 5};
                    for (int i = 0; i < 3; i++) {
                        String name = String.valueOf((char) ('a' + i));
                        int priority = priorities[i];
                        int turn = i + 1;
                        thread(
                                name,
                                () -> {
                                    sleep(name, turn);
                                    m.running().setPriority(priority);
                                    sleep(this, 0);
                                });
                    }
                    thread(
                            "waker",
                            () -> {
                                sleep(m, 10);
                                WaitChannel channel = m.sleepQueues().channelOf(this);
                                for (int i = 0; i < 3; i++) {
                                    m.operate(Operation.WAKE, channel, Access.WRITE);
                                    woken.add(
                                            m.sleepQueues()
                                                    .wakeOne(channel, order, m.running())
                                                    .name());
                                }
                            });
                });
        return woken;
    }

    @Test
    void channels_are_told_apart_by_identity_not_by_equality() {
        run(
                m -> {
                    String one = new String("same");
                    String other = new String("same");
                    assertThat(m.sleepQueues().channelOf(one))
                            .isSameAs(m.sleepQueues().channelOf(one))
                            .isNotSameAs(m.sleepQueues().channelOf(other));
                    Object first = new Object();
                    WaitChannel known = m.sleepQueues().channelOf(first);
                    for (int i = 0; i < 100; i++) {
                        m.sleepQueues().channelOf(new Object());
                    }
                    assertThat(m.sleepQueues().channelOf(first)).isSameAs(known);
                });
    }

    // ---- locks ----

    @Test
    void a_taken_lock_keeps_the_next_taker_from_stepping() {
        run(
                m -> {
                    SimLock lock = lock("l");
                    for (String name : List.of("a", "b")) {
                        thread(
                                name,
                                () -> {
                                    take(lock);
                                    log.add(name + " in");
                                    m.operate(Operation.YIELD, m.running(), Access.WRITE);
                                    log.add(name + " out");
                                    give(lock);
                                });
                    }
                });

        assertThat(log).containsExactly("a in", "a out", "b in", "b out");
    }

    @Test
    void who_waits_for_a_lock_lends_its_priority_along_the_chain() {
        List<Integer> effective = new ArrayList<>();
        run(
                m -> {
                    SimLock first = lock("first");
                    SimLock second = lock("second");
                    SimThread low =
                            m.startUserProcess(
                                    "low",
                                    () -> {
                                        take(first);
                                        for (int i = 0; i < 3; i++) {
                                            SimThread self = m.running();
                                            effective.add(
                                                    PriorityLending.effective(self, m.threads()));
                                            // One waiter more arrives while it keeps the processor.
                                            m.delay(1);
                                            m.operate(Operation.YIELD, self, Access.WRITE);
                                        }
                                        give(first);
                                        effective.add(
                                                PriorityLending.effective(
                                                        m.running(), m.threads()));
                                    });
                    low.setPriority(9);
                    SimThread middle =
                            m.startUserProcess(
                                    "middle",
                                    () -> {
                                        sleep("middle", 1);
                                        take(second);
                                        take(first);
                                        give(first);
                                        give(second);
                                    });
                    middle.setPriority(5);
                    SimThread high =
                            m.startUserProcess(
                                    "high",
                                    () -> {
                                        sleep("high", 2);
                                        take(second);
                                        give(second);
                                    });
                    high.setPriority(1);
                });

        assertThat(effective).containsExactly(9, 5, 1, 9);
    }

    @Test
    void two_locks_in_two_orders_end_in_a_deadlock_that_names_both() {
        int[] turn = {0};
        Strategy alternating =
                new Strategy() {
                    @Override
                    public int chooseActor(long enabled, int last) {
                        long others = enabled & ~(1L << last);
                        turn[0]++;
                        return Long.numberOfTrailingZeros(others != 0 ? others : enabled);
                    }

                    @Override
                    public int chooseValue(int alternatives) {
                        return 0;
                    }
                };
        run(
                MachineSettings.DEFAULT,
                alternating,
                m -> {
                    SimLock a = lock("a");
                    SimLock b = lock("b");
                    thread(
                            "ab",
                            () -> {
                                take(a);
                                take(b);
                            });
                    thread(
                            "ba",
                            () -> {
                                take(b);
                                take(a);
                            });
                });

        Finding.Deadlock deadlock = (Finding.Deadlock) machine.findings().get(0);
        assertThat(deadlock.blocked()).extracting(b -> b.what()).containsExactly("b", "a");
        assertThat(deadlock.blocked())
                .extracting(b -> b.holder().name())
                .containsExactly("ba", "ab");
    }

    // ---- module text ----

    @Test
    void a_thread_that_starts_in_text_that_is_gone_traps() {
        run(
                m -> {
                    LoadedModule module = Modules.of(m).load("gone");
                    thread(
                            "unloader",
                            () -> {
                                m.operate(Operation.MODULE, module.text(), Access.WRITE);
                                Modules.of(m).unload(module);
                            });
                    m.start(m.createThread("late", module.text(), () -> log.add("ran")));
                });

        assertThat(log).isEmpty();
        Finding.TextGone gone = (Finding.TextGone) machine.findings().get(0);
        assertThat(gone.starting()).isTrue();
        assertThat(gone.module()).isEqualTo("gone");
    }

    /** A thread of a module in the middle of a macro, and the module's unloading in one step. */
    private void runMacro(BiConsumer<SimThread, Runnable> macro) {
        RoutineInfo info = new RoutineInfo("wait_macro", "macro.h", 0, true, true);
        run(
                m -> {
                    LoadedModule module = Modules.of(m).load("gone");
                    Runnable unload = () -> Modules.of(m).unload(module);
                    Runnable body =
                            () -> {
                                SimThread self = m.running();
                                self.enter(info);
                                macro.accept(self, unload);
                                log.add("went on");
                            };
                    m.start(m.createThread("macro", module.text(), body));
                });
    }

    @Test
    void an_operation_takes_a_macro_into_kernel_text() {
        runMacro(
                (self, unload) -> {
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                    unload.run();
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                });

        assertThat(log).containsExactly("went on");
    }

    @Test
    void an_argument_of_a_macro_runs_in_module_text() {
        runMacro(
                (self, unload) -> {
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                    unload.run();
                    self.evaluate(() -> true);
                });

        Finding.TextGone gone = (Finding.TextGone) machine.findings().get(0);
        assertThat(gone.routine()).isEqualTo("wait_macro");
        assertThat(log).isEmpty();
    }

    @Test
    void between_two_routines_of_a_macro_a_thread_stands_in_module_text() {
        runMacro(
                (self, unload) -> {
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                    self.evaluate(() -> true);
                    unload.run();
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                });

        assertThat(machine.findings()).singleElement().isInstanceOf(Finding.TextGone.class);
        assertThat(log).isEmpty();
    }

    @Test
    void an_argument_of_a_macro_calls_routines_of_its_own() {
        RoutineInfo inner = new RoutineInfo("inner", "macro.h", 0, false, false);
        runMacro(
                (self, unload) -> {
                    machine.operate(Operation.WAIT, self, Access.WRITE);
                    boolean stoodInText =
                            self.evaluate(
                                    () -> {
                                        self.enter(inner);
                                        self.leave();
                                        return self.standsInText();
                                    });
                    log.add(stoodInText + " " + self.routine().name());
                });

        assertThat(log).containsExactly("true wait_macro", "went on");
    }

    @Test
    void a_sleeper_left_behind_in_text_that_is_gone_is_reported_at_the_end() {
        run(
                m -> {
                    LoadedModule module = Modules.of(m).load("gone");
                    m.start(m.createThread("idle", module.text(), () -> sleep(this, 0)));
                    thread(
                            "unloader",
                            () -> {
                                sleep(m, 1);
                                m.operate(Operation.MODULE, module.text(), Access.WRITE);
                                Modules.of(m).unload(module);
                            });
                });

        assertThat(machine.findings()).singleElement().isInstanceOf(Finding.ThreadLeftBehind.class);
    }

    @Test
    void an_idle_worker_of_a_loaded_module_is_well() {
        run(
                m -> {
                    LoadedModule module = Modules.of(m).load("here");
                    m.start(m.createThread("idle", module.text(), () -> sleep(this, 0)));
                    thread("user", () -> log.add("done"));
                });

        assertThat(machine.findings()).isEmpty();
    }

    // ---- limits and misuse ----

    @Test
    void more_threads_than_can_be_told_apart_are_a_finding() {
        run(
                m ->
                        thread(
                                "maker",
                                () -> {
                                    for (int i = 0; i < 70; i++) {
                                        m.start(m.createThread("t" + i, null, () -> {}));
                                    }
                                }));

        assertThat(machine.findings()).singleElement().isInstanceOf(Finding.TooManyThreads.class);
    }

    @Test
    void a_panic_stops_everybody() {
        run(
                m -> {
                    thread(
                            "panics",
                            () -> {
                                SimThread self = m.running();
                                throw m.panic(
                                        new Finding.Panic("stop", m.facts(self), self.callSite()));
                            });
                    thread("other", () -> log.add("ran"));
                });

        assertThat(log).isEmpty();
        assertThat(machine.findings()).hasSize(1);
    }

    @Test
    void the_kernel_cannot_be_called_while_no_thread_runs() {
        run(
                m ->
                        assertThatThrownBy(m::running)
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("while no simulated thread runs"));
    }

    @Test
    void the_same_schedule_gives_the_same_events_on_every_fiber() {
        List<List<Event>> all = new ArrayList<>();
        List<Schedule> schedules = new ArrayList<>();
        for (FiberKind kind : FiberKind.values()) {
            if (!kind.isAvailable()) {
                continue;
            }
            List<Event> seen = new ArrayList<>();
            Scheduler policy = new Scheduler(1);
            try (Workbench workbench = new Workbench(kind, true)) {
                machine = new Machine(MachineSettings.DEFAULT, policy, workbench, seen::add);
                policy.govern(machine.threads(), machine.clock());
                thread("a", () -> sleep(this, 3));
                thread("b", () -> sleep(this, 2));
                machine.run();
                schedules.add(workbench.log().toSchedule());
            }
            all.add(seen);
        }

        assertThat(all).allSatisfy(seen -> assertThat(seen).isEqualTo(all.get(0)));
        assertThat(schedules).allSatisfy(s -> assertThat(s).isEqualTo(schedules.get(0)));
    }
}
