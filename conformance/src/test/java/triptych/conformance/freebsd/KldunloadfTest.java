package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kldunloadf")
@Explore(strategy = "exhaustive", requireProof = true)
class KldunloadfTest {
    @Nested
    @Clause("S1")
    class Force {
        @KernelTest
        void overrules_MOD_QUIESCE_but_not_MOD_UNLOAD(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().answering(what -> what);
            os.kldload(trial);
            assertEquals(FreeBsd.MOD_UNLOAD, os.kldunloadf(trial, FreeBsd.LINKER_UNLOAD_FORCE));
            assertEquals(FreeBsd.MOD_QUIESCE, os.kldunloadf(trial, FreeBsd.LINKER_UNLOAD_NORMAL));
        }

        @KernelTest
        void works_by_number_too(FreeBsd os) {
            os.kldload(new ModuleTrial().refusing(FreeBsd.MOD_QUIESCE, FreeBsd.EBUSY));
            int id = os.kldfind("trial");
            assertEquals(FreeBsd.EBUSY, os.kldunloadf(id, FreeBsd.LINKER_UNLOAD_NORMAL));
            assertEquals(0, os.kldunloadf(id, FreeBsd.LINKER_UNLOAD_FORCE));
        }
    }

    @Nested
    @Clause("S2")
    class Dependencies {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {FreeBsd.LINKER_UNLOAD_NORMAL, FreeBsd.LINKER_UNLOAD_FORCE})
        void are_forced_as_well(int flags, FreeBsd os) {
            List<Object> log = new ArrayList<>();
            ModuleData data = ModuleTrial.noting(log, "base", FreeBsd.MOD_QUIESCE, FreeBsd.EBUSY);
            KldFile base = new KldFile("base").DECLARE_MODULE(data, 0, 0).MODULE_VERSION("base", 2);
            os.kernel().linker().install(base);
            KldFile user = ModuleTrial.dependant(1, 3);
            os.kldload(user);
            assertEquals(0, os.kldunloadf(user, flags));
            boolean forced = flags == FreeBsd.LINKER_UNLOAD_FORCE;
            assertEquals(forced, os.kldfind("base") == -1);
            assertEquals(forced, log.contains("base1"));
        }
    }

    @Nested
    @Clause("S3")
    class Other_flags {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {-1, 2, 3, Integer.MAX_VALUE})
        void are_EINVAL(int flags, FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kldload(trial);
            assertEquals(FreeBsd.EINVAL, os.kldunloadf(trial, flags));
            assertEquals(FreeBsd.EINVAL, os.kldunloadf(99, flags));
            assertTrue(os.kldfind("trial") > 0);
        }
    }
}
