package triptych.conformance.tru64;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.conformance.tru64.LocksKit.complexLock;
import static triptych.conformance.tru64.LocksKit.simpleLock;
import static triptych.tru64.Tru64.BASEPRI_SYSTEM;
import static triptych.tru64.Tru64.M_DEVBUF;
import static triptych.tru64.Tru64.M_NOWAIT;
import static triptych.tru64.Tru64.M_WAITOK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64System;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

/** Each routine in each context: fine, or the rule that it breaks. */
class ContextMatrixTest {
    /** In the order of the letters of a {@link Row}: where, and what is reported there. */
    private enum Place {
        THREAD("") {
            @Override
            void with(Cast on, Runnable call) {
                call.run();
            }
        },
        SIMPLE_LOCK("T64-SLK01") {
            @Override
            void with(Cast on, Runnable call) {
                on.os.simple_lock(on.held);
                call.run();
                on.os.simple_unlock(on.held);
            }
        },
        RAISED_SPL("block-at-raised-spl") {
            @Override
            void with(Cast on, Runnable call) {
                int s = on.os.splimp();
                call.run();
                on.os.splx(s);
            }
        },
        PENDING("T64-AW01") {
            @Override
            void with(Cast on, Runnable call) {
                on.os.assert_wait_mesg(on, true, "pending");
                call.run();
                on.os.clear_wait(on.caller, 0, false);
            }
        },
        ISR("wrong-context") {
            @Override
            void with(Cast on, Runnable call) {
                LocksKit.interrupt(on.os, on.machine, call);
            }
        },
        TIMEOUT("wrong-context") {
            @Override
            void with(Cast on, Runnable call) {
                on.os.timeout(arg -> run(call), null, 1);
                LocksKit.sleep(on.os, 2);
            }
        };

        private final String rule;

        Place(String rule) {
            this.rule = rule;
        }

        /** Has {@code call} made here, by a user or in its name. */
        abstract void with(Cast on, Runnable call);

        private static int run(Runnable call) {
            call.run();
            return 0;
        }
    }

    /** What calls are made on. */
    private static final class Cast {
        private final Machine machine;
        private final Tru64System os;
        private final SimpleLockData held;
        private final SimpleLockData second;
        private final LockData free;
        private final LockData read;
        private final LockData written;
        private final ThreadT caller;
        private final Ref<ThreadT> child = new Ref<>();

        Cast(Tru64System os) {
            this.machine = os.kernel().machine();
            this.os = os;
            held = simpleLock(os);
            second = simpleLock(os);
            free = complexLock(os);
            read = complexLock(os);
            written = complexLock(os);
            caller = os.current_thread();
            os.thread_create(os.first_task(), child);
            os.lock_read(read);
            os.lock_write(written);
        }

        /** The end of whoever calls it; a user is as good as asked for it. */
        void end() {
            if (machine.running() == caller.sim()) {
                os.lock_done(read);
                os.lock_done(written);
                caller.traps().postTerminate();
            }
            os.thread_halt_self();
        }

        /** A thread that has not been started. */
        ThreadT other() {
            return child.get();
        }

        void lockAndUnlock() {
            os.simple_lock(second);
            os.simple_unlock(second);
        }

        void assertAndClear() {
            os.assert_wait_mesg(this, true, "w");
            os.clear_wait(caller, 0, false);
        }

        void wakeAndBlock() {
            os.thread_wakeup(this);
            os.thread_block();
        }

        void idle(Object arg) {
            os.assert_wait_mesg(child, false, "idle");
            os.thread_block();
        }
    }

    /** {@code cells}: for each {@link Place} what {@link #rule} reads. */
    private record Row(String routine, String cells, Consumer<Cast> call) {
        /** Yes; no; or the rule of a routine's own that it breaks there. */
        String rule(Place place) {
            return switch (cells.charAt(place.ordinal())) {
                case 'Y' -> "";
                case 'T' -> "T64-TMR01";
                case 'L' -> "halt-with-locks";
                case 'A' -> "T64-AW02";
                default -> place.rule;
            };
        }
    }

    private static final List<Row> MATRIX =
            List.of(
                    row(
                            "kernel_thread_w_arg",
                            "YNNNNN",
                            on -> on.os.kernel_thread_w_arg(on.os.first_task(), on::idle, null)),
                    row(
                            "kernel_isrthread",
                            "YNNNNN",
                            on ->
                                    on.os.kernel_isrthread(
                                            on.os.first_task(), on::idle, BASEPRI_SYSTEM)),
                    row("assert_wait_mesg", "YYYNNN", Cast::assertAndClear),
                    row("thread_set_timeout", "TTTYNN", on -> on.os.thread_set_timeout(1)),
                    row("thread_block", "YNNYNN", Cast::wakeAndBlock),
                    row("mpsleep", "YNNNNN", on -> on.os.mpsleep(on, 0, "nap", 1, null, 0)),
                    row("thread_terminate", "YNNNNN", on -> on.os.thread_terminate(on.other())),
                    row(
                            "thread_terminate(self)",
                            "YNNANN",
                            on -> on.os.thread_terminate(on.caller)),
                    row("thread_halt_self", "YLNANN", Cast::end),
                    row("current_thread", "YYYYNN", on -> on.os.current_thread()),
                    row("thread_wakeup", "YYYYYY", on -> on.os.thread_wakeup(on)),
                    row("thread_wakeup_one", "YYYYYY", on -> on.os.thread_wakeup_one(on)),
                    row(
                            "thread_wakeup_prim",
                            "YYYYYY",
                            on -> on.os.thread_wakeup_prim(on, false, 7)),
                    row("clear_wait", "YYYYYY", on -> on.os.clear_wait(on.caller, 0, false)),
                    row("simple_lock", "YYYYYY", on -> on.os.simple_lock(on.second)),
                    row("simple_unlock", "YYYYYY", Cast::lockAndUnlock),
                    row("simple_lock_try", "YYYYYY", on -> on.os.simple_lock_try(on.second)),
                    row("lock_read", "YNNNNN", on -> on.os.lock_read(on.free)),
                    row("lock_write", "YNNNNN", on -> on.os.lock_write(on.free)),
                    row("lock_read_to_write", "YNNNNN", on -> on.os.lock_read_to_write(on.read)),
                    row("lock_try_read", "YYYYNN", on -> on.os.lock_try_read(on.free)),
                    row("lock_try_write", "YYYYNN", on -> on.os.lock_try_write(on.free)),
                    row("lock_done", "YYYYNN", on -> on.os.lock_done(on.read)),
                    row("lock_write_to_read", "YYYYNN", on -> on.os.lock_write_to_read(on.written)),
                    row("timeout", "YYYYYY", on -> on.os.timeout(arg -> 0, null, 1)),
                    row("untimeout", "YYYYYY", on -> on.os.untimeout(arg -> 0, null)),
                    row("MALLOC(M_WAITOK)", "YNNNNN", on -> on.os.MALLOC(8, M_DEVBUF, M_WAITOK)),
                    row("MALLOC(M_NOWAIT)", "YYYYYY", on -> on.os.MALLOC(8, M_DEVBUF, M_NOWAIT)),
                    row("FREE", "YYYYYY", on -> on.os.FREE(null, M_DEVBUF)),
                    row("printf", "YYYYYY", on -> on.os.printf("hello\n")));

    private static Row row(String routine, String cells, Consumer<Cast> call) {
        return new Row(routine, cells, call);
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (Row row : MATRIX) {
            for (Place place : Place.values()) {
                cells.add(Arguments.of(row.routine(), place, row.rule(place)));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource
    void cells(String routine, Place place, String rule) {
        Row row = MATRIX.stream().filter(r -> r.routine().equals(routine)).findFirst().get();
        Machine machine =
                LocksKit.run(
                        os -> {
                            Cast on = new Cast(os);
                            place.with(on, () -> row.call().accept(on));
                        });
        assertThat(machine.findings().stream().map(Finding::kind).distinct())
                .containsExactly(rule.isEmpty() ? new String[0] : new String[] {rule});
    }

    @Nested
    @Conformance("Contexts")
    @Explore(strategy = "exhaustive", requireProof = true)
    class What_may_block {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("C15")
        @ExpectFinding("T64-SLK01")
        void a_simple_lock_is_held(Tru64 os) {
            os.simple_lock(simpleLock(os));
            os.thread_block();
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("block-at-raised-spl")
        void the_level_is_raised(Tru64 os) {
            os.splbio();
            os.thread_block();
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("T64-AW01")
        void a_wait_is_asserted(Tru64 os) {
            LockData lock = complexLock(os);
            os.assert_wait_mesg(this, true, "wait");
            os.lock_write(lock);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("EMU T64-ISR01 kernel_thread_w_arg called in interrupt handler")
        void an_interrupt_is_answered(Tru64 os, Machine machine) {
            LocksKit.interrupt(
                    os, machine, () -> os.kernel_thread_w_arg(os.first_task(), arg -> {}, null));
        }
    }
}
