package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A reset instance goes on as a fresh one. */
class InstanceResetTest {
    @Test
    void the_same_calls_give_the_same_after_a_reset() {
        String source = new ProgramMaker(77).make(10);
        CProgram used = CProgram.of(source);
        for (int round = 0; round < 6; round++) {
            CProgram fresh = used.fresh();
            Random random = new Random(round);
            for (int i = 0; i < 15; i++) {
                String function = "f" + random.nextInt(10);
                long x = random.nextLong();
                assertThat(used.call(function, x, i)).isEqualTo(fresh.call(function, x, i));
            }
            int end = used.memory().size();
            assertThat(used.memory().kernel().getBytes(0, end))
                    .isEqualTo(fresh.memory().kernel().getBytes(0, end));
            used.instance.reset();
            used.instance.stackPointer().switchTo(used.stack, used.stack.to());
        }
    }
}
