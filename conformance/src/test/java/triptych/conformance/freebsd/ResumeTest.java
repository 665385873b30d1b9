package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;

@Conformance({"kproc_resume", "kthread_resume"})
class ResumeTest {
    @Nested
    @Clause("S1")
    class Whoever_waits_for_an_answer {
        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void is_woken(WorkerKind kind, FreeBsd os, Machine machine) {
            Object worker = kind.start(os, () -> os.pause("busy", 50));
            Runnable resumer =
                    () -> {
                        os.pause("x", 5);
                        assertEquals(0, kind.resume(os, worker));
                    };
            machine.startUserProcess("resumer", resumer);
            assertEquals(0, kind.suspend(os, worker, 0));
            assertEquals(5, machine.clock().now());
        }
    }

    @Nested
    @Clause("S2")
    class The_request {
        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void is_over_for_who_suspended_itself(WorkerKind kind, FreeBsd os) {
            SharedInt goesOn = new SharedInt();
            Runnable body =
                    () -> {
                        os.pause("busy", 1);
                        kind.check(os);
                        goesOn.set(1);
                    };
            Object worker = kind.start(os, body);
            assertEquals(0, kind.suspend(os, worker, 0));
            os.pause("x", 9);
            assertEquals(0, goesOn.get());
            assertEquals(0, kind.resume(os, worker));
            os.pause("x", 1);
            assertEquals(1, goesOn.get());
        }

        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void is_over_for_who_has_not_looked_yet(WorkerKind kind, FreeBsd os) {
            SharedInt goesOn = new SharedInt();
            Runnable body =
                    () -> {
                        os.pause("busy", 9);
                        kind.check(os);
                        goesOn.set(1);
                    };
            Object worker = kind.start(os, body);
            kind.suspend(os, worker, 1);
            assertEquals(0, kind.resume(os, worker));
            os.pause("x", 20);
            assertEquals(1, goesOn.get());
        }
    }

    @Nested
    @Clause("S3")
    class What_is_not_the_kernels_own {
        @WorkerOfEachKind
        void is_refused(WorkerKind kind, FreeBsd os) {
            assertEquals(FreeBsd.EINVAL, kind.resume(os, kind.caller(os)));
        }
    }
}
