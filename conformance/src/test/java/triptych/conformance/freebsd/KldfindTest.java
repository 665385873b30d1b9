package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kldfind")
@Explore(strategy = "exhaustive", requireProof = true)
class KldfindTest {
    private final KldFile file =
            new KldFile("file").DECLARE_MODULE(ModuleTrial.silent("mod"), 0, 0);

    @Nested
    @Clause("S1")
    class A_file {
        @KernelTest
        void is_found_with_and_without_ko(FreeBsd os) {
            os.kldload(new KldFile("other"));
            os.kldload(file);
            int id = os.kldfind("file");
            assertEquals(id, os.kldfind("file.ko"));
            assertNotEquals(id, os.kldfind("other"));
            assertEquals(0, os.kldunload(id));
            assertTrue(os.kldfind("other") > 0);
        }
    }

    @Nested
    @Clause("S2")
    class What_is_no_loaded_file {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(strings = {"mod", "mod.ko", "nothing", "fil", ""})
        void is_not_found(String name, FreeBsd os) {
            os.kldload(file);
            assertEquals(-1, os.kldfind(name));
        }

        @KernelTest
        void is_not_found_before_and_after(FreeBsd os) {
            os.kernel().linker().install(file);
            assertEquals(-1, os.kldfind("file"));
            os.kldload("file");
            os.kldunload(file);
            assertEquals(-1, os.kldfind("file"));
        }
    }

    @Nested
    @Clause("S3")
    class While_a_module_is_being_unloaded {
        @WorkerInOneOrder
        void it_waits(FreeBsd os, Machine machine) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_UNLOAD, () -> trial.pause("slow", 9));
            os.kldload(trial);
            machine.startUserProcess("other", () -> assertEquals(0, os.kldunload(trial)));
            os.pause("x", 1);
            assertEquals(-1, os.kldfind("trial"));
            assertEquals(9, machine.clock().now());
        }
    }
}
