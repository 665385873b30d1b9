package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class IdentityTest {
    @Nested
    @Conformance("curthread")
    class Curthread {
        @WorkerInOneOrder
        @Clause("S1")
        void is_the_handle_that_the_creator_got(FreeBsd os) {
            Ref<Td> self = new Ref<>();
            Td td = Workers.thread(os, () -> self.set(os.curthread()));
            os.pause("x", 1);
            assertSame(td, self.get());
        }

        @KernelTest
        @Clause("S1")
        void is_the_same_in_a_handler_that_the_thread_runs(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            Td self = os.curthread();
            trial.at(FreeBsd.MOD_LOAD, () -> assertSame(self, trial.curthread()));
            assertEquals(0, os.kldload(trial));
        }
    }

    @Nested
    @Conformance("curproc")
    class Curproc {
        @WorkerInOneOrder
        @Clause("S1")
        void is_the_process_of_curthread(FreeBsd os) {
            Ref<Proc> self = new Ref<>();
            Proc p = Workers.process(os, () -> self.set(os.curproc()));
            os.pause("x", 1);
            assertSame(p, self.get());
            assertSame(os.curthread().td_proc(), os.curproc());
            assertNotEquals(p, os.curproc());
        }

        @WorkerInOneOrder
        @Clause("S1")
        void is_the_kernel_for_a_thread_that_was_added_to_none(FreeBsd os) {
            Ref<Proc> self = new Ref<>();
            Workers.thread(os, () -> self.set(os.curproc()));
            os.pause("x", 1);
            assertEquals("kernel", self.get().p_comm());
        }
    }

    @Nested
    @Conformance("td_tid")
    class Number_of_a_thread {
        @WorkerInOneOrder
        @Clause("S1")
        void is_another_for_every_thread(FreeBsd os) {
            int own = os.curthread().td_tid();
            int one = Workers.thread(os, () -> {}).td_tid();
            int other = Workers.process(os, () -> {}).firstThread().td_tid();
            assertEquals(3, Set.of(own, one, other).size());
            assertTrue(own >= 100_000 && one >= 100_000 && other >= 100_000);
        }
    }

    @Nested
    @Conformance("td_name")
    class Name_of_a_thread {
        @WorkerInOneOrder
        @Clause("S1")
        void is_that_of_its_creation_or_of_the_process(FreeBsd os) {
            assertEquals("test", os.curthread().td_name());
            assertEquals("worker", Workers.thread(os, () -> {}).td_name());
            assertEquals("worker", Workers.process(os, () -> {}).firstThread().td_name());
        }
    }

    @Nested
    @Conformance("p_pid")
    class Number_of_a_process {
        @WorkerInOneOrder
        @Clause("S1")
        void is_another_for_every_process_and_0_for_the_kernel(FreeBsd os) {
            int one = Workers.process(os, () -> {}).p_pid();
            int other = Workers.process(os, () -> {}).p_pid();
            int kernel = Workers.thread(os, () -> {}).td_proc().p_pid();
            assertEquals(0, kernel);
            assertEquals(4, Set.of(kernel, one, other, os.curproc().p_pid()).size());
        }
    }

    @Nested
    @Conformance("p_comm")
    class Name_of_a_process {
        @WorkerInOneOrder
        @Clause("S1")
        void is_that_of_its_creation(FreeBsd os) {
            assertEquals("test", os.curproc().p_comm());
            assertEquals("worker", Workers.process(os, () -> {}).p_comm());
            assertEquals("kernel", Workers.thread(os, () -> {}).td_proc().p_comm());
        }
    }
}
