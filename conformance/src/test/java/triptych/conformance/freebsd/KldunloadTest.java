package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.memory.Ref;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kldunload")
@Explore(strategy = "exhaustive", requireProof = true)
class KldunloadTest {
    @Nested
    @Clause("S1")
    class A_file_that_others_need {
        private final ModuleTrial base =
                new ModuleTrial("base") {
                    @Override
                    protected void declare(KldFile declared) {
                        declared.MODULE_VERSION("base", 1);
                    }
                };
        private final KldFile user = ModuleTrial.dependant(1, 1);

        private void unloadBase(FreeBsd os) {
            os.kldload(base);
            os.kldload(user);
            assertEquals(0, os.kldunload(base));
        }

        @KernelTest
        @GoldenTrace("G15")
        void only_loses_a_reference_and_is_not_asked(FreeBsd os) {
            unloadBase(os);
            assertTrue(os.kldfind("base") > 0);
            assertEquals(List.of(FreeBsd.MOD_LOAD), base.heard);
        }

        @KernelTest
        void goes_with_them(FreeBsd os) {
            unloadBase(os);
            assertEquals(FreeBsd.EBUSY, os.kldunload(base));
            assertEquals(0, os.kldunload(user));
            assertEquals(-1, os.kldfind("base"));
        }
    }

    @Nested
    @Clause("S2")
    class An_objection {
        @KernelTest
        void to_MOD_QUIESCE_is_the_answer(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_QUIESCE, FreeBsd.ENXIO);
            os.kldload(trial);
            assertEquals(FreeBsd.ENXIO, os.kldunload(trial));
            assertEquals(List.of(FreeBsd.MOD_LOAD, FreeBsd.MOD_QUIESCE), trial.heard);
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {FreeBsd.EOPNOTSUPP, FreeBsd.EINVAL})
        void is_none_if_the_event_is_not_known(int answer, FreeBsd os) {
            ModuleTrial trial = new ModuleTrial().refusing(FreeBsd.MOD_QUIESCE, answer);
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
        }
    }

    @Nested
    @Clause("S3")
    class A_refusal {
        @KernelTest
        void to_MOD_UNLOAD_is_the_answer_and_those_before_stay_unloaded(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile file =
                    new KldFile("two")
                            .DECLARE_MODULE(
                                    ModuleTrial.noting(log, "old", FreeBsd.MOD_UNLOAD, 6), 0, 0)
                            .DECLARE_MODULE(ModuleTrial.noting(log, "new", -1, 0), 0, 1);
            os.kldload(file);
            assertEquals(6, os.kldunload(file));
            assertEquals(6, os.kldunload(file));
            assertEquals(
                    List.of("old0", "new0", "old3", "new3", "new1", "old1", "old3", "old1"), log);
        }
    }

    @Nested
    @Clause("S4")
    class What_follows {
        @KernelTest
        void are_the_SYSUNINITs_and_the_dependencies(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            KldFile base =
                    new KldFile("base")
                            .DECLARE_MODULE(ModuleTrial.noting(log, "base", -1, 0), 0, 0)
                            .MODULE_VERSION("base", 2);
            os.kernel().linker().install(base);
            KldFile user =
                    ModuleTrial.dependant(1, 3)
                            .SYSUNINIT("a", 1, 0, log::add, "a")
                            .SYSUNINIT("b", 2, 0, log::add, "b");
            os.kldload(user);
            log.clear();
            assertEquals(0, os.kldunload(user));
            assertEquals(List.of("b", "a", "base3", "base1"), log);
        }

        @Test
        void is_the_report_of_leaks() {
            MallocType type = new MallocType("foo", "foo's memory");
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> {
                        trial.malloc(20, type, FreeBsd.M_WAITOK);
                        trial.free(trial.malloc(20, type, FreeBsd.M_WAITOK), type);
                    });
            Story story =
                    WorkerStory.of(
                            os -> {
                                os.kldload(trial);
                                assertEquals(0, os.kldunload(trial));
                            });
            assertEquals(
                    List.of(
                            "Warning: memory type foo leaked memory on destroy (1 allocations, 32"
                                    + " bytes leaked)."),
                    story.console());
        }
    }

    @Nested
    @Clause("S5")
    class The_text {
        @KernelTest
        @ExpectPanic(
                "Fatal trap 12: page fault while in kernel mode (instruction pointer in unloaded module trial)")
        void is_unmapped_whoever_still_runs_it(FreeBsd os) {
            ModuleTrial trial = ModuleTrial.withSleeper();
            os.kldload(trial);
            os.pause("x", 1);
            assertEquals(0, os.kldunload(trial));
        }

        @KernelTest
        void is_there_until_the_last_SYSUNINIT_has_run(FreeBsd os) {
            ModuleTrial trial =
                    new ModuleTrial() {
                        @Override
                        protected void declare(KldFile declared) {
                            declared.SYSUNINIT("a", 0, 0, arg -> pause("slow", 1), null);
                        }
                    };
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
        }
    }

    @Nested
    @Clause("S6")
    class A_handler {
        @KernelTest
        @ExpectFinding("deadlock")
        void that_waits_for_a_thread_that_loads_waits_for_ever(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            Ref<Td> td = new Ref<>();
            Runnable loader =
                    () -> {
                        trial.pause("later", 5);
                        trial.kldload("other");
                        trial.kthread_exit();
                    };
            trial.answering(
                    what -> {
                        if (what == FreeBsd.MOD_LOAD) {
                            trial.kthread_add(loader, null, null, td, 0, 0, "loader");
                        } else if (what == FreeBsd.MOD_UNLOAD) {
                            trial.tsleep(td.get(), 0, "drain", 0);
                        }
                        return 0;
                    });
            os.kldload(trial);
            os.kldunload(trial);
        }
    }

    @Nested
    @Clause("S7")
    class An_error {
        @KernelTest
        void is_EPERM_above_securelevel_0(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kldload(trial);
            os.kernel().linker().setSecurelevel(1);
            assertEquals(FreeBsd.EPERM, os.kldunload(trial));
            assertEquals(FreeBsd.EPERM, os.kldunload(99));
            assertEquals(List.of(FreeBsd.MOD_LOAD), trial.heard);
        }

        @KernelTest
        void is_ENOENT_without_such_a_file(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            assertEquals(FreeBsd.ENOENT, os.kldunload(99));
            assertEquals(FreeBsd.ENOENT, os.kldunload(trial));
            os.kldload(trial);
            int id = os.kldfind("trial");
            assertEquals(0, os.kldunload(id));
            assertEquals(FreeBsd.ENOENT, os.kldunload(id));
        }

        @Test
        void is_EBUSY_for_what_no_user_has_loaded() {
            assertEquals(
                    List.of("kldunload: attempt to unload file that was loaded by the kernel"),
                    WorkerStory.console(
                            os -> {
                                os.install(ModuleTrial.provider());
                                os.kldload(ModuleTrial.dependant(1, 3));
                                int id = os.kldfind("base");
                                assertEquals(FreeBsd.EBUSY, os.kldunload(id));
                            }));
        }
    }

    @Nested
    @Clause("S8")
    class Event_handlers {
        @KernelTest
        void of_kld_unload_try_may_refuse_before_anybody_is_asked(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            os.kldload(trial);
            os.EVENTHANDLER_REGISTER(
                    "kld_unload_try", (arg, of) -> ((int[]) of[1])[0] = 1, null, 0);
            assertEquals(FreeBsd.EBUSY, os.kldunload(trial));
            assertEquals(FreeBsd.EBUSY, os.kldunloadf(trial, FreeBsd.LINKER_UNLOAD_FORCE));
            assertEquals(List.of(FreeBsd.MOD_LOAD), trial.heard);
            os.EVENTHANDLER_DEREGISTER("kld_unload_try", null);
            assertEquals(0, os.kldunload(trial));
        }

        @KernelTest
        void of_kld_unload_hear_the_name_of_the_file_that_is_gone(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            os.EVENTHANDLER_REGISTER("kld_unload", (arg, of) -> log.add(of[0]), null, 0);
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_UNLOAD, () -> log.add("unload"));
            os.kldload(trial);
            os.kldunload(trial);
            assertEquals(List.of("unload", "trial.ko"), log);
        }
    }

    @Nested
    @Clause("S9")
    class A_lock_in_hand {
        @KernelTest
        @ExpectPanic("panic: witness_warn (returning to user mode with locks held)")
        void panics_at_the_return(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(FreeBsd.MOD_UNLOAD, () -> trial.mtx_lock(Workers.mutex(trial)));
            os.kldload(trial);
            os.kldunload(trial);
        }
    }
}
