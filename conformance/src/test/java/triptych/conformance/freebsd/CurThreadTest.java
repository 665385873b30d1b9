package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.KernelTest;

@Conformance({"curthread", "curproc"})
class CurThreadTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class The_handle {
        @KernelTest
        void is_that_which_the_maker_was_given() {
            Ref<Td> self = new Ref<>();
            Td made = start("T1", () -> self.set(os.curthread()));
            while (self.get() == null) {
                settle();
            }
            assertSame(made, self.get());
            assertEquals("T1", made.td_name());
            assertNotSame(made, os.curthread());
        }

        @KernelTest
        void of_a_process_is_that_which_the_maker_was_given() {
            Ref<Proc> self = new Ref<>();
            Ref<Proc> made = new Ref<>();
            Runnable main =
                    () -> {
                        self.set(os.curproc());
                        os.kproc_exit(0);
                    };
            os.kproc_create(main, null, made, 0, 0, "P");
            while (self.get() == null) {
                settle();
            }
            assertSame(made.get(), self.get());
            assertEquals("P", made.get().p_comm());
            assertNotSame(made.get(), os.curproc());
        }

        @KernelTest
        void of_the_process_is_proc0_for_threads_made_without_one() {
            Ref<Proc> self = new Ref<>();
            start("T1", () -> self.set(os.curproc()));
            while (self.get() == null) {
                settle();
            }
            assertEquals(0, self.get().p_pid());
            assertEquals("kernel", self.get().p_comm());
        }
    }
}
