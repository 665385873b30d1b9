package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.ModuleStruct;

/** References to modules, and their sections. */
@Explore(strategy = "exhaustive", requireProof = true)
class ModulesTest {
    /** A module whose thread holds it and then runs {@code end}. */
    private static ModuleTrial held(LinuxSystem os, Runnable end) {
        ModuleTrial module = new ModuleTrial();
        return module.init(
                () -> {
                    module.__module_get(module.THIS_MODULE());
                    os.kthread_run(
                            data -> {
                                end.run();
                                return 0;
                            },
                            null,
                            "holder");
                    return 0;
                });
    }

    /** Unloads it as soon as it can be; time passes only when nobody can run. */
    private static void rmmodWhenFree(LinuxSystem os, ModuleTrial module) {
        while (os.rmmod(module) == -Linux.EWOULDBLOCK) {
            os.sleep(1);
        }
    }

    @Nested
    @Conformance("try_module_get")
    class Try_module_get {
        @KernelTest
        @Clause("S1")
        void keeps_the_module_until_it_is_put(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            os.insmod(module);
            assertTrue(os.try_module_get(module.file()));
            assertEquals(-Linux.EWOULDBLOCK, os.rmmod(module));
            os.module_put(module.file());
            assertEquals(0, os.rmmod(module));
        }

        @KernelTest
        @Clause("S2")
        void is_true_in_init_and_false_in_exit(LinuxSystem os) {
            List<Boolean> got = new ArrayList<>();
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        got.add(module.try_module_get(module.THIS_MODULE()));
                        module.module_put(module.THIS_MODULE());
                        return 0;
                    });
            module.exit(() -> got.add(module.try_module_get(module.THIS_MODULE())));
            os.insmod(module);
            assertEquals(0, os.rmmod(module));
            assertEquals(List.of(true, false), got);
        }

        @KernelTest
        @Clause("S3")
        void is_true_of_NULL(LinuxSystem os) {
            assertTrue(os.try_module_get(null));
            assertNull(os.THIS_MODULE());
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void is_not_done_by_a_running_thread(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        os.kthread_run(data -> 0, null, "worker");
                        return 0;
                    });
            os.insmod(module);
            assertEquals(0, os.rmmod(module));
        }

        @KernelTest
        @Clause("S5")
        @ExpectPanic("BUG: unable to handle page fault for address: ...")
        void of_a_module_that_is_gone_is_a_page_fault(LinuxSystem os) {
            os.try_module_get(new ModuleStruct("ghost"));
        }
    }

    @Nested
    @Conformance("__module_get")
    class Module_get {
        @KernelTest
        @Clause("S1")
        void counts_whatever_the_state(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.exit(() -> module.__module_get(module.THIS_MODULE()));
            os.insmod(module);
            os.__module_get(module.file());
            assertEquals(1, os.module_refcount(module.file()));
            os.module_put(module.file());
            os.__module_get(null);
            assertEquals(0, os.rmmod(module));
        }
    }

    @Nested
    @Conformance("module_put")
    class Module_put {
        @KernelTest
        @Clause("S1")
        @ExpectFinding("text-gone")
        void followed_by_return_leaves_a_gap(LinuxSystem os) {
            ModuleTrial[] self = new ModuleTrial[1];
            self[0] = held(os, () -> self[0].module_put(self[0].THIS_MODULE()));
            assertEquals(0, os.insmod(self[0]));
            rmmodWhenFree(os, self[0]);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("WARNING in module_put")
        void without_a_reference_warns(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.exit(() -> module.module_put(module.THIS_MODULE()));
            os.insmod(module);
            os.rmmod(module);
        }

        @KernelTest
        @Clause("S3")
        void ignores_NULL(LinuxSystem os) {
            os.module_put(null);
        }
    }

    @Nested
    @Conformance("module_refcount")
    class Module_refcount {
        @KernelTest
        @Clause("S1")
        void is_1_in_init_0_live_and_below_0_in_exit(LinuxSystem os) {
            List<Integer> counts = new ArrayList<>();
            ModuleTrial module = new ModuleTrial();
            Runnable count = () -> counts.add(module.module_refcount(module.THIS_MODULE()));
            module.init(
                    () -> {
                        count.run();
                        return 0;
                    });
            os.insmod(module.exit(count));
            count.run();
            os.rmmod(module);
            assertEquals(List.of(1, 0, -1), counts);
        }

        @KernelTest
        @Clause("S2")
        void counts_a_module_that_uses_its_symbols(LinuxSystem os) {
            ModuleTrial owner =
                    new ModuleTrial("a").declaring(f -> f.EXPORT_SYMBOL("x").EXPORT_SYMBOL("y"));
            os.insmod(owner);
            os.insmod(new ModuleTrial("b").declaring(f -> f.using("x").using("y")));
            assertEquals(1, os.module_refcount(owner.file()));
        }
    }

    @Nested
    @Conformance("module_put_and_kthread_exit")
    class Module_put_and_kthread_exit {
        @KernelTest
        @Clause("S1")
        void leaves_no_gap(LinuxSystem os) {
            ModuleTrial[] self = new ModuleTrial[1];
            self[0] =
                    held(
                            os,
                            () -> {
                                throw self[0].module_put_and_kthread_exit(0);
                            });
            assertEquals(0, os.insmod(self[0]));
            rmmodWhenFree(os, self[0]);
        }
    }

    @Nested
    @Conformance("module_init")
    class Module_init {
        @KernelTest
        @Clause("S1")
        void runs_in_the_process_that_loads(LinuxSystem os) {
            int[] actor = new int[1];
            ModuleTrial module =
                    new ModuleTrial()
                            .init(
                                    () -> {
                                        actor[0] = os.kernel().machine().actor();
                                        return 0;
                                    });
            assertEquals(0, os.insmod(module));
            assertEquals(os.kernel().machine().actor(), actor[0]);
        }
    }

    @Nested
    @Conformance("module_exit")
    class Module_exit {
        @KernelTest
        @Clause("S1")
        void left_out_makes_the_module_permanent(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial().declaring(f -> f.module_exit(null));
            assertEquals(0, os.insmod(module));
            assertEquals(-Linux.EBUSY, os.rmmod(module));
        }
    }

    @Nested
    @Conformance({"EXPORT_SYMBOL", "EXPORT_SYMBOL_GPL"})
    class Export_symbol {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = {"MODULE_LICENSE", "EXPORT_SYMBOL_GPL"},
                real =
                        "a module that declares no licence taints the kernel and gets no "
                                + "GPL symbol",
                ours = "it has the GPL",
                why = "most examples leave it out",
                source = "linux.md 6.6")
        void is_for_all_or_for_those_that_go_with_the_GPL(LinuxSystem os) {
            os.insmod(
                    new ModuleTrial("a")
                            .declaring(f -> f.EXPORT_SYMBOL("x").EXPORT_SYMBOL_GPL("y")));
            assertEquals(0, os.insmod(closed("b", "x")));
            assertEquals(-Linux.ENOENT, os.insmod(closed("c", "y")));
            assertEquals(0, os.insmod(new ModuleTrial("d").declaring(f -> f.using("y"))));
        }

        private static ModuleTrial closed(String name, String symbol) {
            return new ModuleTrial(name)
                    .declaring(f -> f.MODULE_LICENSE("Proprietary").using(symbol));
        }
    }

    @Nested
    @Conformance("__init")
    class Init {
        private ModuleTrial calling(List<String> calls) {
            ModuleTrial module = new ModuleTrial();
            return module.init(
                    () -> {
                        module.__init(() -> calls.add("init"));
                        return 0;
                    });
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("BUG: unable to handle page fault for address: ...")
        @Variation(
                routines = {"__init", "__exit"},
                real =
                        "mark a function; the init section is given back some time after "
                                + "the module is live",
                ours =
                        "take the function's body; the section goes in the step in which "
                                + "the module becomes live",
                why = "Java cannot mark a method's memory",
                source = "linux.md 6.4")
        void section_is_gone_once_the_module_is_live(LinuxSystem os) {
            List<String> calls = new ArrayList<>();
            ModuleTrial module = calling(calls);
            assertEquals(0, os.insmod(module));
            assertEquals(List.of("init"), calls);
            module.__init(() -> calls.add("live"));
        }
    }

    @Nested
    @Conformance("__exit")
    class Exit {
        @KernelTest
        @Clause("S1")
        void section_is_there_as_long_as_the_module(LinuxSystem os) {
            List<String> calls = new ArrayList<>();
            ModuleTrial module = new ModuleTrial();
            module.exit(() -> module.__exit(() -> calls.add("exit")));
            os.insmod(module);
            os.rmmod(module);
            assertEquals(List.of("exit"), calls);
            assertSame(module.file(), module.THIS_MODULE());
        }
    }
}
