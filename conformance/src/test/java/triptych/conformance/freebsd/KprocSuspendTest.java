package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.event.Event;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Proc;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kproc_suspend")
@Explore(strategy = "exhaustive", requireProof = true)
class KprocSuspendTest {
    @Nested
    @Clause("S1")
    class The_request {
        @WorkerInOneOrder
        @GoldenTrace("G10")
        void wakes_a_process_that_sleeps_on_itself(FreeBsd os) {
            WorkerLog log = new WorkerLog();
            Runnable body =
                    () -> {
                        log.add(os.tsleep(os.curproc(), 0, "long", 10 * os.hz()));
                        os.kproc_suspend_check(os.curproc());
                        log.add("goes on");
                    };
            Proc p = Workers.process(os, body);
            os.pause("x", 1);
            assertEquals(0, os.kproc_suspend(p, os.hz()));
            assertEquals(List.of(0), log.notes());
            assertEquals(0, os.kproc_resume(p));
            os.pause("x", 1);
            assertEquals(List.of(0, "goes on"), log.notes());
        }

        @KernelTest
        void wakes_everybody_who_sleeps_on_the_process(FreeBsd os, Machine machine) {
            Proc p = Workers.process(os, () -> os.pause("busy", 9));
            for (int i = 0; i < 2; i++) {
                Runnable sleeper = () -> assertEquals(0, os.tsleep(p, 0, "wait", 5));
                machine.startUserProcess("sleeper", sleeper);
            }
            os.pause("x", 1);
            assertEquals(FreeBsd.EWOULDBLOCK, os.kproc_suspend(p, 1));
        }
    }

    @Nested
    @Clause("S2")
    class The_asker {
        @WorkerInOneOrder
        void sleeps_until_the_process_answers(FreeBsd os) {
            SharedInt answered = new SharedInt();
            Runnable body =
                    () -> {
                        os.pause("busy", 5);
                        answered.set(1);
                        os.kproc_suspend_check(os.curproc());
                    };
            Proc p = Workers.process(os, body);
            assertEquals(0, os.kproc_suspend(p, 0));
            assertEquals(1, answered.get());
        }

        @Test
        void tells_what_for() {
            Story story =
                    WorkerStory.of(
                            os -> {
                                Proc p = Workers.process(os, () -> os.pause("busy", 9));
                                os.kproc_suspend(p, 1);
                            });
            WorkerStory.at(
                    story, e -> e instanceof Event.Slept f && f.waitMessage().equals("suspkp"));
        }
    }
}
