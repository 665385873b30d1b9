package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.ModuleData;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kldload")
@Explore(strategy = "exhaustive", requireProof = true)
class KldloadTest {
    @Nested
    @Clause("S1")
    class Dependencies {
        @KernelTest
        void are_loaded_first(FreeBsd os) {
            os.kernel().linker().install(ModuleTrial.provider());
            List<Object> log = new ArrayList<>();
            KldFile user =
                    new KldFile("user")
                            .SYSINIT("a", 0, 0, arg -> log.add(os.kldfind("base") > 0), null)
                            .MODULE_DEPEND("user", "base", 1, 1, 3);
            assertEquals(0, os.kldload(user));
            assertEquals(List.of(true), log);
        }

        @KernelTest
        void are_loaded_once_if_two_ask_for_them(FreeBsd os, Machine machine) {
            os.kernel().linker().install(ModuleTrial.provider());
            KldFile one = new KldFile("one").MODULE_DEPEND("one", "base", 1, 1, 3);
            KldFile two = new KldFile("two").MODULE_DEPEND("two", "base", 1, 1, 3);
            machine.startUserProcess("other", () -> assertEquals(0, os.kldload(one)));
            assertEquals(0, os.kldload(two));
            os.pause("x", 1);
            assertEquals(0, os.kldunload(one));
            assertTrue(os.kldfind("base") > 0);
            assertEquals(0, os.kldunload(two));
            assertEquals(-1, os.kldfind("base"));
        }
    }

    @Nested
    @Clause("S2")
    class Modules {
        @KernelTest
        void are_all_registered_before_the_first_is_told(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(ModuleTrial.silent("b"), 1, 0)
                            .SYSINIT("a", 0, 0, arg -> log.add(os.kldload("b")), null);
            assertEquals(0, os.kldload(file));
            assertEquals(List.of(FreeBsd.EEXIST), log);
        }

        @WorkerInOneOrder
        void and_SYSINITs_run_under_Giant_without_the_linkers_lock(FreeBsd os, Machine machine) {
            KthreadMain slow =
                    arg -> {
                        assertEquals(1, os.mtx_owned(os.kernel().giant()));
                        os.pause("slow", 9);
                    };
            KldFile file = new KldFile("file").SYSINIT("a", 0, 0, slow, null);
            Runnable other =
                    () -> {
                        os.pause("x", 1);
                        assertEquals(0, os.kldload(new KldFile("other")));
                        assertEquals(1, machine.clock().now());
                    };
            machine.startUserProcess("other", other);
            assertEquals(0, os.kldload(file));
        }
    }

    @Nested
    @Clause("S3")
    class A_module_that_fails {
        private int load(FreeBsd os) {
            return os.kldload(new ModuleTrial().refusing(FreeBsd.MOD_LOAD, FreeBsd.ENOMEM));
        }

        @KernelTest
        @GoldenTrace("G14")
        void is_unloaded_with_its_file(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_LOAD, FreeBsd.ENOMEM);
            assertEquals(FreeBsd.ENOEXEC, os.kldload(trial));
            assertEquals(List.of(FreeBsd.MOD_LOAD, FreeBsd.MOD_UNLOAD), trial.heard);
            assertEquals(-1, os.kldfind("trial"));
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {-1, 1, 8, 100})
        void is_ENOEXEC_whatever_its_error_was(int error, FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_LOAD, error);
            assertEquals(FreeBsd.ENOEXEC, os.kldload(trial));
        }

        @Test
        @GoldenTrace("G14")
        void is_told() {
            assertThat(WorkerStory.console(this::load))
                    .singleElement()
                    .asString()
                    .matches("module_register_init: MOD_LOAD \\(trial, 0x[0-9a-f]+, 0\\) error 12");
        }

        @KernelTest
        void leaves_a_file_that_has_another_one(FreeBsd os) {
            ModuleData bad = new ModuleData("bad", (mod, what, arg) -> FreeBsd.ENOMEM, null);
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(bad, 0, 0)
                            .DECLARE_MODULE(ModuleTrial.silent("good"), 0, 1);
            assertEquals(0, os.kldload(file));
            assertTrue(os.kldfind("two") > 0);
        }
    }

    @Nested
    @Clause("S4")
    class A_lock_in_hand {
        @KernelTest
        @ExpectPanic("panic: witness_warn (returning to user mode with locks held)")
        void panics_at_the_return(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> trial.mtx_lock(Workers.mutex(trial)));
            os.kldload(trial);
        }
    }

    @Nested
    @Clause("S5")
    class Above_securelevel_0 {
        @KernelTest
        void nothing_is_loaded(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kernel().linker().install(trial.file());
            os.kernel().linker().setSecurelevel(1);
            assertEquals(FreeBsd.EPERM, os.kldload(trial));
            assertEquals(FreeBsd.EPERM, os.kldload("trial"));
            assertEquals(List.of(), trial.heard);
            os.kernel().linker().setSecurelevel(0);
            assertEquals(0, os.kldload(trial));
        }
    }

    @Nested
    @Clause("S6")
    class A_name {
        private final KldFile file =
                new KldFile("file").DECLARE_MODULE(ModuleTrial.silent("mod"), 0, 0);

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"file, 0", "file.ko, 0", "mod, 0", "mod.ko, 2", "nothing, 2"})
        @Variation(
                routines = "kldload",
                real = "gives the number of the file, or -1 and errno",
                ours = "gives 0 or the error; the number is what `kldfind` gives",
                why = "there is no errno between a user and the kernel",
                source = "freebsd.md 5.3; kldload(2)")
        void finds_what_is_installed(String name, int error, FreeBsd os) {
            os.kernel().linker().install(file);
            assertEquals(error, os.kldload(name));
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"file, 17", "file.ko, 17", "mod, 17", "mod.ko, 2"})
        void finds_what_is_loaded(String name, int error, FreeBsd os) {
            os.kldload(file);
            assertEquals(error, os.kldload(name));
        }

        @KernelTest
        void may_be_another_file_at_hand(FreeBsd os) {
            os.kldload(file);
            assertEquals(FreeBsd.EEXIST, os.kldload(file));
            assertEquals(FreeBsd.EEXIST, os.kldload(new KldFile("file")));
        }
    }

    @Nested
    @Clause("S7")
    class A_handler {
        @KernelTest
        void may_load_another_module(FreeBsd os) {
            ModuleTrial inner = new ModuleTrial("inner");
            ModuleTrial outer = new ModuleTrial("outer");
            outer.at(
                    FreeBsd.MOD_LOAD,
                    () -> {
                        assertEquals(0, outer.kldload(inner));
                        assertTrue(outer.ownsGiant());
                    });
            assertEquals(0, os.kldload(outer));
            assertEquals(List.of(FreeBsd.MOD_LOAD), inner.heard);
            assertEquals(0, os.mtx_owned(os.kernel().giant()));
        }
    }

    @Nested
    @Clause("S8")
    class Handlers_of_kld_load {
        @KernelTest
        void hear_the_name_of_the_file_that_was_loaded(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            os.EVENTHANDLER_REGISTER("kld_load", (arg, of) -> log.add(of[0]), null, 0);
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_LOAD, () -> log.add("load"));
            os.kldload(trial);
            os.kldload(new ModuleTrial("bad").refusing(FreeBsd.MOD_LOAD, 1));
            assertEquals(List.of("load", "trial.ko"), log);
        }
    }
}
