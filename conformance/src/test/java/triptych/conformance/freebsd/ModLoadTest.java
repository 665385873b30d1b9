package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MOD_LOAD")
@Explore(strategy = "exhaustive", requireProof = true)
class ModLoadTest {
    @Nested
    @Clause("S1")
    class The_handler {
        @KernelTest
        void has_Giant_and_is_told_once_per_load(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> assertTrue(trial.ownsGiant()));
            os.kldload(trial);
            assertEquals(List.of(FreeBsd.MOD_LOAD), trial.heard);
            assertEquals(0, os.mtx_owned(os.kernel().giant()));
            os.kldunload(trial);
            os.kldload(trial);
            assertEquals(2, trial.heard.stream().filter(e -> e == FreeBsd.MOD_LOAD).count());
        }

        @WorkerInOneOrder
        void does_not_have_the_linkers_lock(FreeBsd os, Machine machine) {
            ModuleTrial trial = ModuleTrial.sleepingAt(FreeBsd.MOD_LOAD);
            ModuleTrial.askLinker(os, machine, true, 1);
            assertEquals(0, os.kldload(trial));
            assertEquals(9, machine.clock().now());
        }
    }

    @Nested
    @Clause("S2")
    class An_error {
        @KernelTest
        void is_answered_with_MOD_UNLOAD(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_LOAD, FreeBsd.ENOMEM);
            os.kldload(trial);
            assertEquals(List.of(FreeBsd.MOD_LOAD, FreeBsd.MOD_UNLOAD), trial.heard);
        }

        @KernelTest
        void leaves_the_other_modules_of_the_file(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(
                                    ModuleTrial.noting(log, "bad", FreeBsd.MOD_LOAD, 6), 0, 1)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "good", -1, 0), 0, 2)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "first", -1, 0), 0, 0);
            assertEquals(0, os.kldload(file));
            assertEquals(List.of("first0", "bad0", "bad1", "good0"), log);
            log.clear();
            assertEquals(0, os.kldunload(file));
            assertThat(log).doesNotContain("bad3", "bad1").contains("good1", "first1");
        }
    }
}
