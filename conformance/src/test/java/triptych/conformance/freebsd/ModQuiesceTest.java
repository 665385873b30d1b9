package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MOD_QUIESCE")
@Explore(strategy = "exhaustive", requireProof = true)
class ModQuiesceTest {
    @Nested
    @Clause("S1")
    class Modules {
        @KernelTest
        void are_asked_oldest_first_before_one_is_told(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "a", -1, 0), 0, 0)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "b", -1, 0), 0, 1);
            os.kldload(file);
            log.clear();
            os.kldunload(file);
            assertEquals(List.of("a3", "b3"), log.subList(0, 2));
        }

        @WorkerInOneOrder
        void are_asked_with_Giant_and_the_linkers_lock_held(FreeBsd os, Machine machine) {
            ModuleTrial trial = ModuleTrial.sleepingAt(FreeBsd.MOD_QUIESCE);
            os.kldload(trial);
            ModuleTrial.askLinker(os, machine, false, 9);
            assertEquals(0, os.kldunload(trial));
        }
    }

    @Nested
    @Clause("S2")
    class An_answer {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"0, 0", "22, 0", "45, 0", "16, 16", "1, 1", "-1, -1"})
        void refuses_unless_it_is_EOPNOTSUPP_or_EINVAL(int answer, int error, FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_QUIESCE, answer);
            os.kldload(trial);
            assertEquals(error, os.kldunload(trial));
            assertEquals(error != 0, os.kldfind("trial") > 0);
            assertEquals(error == 0, trial.heard.contains(FreeBsd.MOD_UNLOAD));
        }
    }

    @Nested
    @Clause("S3")
    class Under_force {
        @KernelTest
        void the_answer_does_not_count(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_QUIESCE, FreeBsd.EBUSY);
            os.kldload(trial);
            assertEquals(0, os.kldunloadf(trial, FreeBsd.LINKER_UNLOAD_FORCE));
            assertEquals(
                    List.of(FreeBsd.MOD_LOAD, FreeBsd.MOD_QUIESCE, FreeBsd.MOD_UNLOAD),
                    trial.heard);
        }
    }
}
