package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.LinkerFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class LinkerReferenceTest {
    private final Ref<LinkerFile> file = new Ref<>();

    @Nested
    @Conformance("linker_reference_module")
    class Reference {
        @KernelTest
        @Clause("S1")
        void it_stays_though_users_unload_it(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kldload(trial);
            assertEquals(0, os.linker_reference_module("trial", null, file));
            assertEquals(0, os.kldunload(trial));
            assertTrue(os.kldfind("trial") > 0);
            assertEquals(0, os.linker_release_module(null, null, file.get()));
            assertEquals(-1, os.kldfind("trial"));
        }

        @KernelTest
        @Clause("S2")
        void it_is_loaded_if_need_be(FreeBsd os) {
            os.kernel().linker().install(ModuleTrial.provider());
            assertEquals(0, os.linker_reference_module("base", null, file));
            assertTrue(os.kldfind("base") > 0);
        }

        @KernelTest
        @Clause("S3")
        void what_is_not_there_is_ENOENT(FreeBsd os) {
            assertEquals(FreeBsd.ENOENT, os.linker_reference_module("base", null, file));
            assertNull(file.get());
        }
    }

    @Nested
    @Conformance("linker_release_module")
    class Release {
        @KernelTest
        @Clause("S1")
        void the_last_one_unloads_it(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kernel().linker().install(trial.refusing(FreeBsd.MOD_UNLOAD, 16).file());
            os.linker_reference_module("trial", null, file);
            assertEquals(16, os.linker_release_module(null, null, file.get()));
            trial.answering(what -> 0);
            assertEquals(0, os.linker_release_module(null, null, file.get()));
            assertEquals(-1, os.kldfind("trial"));
        }

        @KernelTest
        @Clause("S2")
        void a_name_does_as_well(FreeBsd os) {
            os.kernel().linker().install(ModuleTrial.provider());
            os.linker_reference_module("base", null, file);
            assertEquals(FreeBsd.ENOENT, os.linker_release_module("other", null, null));
            assertEquals(0, os.linker_release_module("base", null, null));
            assertEquals(-1, os.kldfind("base"));
        }
    }
}
