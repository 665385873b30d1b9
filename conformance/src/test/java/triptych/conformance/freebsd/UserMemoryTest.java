package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Buffer;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Uio;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class UserMemoryTest {
    private final Buffer user = Buffer.ofUser(bytes("ab\0d"));
    private final Buffer kernel = Buffer.ofKernel(4);
    private final Buffer done = Buffer.ofKernel(8);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Nested
    @Conformance("copyin")
    class Copyin {
        @KernelTest
        @Clause("S1")
        void so_many_bytes_are_copied(FreeBsd os) {
            assertEquals(0, os.copyin(user, kernel.from(1), 2));
            assertArrayEquals(bytes("\0ab\0"), kernel.peek());
        }

        @KernelTest
        @Clause("S2")
        void what_is_no_users_is_refused(FreeBsd os) {
            assertEquals(FreeBsd.EFAULT, os.copyin(done, kernel, 2));
            assertEquals(FreeBsd.EFAULT, os.copyin(null, kernel, 2));
            assertEquals(FreeBsd.EFAULT, os.copyin(user.from(2), kernel, 3));
            assertArrayEquals(new byte[4], kernel.peek());
        }
    }

    @Nested
    @Conformance("copyout")
    class Copyout {
        @KernelTest
        @Clause("S1")
        void so_many_bytes_are_copied(FreeBsd os) {
            assertEquals(0, os.copyout(kernel, user, 1));
            assertArrayEquals(bytes("\0b\0d"), user.peek());
        }

        @KernelTest
        @Clause("S2")
        void what_is_no_users_is_refused(FreeBsd os) {
            assertEquals(FreeBsd.EFAULT, os.copyout(user, kernel, 2));
        }
    }

    @Nested
    @Conformance("copyinstr")
    class Copyinstr {
        @KernelTest
        @Clause("S1")
        void up_to_the_nul(FreeBsd os) {
            assertEquals(0, os.copyinstr(user, kernel, 4, done));
            assertArrayEquals(bytes("ab\0\0"), kernel.peek());
            assertEquals(3, done.number(8));
        }

        @KernelTest
        @Clause("S2")
        void a_string_that_is_too_long_is_cut(FreeBsd os) {
            assertEquals(FreeBsd.ENAMETOOLONG, os.copyinstr(user, kernel, 2, done));
            assertEquals(2, done.number(8));
        }

        @KernelTest
        @Clause("S3")
        void what_is_no_users_is_refused(FreeBsd os) {
            assertEquals(FreeBsd.EFAULT, os.copyinstr(done, kernel, 2, null));
        }
    }

    @Nested
    @Conformance("copystr")
    class Copystr {
        @KernelTest
        @Clause("S1")
        void up_to_the_nul(FreeBsd os) {
            assertEquals(0, os.copystr(user, kernel, 4, done));
            assertArrayEquals(bytes("ab\0\0"), kernel.peek());
            assertEquals(3, done.number(8));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Fatal trap 12: page fault while in kernel mode")
        void a_users_memory_traps(FreeBsd os) {
            os.copystr(kernel, user, 4, done);
        }
    }

    @Nested
    @Conformance("uiomove")
    class Uiomove {
        private Uio uio(int rw) {
            return new Uio(rw, user, 10, null);
        }

        @KernelTest
        @Clause("S1")
        void offset_and_rest_follow(FreeBsd os) {
            Uio uio = uio(FreeBsd.UIO_READ);
            assertEquals(0, os.uiomove(kernel, 3, uio));
            assertEquals(13, uio.uio_offset());
            assertEquals(1, uio.uio_resid());
            assertEquals(0, os.uiomove(kernel, 3, uio));
            assertEquals(0, uio.uio_resid());
            assertArrayEquals(new byte[4], user.peek());
        }

        @KernelTest
        @Clause("S2")
        void a_write_copies_from_the_user(FreeBsd os) {
            assertEquals(0, os.uiomove(kernel, 2, uio(FreeBsd.UIO_WRITE)));
            assertArrayEquals(bytes("ab\0\0"), kernel.peek());
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("Calling \"uiomove\" with the following non-sleepable locks held:")
        void a_mutex_in_hand_is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            os.uiomove(kernel, 2, uio(FreeBsd.UIO_READ));
            os.mtx_unlock(m);
        }
    }
}
