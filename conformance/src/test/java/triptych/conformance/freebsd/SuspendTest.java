package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;

@Conformance({"kproc_suspend", "kthread_suspend"})
class SuspendTest {
    @Nested
    @Clause("S3")
    class A_time_out {
        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void leaves_the_request(WorkerKind kind, FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Runnable body =
                    () -> {
                        os.pause("busy", 20);
                        kind.check(os);
                        log.add("goes on");
                    };
            Object worker = kind.start(os, body);
            assertEquals(FreeBsd.EWOULDBLOCK, kind.suspend(os, worker, 5));
            os.pause("x", 40);
            assertEquals(List.of(), log.notes());
            kind.resume(os, worker);
            os.pause("x", 1);
            assertEquals(List.of("goes on"), log.notes());
        }

        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void comes_after_timo_ticks(WorkerKind kind, FreeBsd os, Machine machine) {
            Object worker = kind.start(os, () -> os.pause("busy", 9));
            long before = machine.clock().now();
            assertEquals(FreeBsd.EWOULDBLOCK, kind.suspend(os, worker, 5));
            assertEquals(before + 5, machine.clock().now());
        }
    }

    @Nested
    @Clause("S4")
    class A_worker_that_is_suspended {
        private Object suspended(WorkerKind kind, FreeBsd os) {
            Runnable body =
                    () -> {
                        os.pause("busy", 1);
                        kind.check(os);
                    };
            Object worker = kind.start(os, body);
            assertEquals(0, kind.suspend(os, worker, 10));
            return worker;
        }

        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void does_not_answer_again(WorkerKind kind, FreeBsd os) {
            assertEquals(FreeBsd.EWOULDBLOCK, kind.suspend(os, suspended(kind, os), 10));
        }

        @WorkerOfEachKind
        @ExpectFinding("deadlock")
        void makes_an_asker_without_limit_hang(WorkerKind kind, FreeBsd os) {
            kind.suspend(os, suspended(kind, os), 0);
        }
    }

    @Nested
    @Clause("S5")
    class What_is_not_the_kernels_own {
        @WorkerOfEachKind
        void is_refused_and_not_asked(WorkerKind kind, FreeBsd os) {
            assertEquals(FreeBsd.EINVAL, kind.suspend(os, kind.caller(os), 0));
            assertEquals(0, os.curthread().td_flags());
            os.kproc_suspend_check(os.curproc());
        }
    }
}
