package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Buffer;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.struct.SysctlCtxList;
import triptych.freebsd.struct.SysctlHandler;
import triptych.freebsd.struct.SysctlOid;
import triptych.freebsd.struct.SysctlReq;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Explore(strategy = "exhaustive", requireProof = true)
class SysctlTest {
    private final List<Object> log = new ArrayList<>();
    private final SysctlCtxList list = new SysctlCtxList();
    private final Buffer old = Buffer.ofUser(new byte[8]);

    private SysctlOid add(FreeBsd os, int kind, SysctlHandler handler) {
        return os.sysctl_add_oid(
                list,
                os.SYSCTL_STATIC_CHILDREN("_debug"),
                FreeBsd.OID_AUTO,
                "x",
                FreeBsd.CTLTYPE_INT | FreeBsd.CTLFLAG_RD | kind,
                null,
                0,
                handler,
                "I",
                "",
                null);
    }

    private int slow(FreeBsd os) {
        log.add("in");
        os.pause("slow", 2);
        log.add("out");
        return 0;
    }

    @Nested
    @Conformance("sysctl_ctx_init")
    class CtxInit {
        @KernelTest
        @Clause("S1")
        void the_list_is_empty(FreeBsdSystem os) {
            add(os, 0, (oid, a, b, req) -> 0);
            os.sysctl_ctx_init(list);
            assertEquals(List.of(), list.entries());
        }
    }

    @Nested
    @Conformance("sysctl_ctx_free")
    class CtxFree {
        @KernelTest
        @Clause("S1")
        void nobody_finds_the_names(FreeBsdSystem os) {
            add(os, 0, (oid, a, b, req) -> 0);
            assertEquals(0, os.sysctl("debug.x", old, null));
            os.sysctl_ctx_free(list);
            assertEquals(FreeBsd.ENOENT, os.sysctl("debug.x", old, null));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void it_waits_for_those_inside(FreeBsdSystem os) {
            add(os, FreeBsd.CTLFLAG_MPSAFE, (oid, a, b, req) -> slow(os));
            os.user("reader", () -> os.sysctl("debug.x", old, null));
            os.pause("x", 1);
            os.sysctl_ctx_free(list);
            assertEquals(List.of("in", "out"), log);
        }
    }

    @Nested
    @Conformance("sysctl_add_oid")
    class AddOid {
        @KernelTest
        @Clause("S1")
        void users_read_it_and_may_not_write_it(FreeBsdSystem os) {
            add(os, 0, (oid, a, b, req) -> 5);
            assertEquals(5, os.sysctl("debug.x", old, null));
            assertEquals(FreeBsd.EPERM, os.sysctl("debug.x", null, old));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsdSystem os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> add(trial, 0, (oid, a, b, req) -> 0));
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            os.sysctl("debug.x", old, null);
        }

        @KernelTest
        @Clause("S3")
        void the_handler_has_giant_unless_it_says_no(FreeBsdSystem os) {
            SysctlHandler asks = (oid, a, b, req) -> os.mtx_owned(os.kernel().giant());
            add(os, 0, asks);
            assertEquals(1, os.sysctl("debug.x", old, null));
            os.sysctl_ctx_free(list);
            add(os, FreeBsd.CTLFLAG_MPSAFE, asks);
            assertEquals(0, os.sysctl("debug.x", old, null));
        }

        @KernelTest
        @Clause("S4")
        void a_name_that_is_taken_gives_null(FreeBsdSystem os) {
            add(os, 0, (oid, a, b, req) -> 0);
            assertNull(add(os, 0, (oid, a, b, req) -> 0));
        }
    }

    @Nested
    @Conformance("sysctl_handle_int")
    class HandleInt {
        private final Buffer variable = Buffer.ofKernel(4);

        @KernelTest
        @Clause("S1")
        void users_read_and_write_the_variable(FreeBsdSystem os) {
            DriverTrial.number(os, "n", variable, FreeBsd.CTLFLAG_RW);
            assertEquals(
                    0,
                    os.sysctl(
                            "debug.n",
                            null,
                            Buffer.ofUser((byte) 3, (byte) 1, (byte) 0, (byte) 0)));
            assertEquals(259, variable.number(4));
            assertEquals(0, os.sysctl("debug.n", old, null));
            assertEquals(259, old.number(4));
        }

        @KernelTest
        @Clause("S2")
        void a_constant_cannot_be_written(FreeBsdSystem os) {
            DriverTrial.number(os, "n", null, FreeBsd.CTLFLAG_RW);
            assertEquals(0, os.sysctl("debug.n", old, null));
            assertEquals(7, old.number(4));
            assertEquals(FreeBsd.EPERM, os.sysctl("debug.n", null, old));
        }

        @KernelTest
        @Clause("S3")
        void too_few_bytes_are_refused(FreeBsdSystem os) {
            DriverTrial.number(os, "n", variable, FreeBsd.CTLFLAG_RW);
            assertEquals(FreeBsd.EINVAL, os.sysctl("debug.n", null, Buffer.ofUser((byte) 3)));
        }
    }

    @Nested
    @Conformance("sysctl_handle_long")
    class HandleLong {
        @KernelTest
        @Clause("S1")
        void it_is_eight_bytes(FreeBsdSystem os) {
            add(os, 0, (oid, a, b, req) -> os.sysctl_handle_long(oid, null, 1L << 40, req));
            assertEquals(0, os.sysctl("debug.x", old, null));
            assertEquals(1L << 40, old.number(8));
        }
    }

    @Nested
    @Conformance("sysctl_handle_opaque")
    class HandleOpaque {
        private final Buffer memory = Buffer.ofKernel(8);

        private void add(FreeBsd os) {
            SysctlTest.this.add(
                    os,
                    FreeBsd.CTLFLAG_WR,
                    (oid, a, b, req) -> os.sysctl_handle_opaque(oid, memory, 8, req));
        }

        @KernelTest
        @Clause("S1")
        void users_read_and_write_all_of_it(FreeBsdSystem os) {
            add(os);
            byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8};
            assertEquals(0, os.sysctl("debug.x", null, Buffer.ofUser(bytes)));
            assertEquals(0x0807060504030201L, memory.number(8));
            assertEquals(0, os.sysctl("debug.x", old, null));
            assertEquals(0x0807060504030201L, old.number(8));
        }

        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "sysctl_handle_opaque",
                real = "copies, and copies once more if the thread was switched away meanwhile",
                ours = "copies in one step: never a mixture, and never a second time",
                why = "what nobody can see in between is one step",
                source = "FreeBSD sysctl(9), kern_sysctl.c")
        void what_is_read_is_of_one_moment(FreeBsdSystem os, Outcomes<Long> outcomes) {
            add(os);
            byte[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
            os.user("writer", () -> os.sysctl("debug.x", null, Buffer.ofUser(ones)));
            os.sysctl("debug.x", old, null);
            outcomes.assertOutcomes(Set.of(0L, 0x0101010101010101L)).saw(old.number(8));
        }

        @KernelTest
        @Clause("S2")
        void too_few_bytes_are_refused(FreeBsdSystem os) {
            add(os);
            assertEquals(
                    FreeBsd.EINVAL, os.sysctl("debug.x", null, Buffer.ofUser((byte) 1, (byte) 2)));
            assertEquals(0, memory.number(8));
        }
    }

    @Nested
    @Conformance("sysctl_handle_string")
    class HandleString {
        private final Buffer text = Buffer.ofKernel(4);

        private void add(FreeBsd os) {
            text.write("ab".getBytes(StandardCharsets.US_ASCII));
            SysctlTest.this.add(
                    os,
                    FreeBsd.CTLFLAG_WR,
                    (oid, a, b, req) -> os.sysctl_handle_string(oid, text, 4, req));
        }

        @KernelTest
        @Clause("S1")
        void users_get_it_with_its_nul(FreeBsdSystem os) {
            add(os);
            old.write(new byte[] {1, 1, 1, 1});
            assertEquals(0, os.sysctl("debug.x", old, null));
            assertEquals(0x01006261, old.number(4));
        }

        @KernelTest
        @Clause("S2")
        void what_fits_is_stored(FreeBsdSystem os) {
            add(os);
            Buffer fits = Buffer.ofUser("xyz".getBytes(StandardCharsets.US_ASCII));
            assertEquals(0, os.sysctl("debug.x", null, fits));
            assertEquals(0x007a7978, text.number(4));
            assertEquals(FreeBsd.EINVAL, os.sysctl("debug.x", null, old));
        }
    }

    @Nested
    @Conformance("SYSCTL_OUT")
    class Out {
        @KernelTest
        @Clause("S1")
        void one_comes_behind_the_other(FreeBsdSystem os) {
            Buffer three = Buffer.ofKernel(3);
            three.write(new byte[] {1, 2, 3});
            SysctlReq req = new SysctlReq(null, old, null);
            assertEquals(0, os.SYSCTL_OUT(req, three, 3));
            assertEquals(0, os.SYSCTL_OUT(req, three, 3));
            assertEquals(0x0302_0103_0201L, old.number(8));
            assertEquals(FreeBsd.ENOMEM, os.SYSCTL_OUT(req, three, 3));
        }
    }

    @Nested
    @Conformance("SYSCTL_IN")
    class In {
        @KernelTest
        @Clause("S1")
        void one_comes_from_behind_the_other(FreeBsdSystem os) {
            Buffer given = Buffer.ofUser((byte) 1, (byte) 2, (byte) 3);
            Buffer two = Buffer.ofKernel(2);
            SysctlReq req = new SysctlReq(null, null, given);
            assertEquals(0, os.SYSCTL_IN(req, two, 2));
            assertEquals(0x0201, two.number(2));
            assertEquals(FreeBsd.EINVAL, os.SYSCTL_IN(req, two, 2));
        }
    }

    @Nested
    @Conformance("SYSCTL_STATIC_CHILDREN")
    class StaticChildren {
        @KernelTest
        @Clause("S1")
        void names_are_those_of_c(FreeBsdSystem os) {
            SysctlOid debug = os.SYSCTL_STATIC_CHILDREN("_debug");
            assertEquals("debug", debug.path());
            assertSame(debug.parent(), os.SYSCTL_STATIC_CHILDREN(""));
            assertNull(os.SYSCTL_STATIC_CHILDREN("_nonsense"));
        }
    }

    @Nested
    @Conformance("SYSCTL_OID")
    class StaticOid {
        private ModuleTrial trial(SysctlHandler handler) {
            ModuleTrial trial = new ModuleTrial();
            trial.file()
                    .SYSCTL_OID(
                            "_debug",
                            "x",
                            FreeBsd.CTLTYPE_INT | FreeBsd.CTLFLAG_RD | FreeBsd.CTLFLAG_MPSAFE,
                            null,
                            0,
                            handler);
            return trial;
        }

        @KernelTest
        @Clause("S1")
        void it_is_there_as_long_as_the_file(FreeBsdSystem os) {
            ModuleTrial trial = trial((oid, a, b, req) -> 9);
            assertEquals(FreeBsd.ENOENT, os.sysctl("debug.x", old, null));
            os.kldload(trial);
            assertEquals(9, os.sysctl("debug.x", old, null));
            os.kldunload(trial);
            assertEquals(FreeBsd.ENOENT, os.sysctl("debug.x", old, null));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void the_unload_waits_for_those_inside(FreeBsdSystem os) {
            ModuleTrial trial = trial((oid, a, b, req) -> slow(os));
            os.kldload(trial);
            os.user("reader", () -> os.sysctl("debug.x", old, null));
            os.pause("x", 1);
            os.kldunload(trial);
            assertEquals(List.of("in", "out"), log);
        }
    }
}
