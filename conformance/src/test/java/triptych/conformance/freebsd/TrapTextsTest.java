package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("TrapTexts")
@Explore(strategy = "exhaustive", requireProof = true)
class TrapTextsTest {
    private static final String TRAP =
            "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)";

    /** Loads and unloads a module with a thread that runs {@code body}, and lets time pass. */
    private static void outlive(FreeBsd os, int flags, Consumer<ModuleTrial> body) {
        ModuleTrial trial = new ModuleTrial();
        Ref<Td> td = new Ref<>();
        Runnable func =
                () -> {
                    body.accept(trial);
                    trial.kthread_exit();
                };
        trial.at(
                FreeBsd.MOD_LOAD,
                () -> trial.kthread_add(func, null, null, td, flags, 0, "sleeper"));
        os.kldload(trial);
        os.pause("x", 2);
        os.kldunload(trial);
        if (flags != 0) {
            os.sched_add(td.get(), FreeBsd.SRQ_BORING);
        }
        os.pause("x", 9);
    }

    @Nested
    @Clause("S1")
    class A_thread_in_unmapped_text {
        @KernelTest
        @ExpectPanic(TRAP)
        void traps_at_its_first_instruction(FreeBsd os) {
            outlive(os, FreeBsd.RFSTOPPED, trial -> {});
        }

        @KernelTest
        @ExpectPanic(TRAP)
        void traps_after_a_sleep(FreeBsd os) {
            outlive(os, 0, trial -> trial.pause("nap", 5));
        }

        @KernelTest
        @ExpectPanic(TRAP)
        void traps_after_it_has_got_a_lock(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> trial.kthread_add(() -> trial.mtx_lock(m), null, null, null, 0, 0, "x"));
            os.mtx_unlock(m);
            os.kldload(trial);
            os.kldunload(trial);
            os.pause("x", 1);
        }

        @Test
        void is_told_by_its_number_and_name() {
            Story story = WorkerStory.of(os -> outlive(os, 0, trial -> trial.pause("nap", 5)));
            assertThat(story.console())
                    .startsWith("Fatal trap 12: page fault while in kernel mode")
                    .contains(
                            "fault code              = supervisor read instruction, page not present",
                            "current process         = 0 (sleeper)",
                            "trap number             = 12",
                            "panic: page fault");
        }
    }

    @Nested
    @Clause("S2")
    class A_thread_that_runs_kernel_text_only {
        @WorkerInOneOrder
        void does_not_trap(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            WorkerLog log = new WorkerLog();
            os.EVENTHANDLER_REGISTER(
                    "process_exit",
                    (arg, of) -> {
                        os.pause("slow", 5);
                        log.add("exit");
                    },
                    null,
                    0);
            Runnable func = () -> trial.kproc_exit(0);
            trial.at(FreeBsd.MOD_LOAD, () -> trial.kproc_create(func, null, null, 0, 0, "p"));
            os.kldload(trial);
            os.pause("x", 1);
            assertEquals(0, os.kldunload(trial));
            os.pause("x", 9);
            assertEquals(List.of("exit"), log.notes());
        }
    }

    @Nested
    @Clause("S3")
    class A_thread_that_never_wakes {
        @KernelTest
        @ExpectFinding("thread-left-behind")
        void is_reported_at_the_end(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            Consumer<ModuleTrial> body =
                    trial -> {
                        trial.mtx_lock(m);
                        trial.mtx_sleep(trial, m, 0, "long", 0);
                    };
            outlive(os, 0, body);
        }
    }
}
