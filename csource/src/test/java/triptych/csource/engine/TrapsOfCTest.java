package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import triptych.csource.engine.Trap.Arithmetic;

/** What stops C other than its pointers. */
class TrapsOfCTest {
    private static final CProgram C =
            CProgram.of(
                    """
                    typedef long (*fn)(long, int);
                    static int flag;
                    volatile int bytes;
                    API int divide(int a, int b) { return a / b; }
                    API long modulo(long a, long b) { return a % b; }
                    API void trap(void) { __builtin_trap(); }
                    API int takes_int(int a) { return a; }
                    API long call(fn f) { return f(1, 2); }
                    API void *pointer(void) { return takes_int; }
                    API void endless(void) { while (!flag) ; }
                    API long loops(long n) { long s = 0; for (volatile long i = 0; i < n; i++) s += i; return s; }
                    static __attribute__((noinline)) long inner(long n) { long s = 0; for (volatile long i = 0; i < n; i++) s += i; return s; }
                    API long nested(long n, long m) { long s = 0; for (volatile long i = 0; i < n; i++) s += inner(m); return s; }
                    API int deep(int n) { volatile char room[100]; room[n % 100] = n; return n == 0 ? 0 : deep(n - 1) + room[n % 100]; }
                    API int flat(int n) { return n == 0 ? 0 : 1 + flat(n + 1) * 3; }
                    static __attribute__((noinline)) void use(volatile char *room, long n) { bytes = n; room[0] = 1; room[n - 1] = 2; }
                    API void huge(long n) { volatile char room[n]; use(room, n); }
                    """);

    @BeforeEach
    void fresh() {
        C.instance.reset();
        C.instance.stackPointer().switchTo(C.stack, C.stack.to());
        C.instance.giveLoops(1_000_000);
    }

    private static Arithmetic.Kind arithmetic(String function, long a, long b) {
        return catchThrowableOfType(Arithmetic.class, () -> C.call(function, a, b)).kind();
    }

    @Test
    void division() {
        assertThat(C.call("divide", 7, 2)).isEqualTo(3);
        assertThat(arithmetic("divide", 7, 0)).isEqualTo(Arithmetic.Kind.DIVISION_BY_ZERO);
        assertThat(arithmetic("modulo", 7, 0)).isEqualTo(Arithmetic.Kind.DIVISION_BY_ZERO);
        assertThat(arithmetic("divide", Integer.MIN_VALUE, -1)).isEqualTo(Arithmetic.Kind.OVERFLOW);
    }

    @Test
    void a_trap_of_the_program_is_not_a_spent_budget() {
        assertThatThrownBy(() -> C.call("trap")).isInstanceOf(Trap.Unreachable.class);
    }

    @Test
    void a_call_with_other_parameters_tells_both_signatures() {
        Trap.SignatureMismatch trap =
                catchThrowableOfType(
                        Trap.SignatureMismatch.class, () -> C.call("call", C.call("pointer")));

        assertThat(trap.called()).isEqualTo(new Signature(List.of("i64", "i32"), List.of("i64")));
        assertThat(trap.defined()).isEqualTo(new Signature(List.of("i32"), List.of("i32")));
        assertThat(C.module.names().of(trap.function())).contains("takes_int");
    }

    @Test
    void an_endless_loop_ends() {
        assertThatThrownBy(() -> C.call("endless")).isInstanceOf(Trap.LoopBudgetSpent.class);
    }

    @Test
    void the_budget_pays_for_64_rounds_a_unit_and_one_unit_a_call() {
        C.instance.giveLoops(3);
        C.call("loops", 127);
        C.instance.giveLoops(3);
        assertThatThrownBy(() -> C.call("loops", 1000)).isInstanceOf(Trap.LoopBudgetSpent.class);
        C.instance.giveLoops(20);
        assertThatThrownBy(() -> C.call("nested", 30, 1)).isInstanceOf(Trap.LoopBudgetSpent.class);
        C.instance.giveLoops(40);
        C.call("nested", 30, 1);
    }

    @Test
    void deep_recursion_leaves_the_stack() {
        assertThat(C.call("deep", 10)).isEqualTo(55);
        Trap.StackOverflow trap =
                catchThrowableOfType(Trap.StackOverflow.class, () -> C.call("deep", 100_000));

        assertThat(trap.stackPointer())
                .isLessThan(C.stack.from())
                .isGreaterThan(C.stack.from() - 500);
    }

    @Test
    void recursion_without_room_on_the_C_stack_is_an_overflow_too() {
        assertThatThrownBy(() -> C.call("flat", 1)).isInstanceOf(Trap.StackOverflow.class);
    }

    @Test
    void a_jump_over_the_guard_is_an_overflow() {
        C.call("huge", 4000);
        C.instance.stackPointer().switchTo(C.stack, C.stack.to());
        assertThatThrownBy(() -> C.call("huge", 20_000)).isInstanceOf(Trap.StackOverflow.class);
        assertThatThrownBy(() -> C.call("huge", 1L << 50)).isInstanceOf(Trap.StackOverflow.class);
    }

    @Test
    void interruption_from_outside() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> C.call("nested", 3, 3)).isInstanceOf(Trap.Interrupted.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
