package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;

@Conformance("uprintf")
class UprintfTest {
    @Nested
    @Clause("S1")
    class It_prints {
        @Test
        void for_a_process_with_a_terminal_and_not_for_a_kernel_thread() {
            assertEquals(List.of("user 1"), ConsoleRun.lines(this::printInBoth));
        }

        private void printInBoth(FreeBsd os) {
            Runnable main =
                    () -> {
                        os.uprintf("kernel\n");
                        os.kthread_exit();
                    };
            os.kthread_add(main, null, null, null, 0, 0, "kthread");
            os.pause("x", 1);
            os.uprintf("user %d\n", 1);
        }
    }
}
