package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("DECLARE_MODULE")
@Explore(strategy = "exhaustive", requireProof = true)
class DeclareModuleTest {
    @Nested
    @Clause("S1")
    class A_module {
        @KernelTest
        void hears_load_quiesce_and_unload(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            assertEquals(0, os.kldload(trial));
            assertEquals(0, os.kldunload(trial));
            assertEquals(
                    List.of(FreeBsd.MOD_LOAD, FreeBsd.MOD_QUIESCE, FreeBsd.MOD_UNLOAD),
                    trial.heard);
        }

        @KernelTest
        void is_told_of_its_load_when_its_subsystem_and_order_come(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile file =
                    new KldFile("file")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "c", -1, 0), 2, 0)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "b", -1, 0), 1, 9)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "a", -1, 0), 1, 8);
            assertEquals(0, os.kldload(file));
            assertEquals(List.of("a0", "b0", "c0"), log);
        }
    }

    @Nested
    @Clause("S2")
    class A_name_that_is_taken {
        private final List<Object> log = new ArrayList<>();
        private final KldFile two =
                new KldFile("two")
                        .DECLARE_MODULE(ModuleTrial.noting(log, "good", -1, 0), 0, 0)
                        .DECLARE_MODULE(ModuleTrial.noting(log, "same", -1, 0), 0, 0);

        private void spoil(FreeBsd os) {
            KldFile one = new KldFile("one").DECLARE_MODULE(ModuleTrial.silent("same"), 0, 0);
            assertEquals(0, os.kldload(one));
            assertEquals(FreeBsd.EEXIST, os.kldload(two));
            assertEquals(-1, os.kldfind("two"));
            assertEquals(List.of(), log);
        }

        @KernelTest
        void spoils_the_whole_file(FreeBsd os) {
            spoil(os);
        }

        @KernelTest
        void is_free_again_when_its_module_is_gone(FreeBsd os) {
            KldFile one = new KldFile("one").DECLARE_MODULE(ModuleTrial.silent("same"), 0, 0);
            os.kldload(one);
            os.kldunload(one);
            assertEquals(0, os.kldload(two));
        }

        @Test
        void is_told_with_the_file_that_has_it() {
            assertEquals(
                    List.of(
                            "module_register: cannot register same from two.ko; already loaded"
                                    + " from one.ko",
                            "Module same failed to register: 17"),
                    WorkerStory.console(this::spoil));
        }

        @Test
        void may_be_in_the_same_file() {
            KldFile twice =
                    new KldFile("twice")
                            .DECLARE_MODULE(ModuleTrial.silent("same"), 0, 0)
                            .DECLARE_MODULE(ModuleTrial.silent("same"), 0, 0);
            List<String> console =
                    WorkerStory.console(os -> assertEquals(FreeBsd.EEXIST, os.kldload(twice)));
            assertEquals(
                    "module_register: cannot register same from twice.ko; already loaded from"
                            + " twice.ko",
                    console.get(0));
        }
    }
}
