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
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MOD_UNLOAD")
@Explore(strategy = "exhaustive", requireProof = true)
class ModUnloadTest {
    private final List<Object> log = new ArrayList<>();

    private KldFile three(int refused) {
        return new KldFile("three")
                .DECLARE_MODULE(ModuleTrial.noting(log, "a", -1, 0), 0, 0)
                .DECLARE_MODULE(ModuleTrial.noting(log, "b", refused, FreeBsd.EBUSY), 0, 1)
                .DECLARE_MODULE(ModuleTrial.noting(log, "c", -1, 0), 0, 2);
    }

    @Nested
    @Clause("S1")
    class Modules {
        @KernelTest
        void are_told_newest_first_after_all_have_agreed(FreeBsd os) {
            KldFile file = three(-1);
            os.kldload(file);
            log.clear();
            assertEquals(0, os.kldunload(file));
            assertEquals(List.of("a3", "b3", "c3", "c1", "b1", "a1"), log);
        }

        @WorkerInOneOrder
        void are_told_with_Giant_and_the_linkers_lock_held_even_while_they_sleep(
                FreeBsd os, Machine machine) {
            ModuleTrial trial = ModuleTrial.sleepingAt(FreeBsd.MOD_UNLOAD);
            os.kldload(trial);
            ModuleTrial.askLinker(os, machine, false, 9);
            assertEquals(0, os.kldunload(trial));
        }
    }

    @Nested
    @Clause("S2")
    class A_module_that_refuses {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {FreeBsd.LINKER_UNLOAD_NORMAL, FreeBsd.LINKER_UNLOAD_FORCE})
        void stays_even_under_force(int flags, FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_UNLOAD, FreeBsd.ENXIO);
            os.kldload(trial);
            assertEquals(FreeBsd.ENXIO, os.kldunloadf(trial, flags));
            assertTrue(os.kldfind("trial") > 0);
            trial.answering(what -> 0);
            assertEquals(0, os.kldunload(trial));
        }

        @KernelTest
        void leaves_those_before_unloaded(FreeBsd os) {
            KldFile file = three(FreeBsd.MOD_UNLOAD);
            os.kldload(file);
            log.clear();
            assertEquals(FreeBsd.EBUSY, os.kldunload(file));
            assertEquals(List.of("a3", "b3", "c3", "c1", "b1"), log);
            log.clear();
            assertEquals(FreeBsd.EBUSY, os.kldunload(file));
            assertEquals(List.of("a3", "b3", "b1"), log);
        }
    }
}
