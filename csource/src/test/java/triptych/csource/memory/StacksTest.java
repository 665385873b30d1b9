package triptych.csource.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class StacksTest {
    private final KernelMemory memory = new KernelMemory(1, 1);
    private final Stacks stacks = new Stacks(memory, 8192, 8192 + 3 * 1024 + 4 * 256, 1024, 0);

    private Stack take(String owner) {
        return stacks.take(owner).orElseThrow();
    }

    private FaultCause why(int address) {
        return catchThrowableOfType(PageFault.class, () -> memory.read(address)).why();
    }

    @Test
    void the_guards_know_whose_stack_ran_over() {
        Stack one = take("one");
        Stack two = take("two");
        memory.read(one.from());
        memory.read(two.to() - 1);

        assertThat(why(one.from() - 1)).isEqualTo(new FaultCause.StackGuard(one, true));
        assertThat(why(two.from() - 1)).isEqualTo(new FaultCause.StackGuard(two, true));
        assertThat(why(two.to())).isEqualTo(new FaultCause.StackGuard(two, false));
        assertThat(why(two.to() + Stacks.GUARD_BYTES)).isEqualTo(new FaultCause.NeverAllocated());
    }

    @Test
    void an_address_tells_its_stack() {
        Stack one = take("one");

        assertThat(stacks.stackAt(one.from())).contains(one);
        assertThat(stacks.stackAt(one.to() - 1)).contains(one);
        assertThat(stacks.stackAt(one.to())).isEmpty();
        assertThat(stacks.stackAt(one.from() | 1L << 32)).isEmpty();
        assertThat(stacks.stackAt(0)).isEmpty();
    }

    @Test
    void dead_stacks_come_back_oldest_first_when_no_other_is_left() {
        Stack one = take("one");
        Stack two = take("two");
        two.useDownTo(two.from());
        stacks.release(two);
        stacks.release(one);
        assertThat(why(two.from())).isEqualTo(new FaultCause.DeadStack(two));

        Stack three = take("three");
        assertThat(three.from()).isGreaterThan(two.to());
        assertThat(take("four").from()).isEqualTo(two.from());
        memory.read(two.from());
        assertThat(take("five").from()).isEqualTo(one.from());
        assertThat(stacks.take("six")).isEmpty();
    }

    @Test
    void what_a_dead_thread_has_used_of_its_stack_is_no_memory_any_more() {
        Stack one = take("one");
        one.useDownTo(one.to() - 500);
        one.useDownTo(one.to() - 20);
        stacks.release(one);

        assertThat(why(one.to() - 1)).isEqualTo(new FaultCause.DeadStack(one));
        assertThat(why(one.to() - 500 - Stacks.BELOW_POINTER))
                .isEqualTo(new FaultCause.DeadStack(one));
        memory.read(one.to() - 501 - Stacks.BELOW_POINTER);
    }

    @Test
    void stacks_that_are_ready_are_as_good_as_others() {
        KernelMemory other = new KernelMemory(1, 1);
        Stacks some = new Stacks(other, 8192, 8192 + 3 * 1024 + 4 * 256, 1024, 2);
        other.setBaseline();
        for (int execution = 0; execution < 2; execution++) {
            for (int i = 0; i < 3; i++) {
                Stack stack = some.take(i).orElseThrow();
                other.writeByte(stack.from(), (byte) 1);
                other.writeByte(stack.to() - 1, (byte) 1);
                assertThat(other.shadeAt(stack.from() - 1)).isEqualTo(Shade.STACK_GUARD);
                assertThat(other.shadeAt(stack.to())).isEqualTo(Shade.STACK_GUARD);
                stack.useDownTo(stack.from());
                some.release(stack);
                assertThat(other.shadeAt(stack.from())).isEqualTo(Shade.DEAD_STACK);
            }
            other.reset();
            some.reset();
        }
    }

    @Test
    void a_stack_is_released_once() {
        Stack one = take("one");
        stacks.release(one);

        assertThatThrownBy(() -> stacks.release(one)).hasMessageContaining("not in use");
    }
}
