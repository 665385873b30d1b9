package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Buffer;
import triptych.core.memory.Span;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.SyscallFunction;
import triptych.freebsd.struct.Sysent;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class SyscallsTest {
    private final List<Object> log = new ArrayList<>();
    private final Buffer offset = Buffer.ofKernel(4);

    private int register(FreeBsd os, int number, SyscallFunction call) {
        offset.setNumber(4, number);
        return os.syscall_register(offset, new Sysent(2, call), null, 0);
    }

    private int number() {
        return (int) offset.number(4);
    }

    @Nested
    @Conformance("syscall_register")
    class Register {
        @KernelTest
        @Clause("S1")
        void users_make_the_call_with_its_arguments(FreeBsdSystem os) {
            register(
                    os,
                    FreeBsd.NO_SYSCALL,
                    (td, args) -> {
                        assertSame(os.curthread(), td);
                        return (int) ((Span) args).number(8)
                                + (int) ((Span) args).from(8).number(8);
                    });
            assertEquals(42, os.syscall(number(), 40, 2));
        }

        @KernelTest
        @Clause("S2")
        void the_lowest_free_number_is_given(FreeBsdSystem os) {
            for (int expected = 210; expected <= 219; expected++) {
                assertEquals(0, register(os, FreeBsd.NO_SYSCALL, (td, args) -> 0));
                assertEquals(expected, number());
            }
            assertEquals(FreeBsd.ENFILE, register(os, FreeBsd.NO_SYSCALL, (td, args) -> 0));
            offset.setNumber(4, 214);
            os.syscall_deregister(offset, null);
            assertEquals(0, register(os, FreeBsd.NO_SYSCALL, (td, args) -> 0));
            assertEquals(214, number());
        }

        @KernelTest
        @Clause("S3")
        void a_number_must_be_free_and_be_there(FreeBsdSystem os) {
            assertEquals(0, register(os, 215, (td, args) -> 0));
            assertEquals(FreeBsd.EEXIST, register(os, 215, (td, args) -> 0));
            assertEquals(FreeBsd.EEXIST, register(os, 4, (td, args) -> 0));
            assertEquals(FreeBsd.EINVAL, register(os, 100_000, (td, args) -> 0));
            assertEquals(FreeBsd.EINVAL, register(os, -2, (td, args) -> 0));
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsdSystem os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> register(trial, FreeBsd.NO_SYSCALL, (td, args) -> 0));
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            os.syscall(number());
        }
    }

    @Nested
    @Conformance("syscall_deregister")
    class Deregister {
        @KernelTest
        @Clause("S1")
        void it_is_gone(FreeBsdSystem os) {
            register(os, FreeBsd.NO_SYSCALL, (td, args) -> 7);
            assertEquals(7, os.syscall(number()));
            assertEquals(0, os.syscall_deregister(offset, null));
            assertEquals(FreeBsd.ENOSYS, os.syscall(number()));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void it_waits_for_those_inside(FreeBsdSystem os) {
            register(
                    os,
                    FreeBsd.NO_SYSCALL,
                    (td, args) -> {
                        log.add("in");
                        os.pause("slow", 2);
                        log.add("out");
                        return 0;
                    });
            os.user("caller", () -> os.syscall(number()));
            os.pause("x", 1);
            os.syscall_deregister(offset, null);
            assertEquals(List.of("in", "out"), log);
        }
    }
}
