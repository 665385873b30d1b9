package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.DeferredKit.Parts;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.HrTimer;
import triptych.linux.struct.Tasklet;

@Conformance("ModuleLoader")
@Explore(strategy = "exhaustive", requireProof = true)
class ModuleLoaderTest {
    private final List<Integer> seen = new ArrayList<>();

    /** Another user loads {@code module}. */
    private static void insmodElsewhere(LinuxSystem os, ModuleTrial module, IntConsumer result) {
        os.user("other", () -> result.accept(os.insmod(module)));
    }

    @Nested
    @Clause("S1")
    class Coming {
        @KernelTest
        void is_the_state_in_init_and_live_the_one_after(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        seen.add(module.file().state());
                        return 0;
                    });
            assertEquals(0, os.insmod(module));
            seen.add(module.file().state());
            assertEquals(List.of(Linux.MODULE_STATE_COMING, Linux.MODULE_STATE_LIVE), seen);
        }

        @KernelTest
        @ExpectPanic("do_init_module: 'trial'->init suspiciously returned 5, it should follow 0/-E")
        void with_more_than_0_is_complained_of(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial().init(() -> 5);
            assertEquals(0, os.insmod(module));
            assertEquals(Linux.MODULE_STATE_LIVE, module.file().state());
        }
    }

    @Nested
    @Clause("S2")
    class A_failing_init {
        @KernelTest
        void gives_its_error_and_the_module_is_gone(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial().init(() -> -Linux.ENODEV);
            assertEquals(-Linux.ENODEV, os.insmod(module));
            assertEquals(Linux.MODULE_STATE_UNFORMED, module.file().state());
            assertEquals(-Linux.ENOENT, os.rmmod(module));
            assertEquals(0, os.insmod(module.init(() -> 0)));
        }

        @KernelTest
        @ExpectFinding("text-gone")
        void leaves_the_thread_that_it_has_started(LinuxSystem os) {
            os.insmod(
                    new ModuleTrial()
                            .init(
                                    () -> {
                                        os.kthread_run(data -> 0, null, "orphan");
                                        return -Linux.ENODEV;
                                    }));
        }
    }

    @Nested
    @Clause("S3")
    class A_taken_name {
        @KernelTest
        void is_EEXIST_of_a_live_module_and_EBUSY_of_a_going_one(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.exit(() -> seen.add(os.insmod(new ModuleTrial())));
            assertEquals(0, os.insmod(module));
            assertEquals(-Linux.EEXIST, os.insmod(module));
            assertEquals(-Linux.EEXIST, os.insmod(new ModuleTrial()));
            assertEquals(0, os.rmmod(module));
            assertEquals(List.of(-Linux.EBUSY), seen);
        }
    }

    @Nested
    @Clause("S4")
    class Another_file_of_the_name {
        @KernelTest
        void waits_until_the_first_is_live(LinuxSystem os, Outcomes<Integer> outcomes) {
            ModuleTrial first = new ModuleTrial().init(() -> 0);
            outcomes.assertOutcomes(Set.of(0, -Linux.EEXIST));
            insmodElsewhere(
                    os,
                    new ModuleTrial(),
                    error -> {
                        outcomes.saw(error);
                        if (error != 0) {
                            assertEquals(Linux.MODULE_STATE_LIVE, first.file().state());
                        }
                    });
            os.insmod(first);
        }

        @KernelTest
        void is_EBUSY_when_the_first_fails(LinuxSystem os, Outcomes<Integer> outcomes) {
            outcomes.assertOutcomes(Set.of(0, -Linux.EBUSY));
            insmodElsewhere(os, new ModuleTrial(), outcomes::saw);
            os.insmod(new ModuleTrial().init(() -> -Linux.EIO));
        }
    }

    @Nested
    @Clause("S5")
    class The_same_file {
        /** How often init ran is told by whoever comes last. */
        private void load(
                LinuxSystem os, ModuleTrial module, SharedInt ended, Outcomes<Integer> runs) {
            assertEquals(-Linux.EIO, os.insmod(module));
            if (ended.getAndAdd(1) == 1) {
                runs.saw(seen.size());
            }
        }

        @KernelTest
        void shares_the_result_of_the_load_that_goes_on(LinuxSystem os, Outcomes<Integer> runs) {
            SharedInt ended = new SharedInt();
            runs.assertOutcomes(Set.of(1, 2));
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        seen.add(0);
                        return -Linux.EIO;
                    });
            os.user("other", () -> load(os, module, ended, runs));
            load(os, module, ended, runs);
        }
    }

    @Nested
    @Clause("S6")
    class An_unload {
        @KernelTest
        void of_nothing_is_ENOENT(LinuxSystem os) {
            assertEquals(-Linux.ENOENT, os.rmmod(new ModuleTrial()));
        }

        @KernelTest
        void of_a_module_in_use_by_another_is_EWOULDBLOCK(LinuxSystem os) {
            ModuleTrial owner = new ModuleTrial("a").declaring(f -> f.EXPORT_SYMBOL("x"));
            owner.file().module_exit(null);
            assertEquals(0, os.insmod(owner));
            assertEquals(0, os.insmod(new ModuleTrial("b").declaring(f -> f.using("x"))));
            assertEquals(-Linux.EWOULDBLOCK, os.rmmod(owner));
        }

        @KernelTest
        void of_a_coming_or_going_one_is_EBUSY(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        seen.add(os.rmmod(module));
                        return 0;
                    });
            module.exit(() -> seen.add(os.rmmod(module)));
            os.insmod(module);
            os.rmmod(module);
            assertEquals(List.of(-Linux.EBUSY, -Linux.EBUSY), seen);
        }

        @KernelTest
        void of_a_permanent_one_is_EBUSY_before_references_count(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial().declaring(f -> f.module_exit(null));
            os.insmod(module);
            os.__module_get(module.file());
            assertEquals(-Linux.EBUSY, os.rmmod(module));
        }

        @KernelTest
        @GoldenTrace("O36")
        void of_a_held_one_is_EWOULDBLOCK_and_it_stays_live(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            os.insmod(module);
            os.try_module_get(module.file());
            assertEquals(1, os.module_refcount(module.file()));
            assertEquals(-Linux.EWOULDBLOCK, os.rmmod(module));
            assertEquals(Linux.MODULE_STATE_LIVE, module.file().state());
        }
    }

    @Nested
    @Clause("S7")
    class The_exit_function {
        @KernelTest
        void runs_in_the_callers_process_while_the_module_is_going(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.exit(
                    () -> {
                        seen.add(module.file().state());
                        seen.add(os.kernel().machine().actor());
                    });
            os.insmod(module);
            assertEquals(0, os.rmmod(module));
            assertEquals(List.of(Linux.MODULE_STATE_GOING, os.kernel().machine().actor()), seen);
        }
    }

    @Nested
    @Clause("S8")
    class The_text {
        @KernelTest
        @GoldenTrace("O37")
        @ExpectPanic(
                "BUG: unable to handle page fault (instruction fetch in unloaded module trial)")
        void is_unmapped_under_a_thread_that_runs_it(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.init(
                    () -> {
                        os.kthread_run(data -> os.module_refcount(module.file()), null, "worker");
                        return 0;
                    });
            os.insmod(module);
            os.rmmod(module);
        }
    }

    @Nested
    @Clause("S8")
    class A_grace_period {
        private final Completion begun = DeferredKit.completion("begun");
        private final Tasklet tasklet = new Tasklet("tasklet");
        private final HrTimer timer = new HrTimer("timer");
        private final SharedInt ended = new SharedInt(0, "ended");

        /** Begins before the exit function has returned. */
        private void function(Linux os) {
            DeferredKit.complete(os, begun);
            ended.set(1);
        }

        private void unloadUnder(LinuxSystem os, Consumer<Linux> start) {
            Parts module = new Parts(start, m -> DeferredKit.await(m, begun));
            os.insmod(module);
            os.rmmod(module);
            assertEquals(1, ended.get());
        }

        @KernelTest
        void waits_for_a_tasklet(LinuxSystem os) {
            unloadUnder(
                    os,
                    m -> {
                        m.tasklet_setup(tasklet, t -> function(m));
                        m.tasklet_schedule(tasklet);
                    });
        }

        @KernelTest
        void waits_for_a_timer(LinuxSystem os) {
            unloadUnder(
                    os,
                    m -> {
                        m.hrtimer_init(timer, 1, 1);
                        timer.function(
                                t -> {
                                    function(m);
                                    return 0;
                                });
                        m.hrtimer_start(timer, 1, 1);
                    });
        }

        @KernelTest
        void waits_for_an_interrupt_handler(LinuxSystem os, Machine machine) {
            unloadUnder(
                    os,
                    m -> {
                        m.request_irq(
                                DeferredKit.IRQ,
                                (irq, dev) -> {
                                    function(m);
                                    return Linux.IRQ_HANDLED;
                                },
                                0,
                                "dev",
                                null);
                        DeferredKit.raise(machine);
                    });
        }

        @KernelTest
        void waits_for_readers_of_rcu(LinuxSystem os) {
            unloadUnder(
                    os,
                    m ->
                            os.user(
                                    "reader",
                                    () -> {
                                        os.rcu_read_lock();
                                        function(os);
                                        os.rcu_read_unlock();
                                    }));
        }
    }

    @Nested
    @Clause("S9")
    class A_symbol_of_another_module {
        @KernelTest
        void holds_it_until_the_user_is_gone(LinuxSystem os) {
            ModuleTrial owner = new ModuleTrial("a").declaring(f -> f.EXPORT_SYMBOL("x"));
            ModuleTrial user = new ModuleTrial("b").declaring(f -> f.using("x"));
            assertEquals(-Linux.ENOENT, os.insmod(user));
            assertEquals(0, os.insmod(owner));
            assertEquals(0, os.insmod(user));
            assertEquals(1, os.module_refcount(owner.file()));
            assertEquals(0, os.rmmod(user));
            assertEquals(0, os.rmmod(owner));
        }

        @KernelTest
        void is_waited_for_while_its_module_is_coming(LinuxSystem os, Outcomes<Integer> outcomes) {
            outcomes.assertOutcomes(Set.of(0, -Linux.ENOENT));
            ModuleTrial owner = new ModuleTrial("a").declaring(f -> f.EXPORT_SYMBOL("x"));
            insmodElsewhere(
                    os,
                    new ModuleTrial("b").declaring(f -> f.using("x")),
                    error -> {
                        outcomes.saw(error);
                        if (error == 0) {
                            assertEquals(Linux.MODULE_STATE_LIVE, owner.file().state());
                        }
                    });
            os.insmod(owner);
        }

        @KernelTest
        void in_vain_for_30_seconds(LinuxSystem os, Outcomes<Integer> outcomes) {
            outcomes.assertOutcomes(Set.of(-Linux.EBUSY, -Linux.ENOENT));
            insmodElsewhere(os, new ModuleTrial("b").declaring(f -> f.using("x")), outcomes::saw);
            os.insmod(
                    new ModuleTrial("a")
                            .declaring(f -> f.EXPORT_SYMBOL("x"))
                            .init(
                                    () -> {
                                        os.sleep(31L * os.kernel().machine().clock().hz());
                                        return -Linux.EIO;
                                    }));
        }
    }
}
