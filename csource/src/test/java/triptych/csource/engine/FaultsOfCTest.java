package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import triptych.csource.memory.Access;
import triptych.csource.memory.Block;
import triptych.csource.memory.FaultCause;
import triptych.csource.memory.PageFault;
import triptych.csource.memory.Stack;

/** What C does wrong with pointers is a fault that names the address as C has it. */
class FaultsOfCTest {
    private static final CProgram C =
            CProgram.of(
                    """
                    struct s { long a; long b; int c; };
                    const int table[4] = {1, 2, 3, 4};
                    typedef int (*fn)(int);
                    API long read8(long *p) { return *p; }
                    API int read4(int *p) { return *p; }
                    API int read1(signed char *p) { return *p; }
                    API double readd(double *p) { return *p; }
                    API void write8(long *p, long v) { *p = v; }
                    API void write4(int *p, int v) { *p = v; }
                    API void write2(short *p, int v) { *p = v; }
                    API void write1(char *p, int v) { *p = v; }
                    API void writef(float *p, float v) { *p = v; }
                    API long field(struct s *p) { return p->b; }
                    API void put(struct s *p) { p->c = 1; }
                    API long call(fn f) { return f(1); }
                    API void copy(void *to, void *from, long n) { __builtin_memcpy_inline(to, from, 40); }
                    API const int *constants(void) { return table; }
                    API int twice(int x) { return 2 * x; }
                    API fn pointer(void) { return twice; }
                    """);

    @BeforeEach
    void fresh() {
        C.instance.reset();
        C.heap.reset();
        C.instance.stackPointer().switchTo(C.stack, C.stack.to());
    }

    private static PageFault fault(String function, long... arguments) {
        PageFault fault = catchThrowableOfType(PageFault.class, () -> C.call(function, arguments));
        assertThat(fault).as(function).isNotNull();
        return fault;
    }

    private static Block block(int size) {
        return C.heap.allocate(size, 8, true, "test").orElseThrow();
    }

    @Test
    void a_field_of_a_structure_at_NULL() {
        PageFault fault = fault("field", 0);

        assertThat(fault.address()).isEqualTo(8);
        assertThat(fault.bytes()).isEqualTo(8);
        assertThat(fault.access()).isEqualTo(Access.READ);
        assertThat(fault.why()).isEqualTo(new FaultCause.NullPage());
    }

    @Test
    void the_last_byte_of_the_NULL_page() {
        assertThat(fault("write1", 4095, 0).why()).isEqualTo(new FaultCause.NullPage());
    }

    @Test
    void an_ERR_PTR_names_all_its_64_bits() {
        PageFault fault = fault("read8", -12);

        assertThat(fault.address()).isEqualTo(0xfffffffffffffff4L);
        assertThat(fault.why()).isEqualTo(new FaultCause.Wild());
    }

    @Test
    void a_field_of_an_ERR_PTR_wraps_to_a_small_address_as_on_hardware() {
        PageFault fault = fault("put", -12);

        assertThat(fault.address()).isEqualTo(4);
        assertThat(fault.access()).isEqualTo(Access.WRITE);
    }

    @Test
    void high_bits_over_a_valid_address_are_not_dropped() {
        long pointer = block(8).address() | 1L << 40;

        assertThat(fault("read4", pointer).address()).isEqualTo(pointer);
        assertThat(fault("write8", pointer, 1).address()).isEqualTo(pointer);
        assertThat(fault("writef", pointer, 1).address()).isEqualTo(pointer);
        assertThat(fault("copy", pointer, pointer, 40).address()).isEqualTo(pointer);
    }

    @Test
    void bit_32_alone_and_bit_31_alone() {
        assertThat(fault("read1", 1L << 32 | 8192).address()).isEqualTo(1L << 32 | 8192);
        assertThat(fault("read1", 1L << 31 | 8192).address()).isEqualTo(1L << 31 | 8192);
        assertThat(fault("read1", 0xffffffffL).address()).isEqualTo(0xffffffffL);
    }

    @Test
    void use_after_free_names_the_block_and_the_offset() {
        Block block = block(24);
        C.call("write8", block.address() + 16, 7);
        C.heap.free(block.address(), "other");

        assertThat(fault("read8", block.address() + 16).why())
                .isEqualTo(new FaultCause.FreedBlock(block, 16));
    }

    @Test
    void one_byte_behind_a_block_of_odd_size() {
        Block block = block(13);
        C.call("write1", block.address() + 12, 7);

        assertThat(fault("write1", block.address() + 13, 7).why())
                .isEqualTo(new FaultCause.OutOfBounds(block, 13));
        assertThat(fault("write4", block.address() + 10, 7).why())
                .as("only the last byte is outside")
                .isEqualTo(new FaultCause.OutOfBounds(block, 13));
        assertThat(fault("read1", block.address() - 1).why())
                .isEqualTo(new FaultCause.OutOfBounds(block, -1));
    }

    @Test
    void memory_that_was_never_allocated() {
        assertThat(fault("readd", C.instance.global("__heap_base") + 4096).why())
                .isEqualTo(new FaultCause.NeverAllocated());
    }

    @Test
    void the_stack_of_a_thread_that_has_ended() {
        Stack other = C.stacks.take("other").orElseThrow();
        C.call("write2", other.to() - 8, 1);
        C.stacks.release(other);

        assertThat(fault("write2", other.to() - 8, 1).why())
                .isEqualTo(new FaultCause.DeadStack(other));
        C.stacks.reset();
        C.stacks.take("main").orElseThrow();
    }

    @Test
    void constant_data_can_be_read_and_not_written() {
        long constants = C.call("constants");

        assertThat(C.call("read4", constants + 4)).isEqualTo(2);
        assertThat(fault("write4", constants + 4, 9).why())
                .isEqualTo(new FaultCause.ReadOnlyData());
        assertThat(C.call("read4", constants + 4)).isEqualTo(2);
    }

    @Test
    void a_function_pointer_that_is_NULL_or_none() {
        assertThat(C.call("call", C.call("pointer"))).isEqualTo(2);
        assertThat(fault("call", 0).why()).isEqualTo(new FaultCause.NullPage());
        assertThat(fault("call", 12345).why()).isEqualTo(new FaultCause.NoFunction());
        PageFault wild = fault("call", C.call("pointer") | 1L << 32);
        assertThat(wild.address()).isEqualTo(C.call("pointer") | 1L << 32);
        assertThat(wild.access()).isEqualTo(Access.EXECUTE);
    }

    @Test
    void the_fault_tells_the_C_functions() {
        PageFault fault = fault("field", 0);

        assertThat(CallTrace.of(fault, C.module.names())).first().isEqualTo("field");
    }
}
