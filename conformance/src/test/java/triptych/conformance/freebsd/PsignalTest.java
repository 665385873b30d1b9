package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.script.Performance;
import triptych.core.script.Script;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.ScriptPlayer;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.SignalAction;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

/** Signals, as those who sleep in a driver meet them. */
class PsignalTest extends SleeperSuite {
    @Inject FreeBsdSystem users;

    /** What sleeps returned, each as {@code error at tick}. */
    private final List<String> log = new ArrayList<>();

    private void send(Proc p, int signal) {
        os.PROC_LOCK(p);
        os.kern_psignal(p, signal);
        os.PROC_UNLOCK(p);
    }

    private Proc user(Runnable body) {
        return users.kernel().processes().tdOf(users.user("user", body)).td_proc();
    }

    /** A user who does {@code body} gets {@code signal} at tick 3. */
    private void interrupt(int signal, Runnable body) {
        Proc p = user(body);
        os.pause("until it sleeps", 3);
        send(p, signal);
        os.pause("result", 50);
    }

    private void sleep(int priority) {
        os.mtx_lock(m);
        log.add(os.mtx_sleep(x, m, priority, "x", 10) + " at " + now());
        os.mtx_assert(m, FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
        os.mtx_unlock(m);
    }

    private void sleepAfter(SignalAction action, int signal) {
        assertEquals(0, users.sigaction(signal, action));
        sleep(FreeBsd.PCATCH);
    }

    @Nested
    @Conformance("kern_psignal")
    class A_signal {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void ends_a_sleep_of_who_catches_it_with_EINTR() {
            interrupt(FreeBsd.SIGINT, () -> sleepAfter(SignalAction.CAUGHT, FreeBsd.SIGINT));
            assertEquals(List.of("4 at 3"), log);
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void ends_it_with_ERESTART_if_calls_are_made_again() {
            interrupt(
                    FreeBsd.SIGINT,
                    () -> sleepAfter(SignalAction.CAUGHT_AND_RESTARTED, FreeBsd.SIGINT));
            assertEquals(List.of("-1 at 3"), log);
        }

        @KernelTest
        @Clause("S1")
        void and_a_wakeup_of_one_tick_come_in_either_order(Outcomes<List<String>> outcomes) {
            start(
                    "waker",
                    () -> {
                        os.pause("same tick", 3);
                        os.wakeup(x);
                    });
            interrupt(FreeBsd.SIGINT, () -> sleep(FreeBsd.PCATCH));
            outcomes.assertOutcomes(Set.of(List.of("-1 at 3"), List.of("0 at 3"))).saw(log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void that_is_pending_keeps_sleeps_from_beginning() {
            interrupt(
                    FreeBsd.SIGTERM,
                    () -> {
                        os.pause("until it is sent", 5);
                        sleep(FreeBsd.PCATCH);
                        sleep(FreeBsd.PCATCH);
                    });
            assertEquals(List.of("-1 at 5", "-1 at 5"), log);
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void leaves_other_sleeps_alone() {
            interrupt(FreeBsd.SIGKILL, () -> sleep(0));
            assertEquals(List.of("35 at 10"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void that_is_ignored_by_default_has_no_effect() {
            interrupt(FreeBsd.SIGCHLD, () -> sleep(FreeBsd.PCATCH));
            assertEquals(List.of("35 at 10"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void that_the_process_ignores_has_none_either() {
            interrupt(FreeBsd.SIGINT, () -> sleepAfter(SignalAction.IGNORED, FreeBsd.SIGINT));
            assertEquals(List.of("35 at 10"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void has_one_again_once_it_is_caught() {
            interrupt(FreeBsd.SIGCHLD, () -> sleepAfter(SignalAction.CAUGHT, FreeBsd.SIGCHLD));
            assertEquals(List.of("4 at 3"), log);
        }

        @KernelTest
        @Clause("S6")
        @ExpectPanic("panic: mutex process lock not owned at")
        void is_sent_under_the_process_lock() {
            os.kern_psignal(os.curproc(), FreeBsd.SIGTERM);
        }

        @KernelTest
        @Clause("S8")
        @ExpectPanic("EMU invalid-signal: there is no signal 32")
        void has_a_number_that_there_is() {
            send(os.curproc(), 32);
        }
    }

    @Nested
    class A_signal_that_stops {
        @KernelTest
        @Variation(
                routines = "kern_psignal",
                real = "SIGSTOP and its kin stop the process until SIGCONT; signals can be blocked",
                ours = "a signal that would stop the process is a panic; none is blocked",
                why = "what a driver sees of a signal is the end of its sleep",
                source = "psignal(9), sigaction(2)")
        @ExpectPanic("EMU signal-would-stop: signal 17 would stop process \"user\"")
        void does_not_stop_a_process() {
            interrupt(FreeBsd.SIGSTOP, () -> sleep(FreeBsd.PCATCH));
        }
    }

    @Nested
    @Conformance("kern_psignal")
    @Clause("S7")
    class Of_two_threads {
        private Proc p;

        private void both(Runnable second) {
            Ref<Proc> made = new Ref<>();
            Runnable first =
                    () -> {
                        sleep(FreeBsd.PCATCH);
                        os.kthread_exit();
                    };
            os.kproc_create(first, null, made, 0, 0, "two");
            p = made.peek();
            startIn(p, "second", second);
        }

        @KernelTest
        void the_older_wakes_and_the_signal_is_pending_for_both() {
            both(
                    () -> {
                        os.pause("until the other sleeps", 1);
                        sleep(FreeBsd.PCATCH);
                        sleep(FreeBsd.PCATCH);
                    });
            os.pause("until they sleep", 3);
            send(p, FreeBsd.SIGTERM);
            os.pause("result", 50);
            assertEquals(List.of("-1 at 3", "35 at 11", "-1 at 11"), log);
        }

        @KernelTest
        void it_is_the_sender_and_not_the_older() {
            both(
                    () -> {
                        os.pause("until the other sleeps", 3);
                        send(os.curproc(), FreeBsd.SIGTERM);
                    });
            os.pause("result", 50);
            assertEquals(List.of("35 at 10"), log);
        }
    }

    @Nested
    @Conformance("PCATCH")
    @Clause("S4")
    class A_sleep_with_PCATCH {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_with_ERESTART_and_holds_the_interlock() {
            interrupt(FreeBsd.SIGTERM, () -> sleep(FreeBsd.PCATCH));
            assertEquals(List.of("-1 at 3"), log);
        }
    }

    private void interruptOnCondition(ToIntFunction<Cv> wait) {
        Cv cv = new Cv();
        os.cv_init(cv, "cv");
        interrupt(
                FreeBsd.SIGINT, () -> locked(() -> log.add(wait.applyAsInt(cv) + " at " + now())));
        assertEquals(List.of("-1 at 3"), log);
    }

    @Nested
    @Conformance("cv_wait_sig")
    @Clause("S9")
    class A_wait_on_a_condition {
        @KernelTest
        @ExpectInterleavings(1)
        void is_ended_by_a_signal() {
            interruptOnCondition(cv -> os.cv_wait_sig(cv, m));
        }
    }

    @Nested
    @Conformance("cv_timedwait_sig")
    @Clause("S11")
    class A_limited_wait_on_a_condition {
        @KernelTest
        @ExpectInterleavings(1)
        void is_ended_by_a_signal() {
            interruptOnCondition(cv -> os.cv_timedwait_sig(cv, m, 10));
        }
    }

    @Nested
    @Conformance("pause_sig")
    @Clause("S3")
    class A_pause {
        @KernelTest
        @ExpectInterleavings(1)
        void is_ended_by_a_signal() {
            interrupt(FreeBsd.SIGINT, () -> log.add(os.pause_sig("p", 10) + " at " + now()));
            assertEquals(List.of("-1 at 3"), log);
        }
    }

    @Nested
    @Conformance({"sx_xlock_sig", "sx_slock_sig"})
    class A_lock_that_is_waited_for {
        private final Sx sx = new Sx();

        private void take(ToIntFunction<Sx> lock) {
            int error = lock.applyAsInt(sx);
            log.add(error + " at " + now());
            if (error == 0) {
                os.sx_unlock(sx);
            }
        }

        private void holding(Runnable body) {
            os.sx_init(sx, "x");
            os.sx_xlock(sx);
            body.run();
            os.sx_xunlock(sx);
            settle();
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void is_taken_if_it_is_free() {
            os.sx_init(sx, "x");
            interrupt(
                    FreeBsd.SIGTERM,
                    () -> {
                        os.pause("until it is sent", 5);
                        take(os::sx_xlock_sig);
                        take(os::sx_slock_sig);
                    });
            assertEquals(List.of("0 at 5", "0 at 5"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void is_given_up_for_a_signal() {
            holding(() -> interrupt(FreeBsd.SIGTERM, () -> take(os::sx_xlock_sig)));
            assertEquals(List.of("-1 at 3"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void is_given_up_by_a_reader_with_EINTR() {
            Runnable reader =
                    () -> {
                        users.sigaction(FreeBsd.SIGINT, SignalAction.CAUGHT);
                        take(os::sx_slock_sig);
                    };
            holding(() -> interrupt(FreeBsd.SIGINT, reader));
            assertEquals(List.of("4 at 3"), log);
        }

        @KernelTest
        @Clause("S4")
        void or_taken_if_it_is_released_first(Outcomes<List<String>> outcomes) {
            os.sx_init(sx, "x");
            os.sx_xlock(sx);
            Proc p = user(() -> take(os::sx_xlock_sig));
            send(p, FreeBsd.SIGTERM);
            os.sx_xunlock(sx);
            settle();
            outcomes.assertOutcomes(Set.of(List.of("-1 at 0"), List.of("0 at 0"))).saw(log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void is_given_up_at_the_end_of_the_process() {
            holding(
                    () -> {
                        startIn(processThatEndsAfter(3), "waiter", () -> take(os::sx_xlock_sig));
                        os.pause("result", 9);
                    });
            assertEquals(List.of("4 at 3"), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectInterleavings(1)
        void is_waited_for_without_giant() {
            Runnable waiter =
                    () -> {
                        os.mtx_lock(os.kernel().giant());
                        take(os::sx_xlock_sig);
                        os.mtx_unlock(os.kernel().giant());
                    };
            holding(() -> interrupt(FreeBsd.SIGTERM, waiter));
            assertEquals(List.of("-1 at 3"), log);
        }
    }

    /** A process that follows a script. */
    @Nested
    @Conformance("kern_psignal")
    @Clause("S5")
    class On_its_way_to_user_mode {
        private void play(String choice, String signal) {
            Cdevsw reader =
                    DriverTrial.reading(
                                    (dev, uio, flag) -> {
                                        int error = os.tsleep(x, FreeBsd.PCATCH, "x", 10);
                                        log.add(error + " at " + now());
                                        return error;
                                    })
                            .opening(null, (dev, flags, type, td) -> log.add("closed") ? 0 : 1);
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> DriverTrial.device(trial, reader, "d"));
            Script script =
                    Script.parse(
                            "user a\nload\nwait 3\nkill b %s\nuser b\n%s\nopen d\nread 1\nread 1\n"
                                    .formatted(signal, choice));
            ScriptPlayer.REPERTOIRE.check(script);
            new Performance(
                            script,
                            (name, body) -> users.user(name, body),
                            all -> new ScriptPlayer(users, trial.file(), all))
                    .begin();
            os.pause("result", 50);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void a_process_ends() {
            play("wait 1", "15");
            assertEquals(List.of("-1 at 3", "closed"), log);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void it_goes_on_if_it_catches_the_signal() {
            play("catch 15", "15");
            assertEquals(List.of("4 at 3", "35 at 13"), log);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void it_makes_the_call_again_if_it_wants_that() {
            play("restart 15", "15");
            assertEquals(List.of("-1 at 3", "35 at 13", "35 at 23"), log);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void it_does_not_notice_what_it_ignores() {
            play("ignore 15", "15");
            assertEquals(List.of("35 at 10", "35 at 20"), log);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void nobody_catches_SIGKILL() {
            play("catch 9", "9");
            assertEquals(List.of("-1 at 3", "closed"), log);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void a_number_that_is_none_is_not_sent() {
            play("wait 1", "99");
            assertEquals(List.of("35 at 11", "35 at 21"), log);
        }
    }

    @Nested
    @Conformance("SIGPENDING")
    class Pending {
        private int pendingAfter(int signal, Runnable then) {
            int[] seen = new int[1];
            Runnable body =
                    () -> {
                        os.pause("until it is sent", 5);
                        then.run();
                        seen[0] = os.SIGPENDING(os.curthread());
                    };
            interrupt(signal, body);
            return seen[0];
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_what_was_sent() {
            assertEquals(0, os.SIGPENDING(os.curthread()));
            assertEquals(1, pendingAfter(FreeBsd.SIGTERM, () -> {}));
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void until_it_is_taken() {
            Runnable take =
                    () -> {
                        users.sigaction(FreeBsd.SIGTERM, SignalAction.CAUGHT);
                        users.kernel().signals().endProcess(machine.running());
                    };
            assertEquals(0, pendingAfter(FreeBsd.SIGTERM, take));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void is_nothing_that_is_ignored() {
            assertEquals(0, pendingAfter(FreeBsd.SIGWINCH, () -> {}));
            Runnable ignore = () -> users.sigaction(FreeBsd.SIGTERM, SignalAction.IGNORED);
            assertEquals(0, pendingAfter(FreeBsd.SIGTERM, ignore));
        }
    }

    @Nested
    @Conformance("PROC_LOCK")
    class The_process_lock {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_had_by_one() {
            Proc p = os.curproc();
            Holder other = new Holder(os, machine, () -> os.PROC_LOCK(p), () -> os.PROC_UNLOCK(p));
            start("second", () -> log.add(taken(p)));
            settle();
            assertEquals(List.of(), log);
            other.letGo();
            settle();
            assertEquals(List.of("taken"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("recursed on non-recursive mutex process lock @")
        void is_not_recursive() {
            os.PROC_LOCK(os.curproc());
            os.PROC_LOCK(os.curproc());
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void may_be_held_of_two_processes() {
            Proc user = user(() -> {});
            os.PROC_LOCK(os.curproc());
            assertEquals("taken", taken(user));
            os.PROC_UNLOCK(os.curproc());
            assertEquals(List.of(), machine.findings());
        }
    }

    private String taken(Proc p) {
        os.PROC_LOCK(p);
        os.mtx_assert(p.p_mtx(), FreeBsd.MA_OWNED);
        os.PROC_UNLOCK(p);
        return "taken";
    }

    @Nested
    @Conformance("PROC_UNLOCK")
    class The_process_lock_given_back {
        @KernelTest
        @Clause("S1")
        void is_there_for_others_afterwards() {
            Proc p = os.curproc();
            start("second", () -> log.add(taken(p)));
            os.PROC_LOCK(p);
            os.PROC_UNLOCK(p);
            settle();
            assertEquals(List.of("taken"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("panic: lock (sleep mutex) process lock not locked @")
        void is_given_back_by_who_has_it() {
            os.PROC_UNLOCK(os.curproc());
        }
    }
}
