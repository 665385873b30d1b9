package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.kernel.KldFile;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("MOD_SHUTDOWN")
class ModShutdownTest {
    private final List<Object> log = new ArrayList<>();

    private void shutDown(FreeBsd os, int howto) {
        for (String name : List.of("old", "new")) {
            ModuleTrial trial = new ModuleTrial(name);
            trial.answering(
                    what -> {
                        assertTrue(trial.ownsGiant());
                        log.add(name + what);
                        return what == FreeBsd.MOD_LOAD ? 0 : FreeBsd.EBUSY;
                    });
            os.kldload(trial);
        }
        log.clear();
        os.EVENTHANDLER_REGISTER(
                "shutdown_final",
                (arg, of) -> log.add(os.kldfind("new") > 0),
                null,
                FreeBsd.SHUTDOWN_PRI_LAST);
        os.EVENTHANDLER_REGISTER("shutdown_final", (arg, of) -> log.add("first"), null, 0);
        os.reboot(howto);
    }

    @Nested
    @Clause("S1")
    class Modules {
        @Test
        void are_told_newest_first_at_SHUTDOWN_PRI_DEFAULT_with_Giant() {
            WorkerStory.console(os -> shutDown(os, FreeBsd.RB_HALT));
            assertEquals(List.of("first", "new2", "old2", true), log);
        }

        @Test
        void are_told_newest_first_within_a_file() {
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "a", -1, 0), 0, 0)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "b", -1, 0), 0, 1);
            WorkerStory.console(
                    os -> {
                        os.kldload(file);
                        os.reboot(FreeBsd.RB_HALT);
                    });
            assertEquals(List.of("a0", "b0", "b2", "a2"), log);
        }

        @Test
        void are_not_told_with_RB_NOSYNC() {
            WorkerStory.console(os -> shutDown(os, FreeBsd.RB_NOSYNC));
            assertEquals(List.of("first", true), log);
        }
    }

    @Nested
    @Clause("S2")
    class Their_answer {
        @Test
        void does_not_count_and_they_stay_loaded() {
            WorkerStory.console(os -> shutDown(os, FreeBsd.RB_HALT));
            assertEquals(true, log.get(log.size() - 1));
        }
    }

    @Nested
    @Clause("S3")
    @Explore(strategy = "exhaustive", requireProof = true)
    class Unloaded_meanwhile {
        private void shutDownWhileUnloading(FreeBsdSystem os, ModuleTrial trial) {
            os.kldload(trial);
            os.user("other", () -> os.kldunload(trial));
            os.reboot(FreeBsd.RB_HALT);
        }

        @KernelTest
        void a_module_is_not_told(FreeBsdSystem os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_SHUTDOWN,
                    () -> assertFalse(trial.heard.contains(FreeBsd.MOD_UNLOAD)));
            shutDownWhileUnloading(os, trial);
        }

        @KernelTest
        void it_stays_for_its_handler(FreeBsdSystem os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_SHUTDOWN, () -> trial.pause("slow", 2));
            shutDownWhileUnloading(os, trial);
        }
    }
}
