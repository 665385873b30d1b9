package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.event.Event;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;

@Conformance("kthread_suspend")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadSuspendTest {
    @Nested
    @Clause("S1")
    class The_asker {
        @WorkerInOneOrder
        void sleeps_until_the_thread_answers(FreeBsd os) {
            SharedInt answered = new SharedInt();
            Runnable body =
                    () -> {
                        os.pause("busy", 5);
                        answered.set(1);
                        os.kthread_suspend_check();
                    };
            Td td = Workers.thread(os, body);
            assertEquals(0, os.kthread_suspend(td, 0));
            assertEquals(1, answered.get());
            assertEquals(FreeBsd.TDF_KTH_SUSP, td.td_flags());
        }

        @Test
        void tells_what_for() {
            Story story =
                    WorkerStory.of(
                            os -> {
                                Td td = Workers.thread(os, () -> os.pause("busy", 9));
                                os.kthread_suspend(td, 1);
                            });
            WorkerStory.at(
                    story, e -> e instanceof Event.Slept f && f.waitMessage().equals("suspkt"));
        }
    }

    @Nested
    @Clause("S2")
    class The_thread {
        @WorkerInOneOrder
        @GoldenTrace("G9")
        void is_not_woken(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Ref<Td> td = new Ref<>();
            Runnable body =
                    () -> {
                        os.tsleep(os.curthread(), 0, "long", 10 * os.hz());
                        log.add("wakes");
                        os.kthread_suspend_check();
                        log.add("goes on");
                    };
            td.set(Workers.thread(os, body));
            assertEquals(FreeBsd.EWOULDBLOCK, os.kthread_suspend(td.get(), os.hz()));
            assertEquals(List.of(), log.notes());
            os.pause("x", 20 * os.hz());
            assertEquals(List.of("wakes"), log.notes());
            assertEquals(0, os.kthread_resume(td.get()));
            os.pause("x", 1);
            assertEquals(List.of("wakes", "goes on"), log.notes());
        }
    }
}
