package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import triptych.csource.memory.PageFault;
import triptych.csource.wasm.HandMade;
import triptych.csource.wasm.ModuleRewriter;

/** Every instruction that has other operands under 64 bits does what it does there. */
class WideOperationsTest {
    private static final long WIDE = 1L << 32;

    private final ModuleInstance module =
            ExecutableModule.compile(ModuleRewriter.rewrite(HandMade.wideOperations()))
                    .instantiate(wanted -> null, new MemoryPlan(0));

    WideOperationsTest() {
        module.giveLoops(100);
    }

    private long call(String function, long... arguments) {
        return module.call(module.function(function).orElseThrow(), arguments);
    }

    @Test
    void memory_has_a_size_and_does_not_grow() {
        assertThat(call("size")).isEqualTo(1);
        assertThat(call("grow", 0)).isEqualTo(1);
        assertThat(call("grow", 1)).isEqualTo(-1);
        assertThat(call("grow", WIDE + 1)).isEqualTo(-1);
        assertThat(call("grow", -1)).isEqualTo(-1);
        assertThat(call("size")).isEqualTo(1);
    }

    @Test
    void data_filled_copied_and_loaded_later() {
        assertThat(call("byteAt", 5001)).isEqualTo(2);
        call("copy", 6000, 5000, 3);
        assertThat(call("byteAt", 6002)).isEqualTo(3);
        call("fill", 6001, 9, 2);
        assertThat(call("byteAt", 6002)).isEqualTo(9);
        call("init", 7000, 1, 2);
        assertThat(call("byteAt", 7001)).isEqualTo(12);
        call("drop");
        assertThatThrownBy(() -> call("init", 7000, 1, 2)).isInstanceOf(PageFault.class);
        module.reset();
        call("init", 7000, 0, 4);
        assertThat(call("byteAt", 7003)).isEqualTo(13);
    }

    @Test
    void bulk_operations_do_not_drop_high_bits() {
        assertThatThrownBy(() -> call("copy", WIDE + 6000, 5000, 3)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("copy", 6000, WIDE + 5000, 3)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("copy", 6000, 5000, WIDE + 3)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("fill", WIDE + 6000, 1, 3)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("fill", 6000, 1, WIDE + 3)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("init", WIDE + 6000, 0, 3)).isInstanceOf(PageFault.class);
        assertThat(call("byteAt", 6000)).isZero();
    }

    @Test
    void tables() {
        assertThat(call("tableSize")).isEqualTo(10);
        assertThat(call("tableGrow", 1)).as("the kernel's table does not grow").isEqualTo(-1);
        assertThat(call("call", 2)).isEqualTo(3);
        assertThat(call("isNull", 5)).isEqualTo(1);
        call("setThree", 5);
        assertThat(call("isNull", 5)).isZero();
        assertThat(call("call", 5)).isEqualTo(3);
        call("fillTwo", 5, 2);
        assertThat(call("call", 6)).isEqualTo(2);
        call("tableCopy", 8, 1, 2);
        assertThat(call("call", 9)).isEqualTo(3);
        call("tableInit", 3, 1, 1);
        assertThat(call("call", 3)).isEqualTo(3);
        module.reset();
        assertThat(call("isNull", 5)).isEqualTo(1);
        assertThat(call("isNull", 3)).isEqualTo(1);
        assertThat(call("call", 2)).isEqualTo(3);
    }

    @Test
    void table_indices_do_not_drop_high_bits() {
        assertThatThrownBy(() -> call("call", WIDE + 2)).isInstanceOf(PageFault.class);
        assertThatThrownBy(() -> call("isNull", WIDE + 5)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> call("setThree", WIDE + 5)).isInstanceOf(RuntimeException.class);
        assertThat(call("isNull", 5)).isEqualTo(1);
    }

    @Test
    void a_loop_with_a_parameter() {
        assertThat(call("loop", 41)).isEqualTo(42);
    }
}
