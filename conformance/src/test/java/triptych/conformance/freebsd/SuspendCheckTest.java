package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.event.Event;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;

@Conformance({"kproc_suspend_check", "kthread_suspend_check"})
class SuspendCheckTest {
    @Nested
    @Clause("S1")
    class While_it_is_asked_to {
        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void the_worker_wakes_the_asker_and_sleeps(WorkerKind kind, FreeBsd os, Machine machine) {
            SharedInt goesOn = new SharedInt();
            Runnable body =
                    () -> {
                        os.pause("busy", 2);
                        kind.check(os);
                        goesOn.set(1);
                    };
            Object worker = kind.start(os, body);
            assertEquals(0, kind.suspend(os, worker, 9));
            assertEquals(2, machine.clock().now());
            os.pause("x", 100);
            assertEquals(0, goesOn.get());
        }

        @WorkerOfEachKind
        void a_new_request_after_a_resume_is_answered_too(WorkerKind kind, FreeBsd os) {
            Runnable body =
                    () -> {
                        for (int i = 0; i < 2; i++) {
                            os.pause("busy", 1);
                            kind.check(os);
                        }
                    };
            Object worker = kind.start(os, body);
            assertEquals(0, kind.suspend(os, worker, 0));
            assertEquals(0, kind.resume(os, worker));
            assertEquals(0, kind.suspend(os, worker, 9));
        }

        @ParameterizedTest
        @CsvSource({"PROCESS, kpsusp", "THREAD, ktsusp"})
        void the_worker_tells_what_it_sleeps_for(WorkerKind kind, String wmesg) {
            Story story =
                    WorkerStory.of(
                            os -> {
                                Runnable body =
                                        () -> {
                                            os.pause("busy", 1);
                                            kind.check(os);
                                        };
                                kind.suspend(os, kind.start(os, body), 0);
                                os.pause("x", 1);
                            });
            WorkerStory.at(story, e -> e instanceof Event.Slept f && f.waitMessage().equals(wmesg));
        }
    }

    @Nested
    @Clause("S2")
    class Without_a_request {
        @WorkerOfEachKind
        @ExpectInterleavings(1)
        void it_returns_at_once(WorkerKind kind, FreeBsd os, Machine machine) {
            SharedInt at = new SharedInt(-1);
            Runnable body =
                    () -> {
                        kind.check(os);
                        at.set((int) machine.clock().now());
                    };
            kind.start(os, body);
            os.pause("x", 5);
            assertEquals(0, at.get());
        }
    }
}
