package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MODULE_VERSION")
@Explore(strategy = "exhaustive", requireProof = true)
class ModuleVersionTest {
    @Nested
    @Clause("S1")
    class An_interface {
        @KernelTest
        void is_found_by_name_and_version(FreeBsd os) {
            assertEquals(0, os.kldload(ModuleTrial.provider()));
            assertEquals(0, os.kldload(ModuleTrial.dependant(2, 2)));
        }

        @KernelTest
        @Variation(
                routines = {"MODULE_VERSION", "MODULE_DEPEND"},
                real = "a module without a version can be depended on as version 0",
                ours = "it offers nothing",
                why = "a file offers what it declares",
                source = "freebsd.md 5.1")
        void is_not_found_by_the_name_of_the_module_alone(FreeBsd os) {
            os.kldload(new KldFile("base").DECLARE_MODULE(ModuleTrial.silent("base"), 0, 0));
            assertEquals(FreeBsd.ENOENT, os.kldload(ModuleTrial.dependant(0, 9)));
        }

        @KernelTest
        void may_be_one_of_several_of_a_file(FreeBsd os) {
            os.kldload(new KldFile("many").MODULE_VERSION("x", 1).MODULE_VERSION("base", 3));
            assertEquals(0, os.kldload(ModuleTrial.dependant(3, 3)));
        }
    }

    @Nested
    @Clause("S2")
    class A_version_that_is_there {
        private int again(FreeBsd os, int version) {
            os.kldload(ModuleTrial.provider());
            return os.kldload(new KldFile("again").MODULE_VERSION("base", version));
        }

        @KernelTest
        void is_not_loaded_again(FreeBsd os) {
            assertEquals(FreeBsd.EEXIST, again(os, 2));
            assertEquals(-1, os.kldfind("again"));
        }

        @KernelTest
        void does_not_hinder_another_one(FreeBsd os) {
            assertEquals(0, again(os, 3));
        }

        @Test
        void is_told() {
            assertEquals(
                    List.of("interface base.2 already present in the KLD 'again.ko'!"),
                    WorkerStory.console(os -> again(os, 2)));
        }
    }
}
