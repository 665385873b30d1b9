package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;

@Conformance({"kproc_shutdown", "kthread_shutdown"})
class SuspendAtShutdownTest {
    private static List<String> console(WorkerKind kind, int busy) {
        return WorkerStory.console(
                os -> {
                    Runnable body =
                            () -> {
                                os.pause("busy", busy);
                                kind.check(os);
                            };
                    kind.shutdown(os, kind.start(os, body));
                });
    }

    @Nested
    @Clause("S1")
    class The_wait {
        @ParameterizedTest
        @CsvSource({
            "PROCESS, 1, process `worker' to stop... done",
            "PROCESS, 59999, process `worker' to stop... done",
            "PROCESS, 60001, process `worker' to stop... timed out",
            "THREAD, 1, thread `worker' to stop... done",
            "THREAD, 59999, thread `worker' to stop... done",
            "THREAD, 60001, thread `worker' to stop... timed out"
        })
        void is_announced_and_its_end_too(WorkerKind kind, int busy, String words) {
            assertEquals(
                    List.of("Waiting (max 60 seconds) for system " + words), console(kind, busy));
        }

        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void takes_60_seconds_at_most(WorkerKind kind, FreeBsd os) {
            Object worker = kind.start(os, () -> os.pause("busy", 1 << 20));
            kind.shutdown(os, worker);
            assertEquals(60, os.time_uptime());
        }

        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void ends_when_the_worker_is_suspended(WorkerKind kind, FreeBsd os, Machine machine) {
            Runnable body =
                    () -> {
                        os.pause("busy", 7);
                        kind.check(os);
                    };
            kind.shutdown(os, kind.start(os, body));
            assertEquals(7, machine.clock().now());
        }
    }

    @Nested
    @Clause("S2")
    class What_is_not_the_kernels_own {
        @ParameterizedTest
        @CsvSource({"PROCESS, process", "THREAD, thread"})
        void is_done_at_once(WorkerKind kind, String what) {
            assertEquals(
                    List.of(
                            "Waiting (max 60 seconds) for system "
                                    + what
                                    + " `test' to stop... done"),
                    WorkerStory.console(os -> kind.shutdown(os, kind.caller(os))));
        }
    }
}
