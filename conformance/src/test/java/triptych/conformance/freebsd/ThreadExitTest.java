package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.memory.Ref;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Sx;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("ThreadExit")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadExitTest {
    @Nested
    @Clause("S1")
    class A_function_that_returns {
        private void waitFor(FreeBsd os) {
            Ref<Td> td = new Ref<>();
            os.kthread_add(() -> os.pause("busy", 2), null, null, td, 0, 0, "x");
            assertEquals(0, os.tsleep(td.get(), 0, "wait", 9));
        }

        @KernelTest
        @GoldenTrace("G16")
        @ExpectPanic("Kernel thread \"x\" exited prematurely.")
        void is_reported_and_wakes_the_handle(FreeBsd os) {
            waitFor(os);
        }

        @Test
        @GoldenTrace("G16")
        void does_not_panic() {
            Story story = WorkerStory.of(this::waitFor);
            assertEquals(
                    List.of("Kernel thread \"x\" (pid 0) exited prematurely."), story.console());
            assertFalse(story.findings().get(0).isFatal());
        }

        @KernelTest
        @ExpectPanic("Kernel thread \"x\" exited prematurely.")
        void wakes_the_process_as_well(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            os.kproc_create(() -> os.pause("busy", 2), null, p, 0, 0, "x");
            assertEquals(0, os.tsleep(p.get(), 0, "wait", 9));
        }
    }

    @Nested
    @Clause("S2")
    class A_thread_that_ends {
        @KernelTest
        @ExpectPanic("panic: Thread cannot exit while holding sleeplocks")
        void must_not_hold_an_sx(FreeBsd os) {
            Sx sx = new Sx();
            os.sx_init(sx, "sx");
            Workers.thread(os, () -> os.sx_slock(sx));
            os.pause("x", 1);
        }

        @KernelTest
        @ExpectPanic("panic: Thread cannot exit while holding sleeplocks")
        void must_not_hold_Giant(FreeBsd os) {
            Workers.thread(os, () -> os.mtx_lock(os.kernel().giant()));
            os.pause("x", 1);
        }

        @WorkerInOneOrder
        void may_hold_what_witness_does_not_watch(FreeBsd os) {
            Mtx m = new Mtx();
            os.mtx_init(m, "m", null, FreeBsd.MTX_DEF | FreeBsd.MTX_NOWITNESS);
            Workers.thread(os, () -> os.mtx_lock(m));
            os.pause("x", 1);
            assertEquals(0, os.mtx_trylock(m));
        }
    }

    @Nested
    @Clause("S3")
    class A_system_call {
        @KernelTest
        @ExpectPanic("panic: witness_warn (returning to user mode with locks held)")
        void must_not_return_with_a_lock_held(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_UNLOAD, () -> trial.mtx_lock(Workers.mutex(trial)));
            os.kldload(trial);
            os.kldunload(trial);
        }

        @Test
        void that_does_lists_the_locks() {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> trial.mtx_lock(Workers.mutex(trial)));
            assertThat(WorkerStory.of(os -> os.kldload(trial)).console())
                    .contains(
                            "userret: returning with the following locks held:",
                            "panic: witness_warn");
        }
    }
}
