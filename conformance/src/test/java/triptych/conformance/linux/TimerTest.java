package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static triptych.conformance.linux.DeferredKit.at;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;
import static triptych.conformance.linux.DeferredKit.current;
import static triptych.conformance.linux.DeferredKit.now;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.conformance.linux.DeferredKit.Parts;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.TimerList;

@Explore(strategy = "exhaustive", requireProof = true)
class TimerTest {
    private final SharedInt runs = new SharedInt(0, "runs");
    private final Completion ran = completion("ran");

    /** A timer that counts its runs. */
    private TimerList counting(Linux os) {
        TimerList t = new TimerList("t", null);
        os.timer_setup(
                t,
                timer -> {
                    runs.getAndAdd(1);
                    complete(os, ran);
                },
                0);
        return t;
    }

    /** A timer whose function is under way when this returns, and ends when it likes. */
    private TimerList running(Linux os) {
        TimerList t = new TimerList("t", null);
        os.timer_setup(
                t,
                timer -> {
                    complete(os, ran);
                    runs.getAndAdd(1);
                },
                0);
        os.mod_timer(t, at(os, now(os) + 1));
        await(os, ran);
        return t;
    }

    @Nested
    @Conformance("timer_setup")
    class Setup {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void a_function_runs_in_softirq_context(Linux os) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        assertEquals(0x100, current(os).preemptCount());
                        assertEquals("ksoftirqd/0", current(os).comm());
                        complete(os, ran);
                    },
                    0);
            os.mod_timer(t, at(os, 3));
            await(os, ran);
            assertEquals(3, now(os));
        }

        @KernelTest
        @Clause("S1")
        @GoldenTrace("O7")
        @ExpectPanic("BUG: scheduling while atomic: ksoftirqd/0/16/0x00000101")
        void a_function_that_stops_a_thread_is_told_of_three_times(Linux os, Machine machine) {
            TaskStruct k = os.kthread_run(data -> loopUntilStopped(os), null, "worker");
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        assertEquals(5, os.kthread_stop(k));
                        complete(os, ran);
                    },
                    0);
            os.mod_timer(t, at(os, 1));
            await(os, ran);
            assertEquals(
                    List.of("sleep-in-atomic", "scheduling-while-atomic"),
                    machine.findings().stream().map(Finding::kind).limit(2).toList());
        }

        private int loopUntilStopped(Linux os) {
            SimThread self = os.kernel().machine().running();
            while (true) {
                os.kernel().states().change(self, Linux.TASK_INTERRUPTIBLE, "stop");
                if (os.kthread_should_stop()) {
                    return 5;
                }
                os.kernel().states().schedule(self);
            }
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void a_function_may_arm_its_timer_again(Linux os) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        assertSame(t, timer);
                        assertEquals(0, os.timer_pending(t));
                        if (runs.getAndAdd(1) < 2) {
                            os.mod_timer(t, at(os, now(os) + 5));
                        } else {
                            complete(os, ran);
                        }
                    },
                    0);
            os.mod_timer(t, at(os, 5));
            await(os, ran);
            assertEquals(15, now(os));
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("timer: t's function preempt leak: 00000100 -> 00000101")
        void a_count_that_a_function_leaves_is_restored(Linux os) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        assertEquals(0x100, current(os).preemptCount());
                        current(os).addPreemptCount(1);
                        if (runs.getAndAdd(1) == 0) {
                            os.mod_timer(t, at(os, 2));
                        } else {
                            complete(os, ran);
                        }
                    },
                    0);
            os.mod_timer(t, at(os, 1));
            await(os, ran);
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void an_armed_timer_runs_in_text_that_is_gone(LinuxSystem os) {
            TimerList t = new TimerList("t", null);
            Parts module =
                    new Parts(
                            m -> {
                                m.timer_setup(t, timer -> {}, 0);
                                m.mod_timer(t, at(m, 100));
                            },
                            m -> {});
            os.insmod(module);
            os.rmmod(module);
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void so_does_one_that_arms_itself_behind_its_deletion(LinuxSystem os, Machine machine) {
            unloadWhileItRuns(os, machine, false);
        }

        @KernelTest
        @Clause("S4")
        void waiting_for_it_is_enough(LinuxSystem os, Machine machine) {
            unloadWhileItRuns(os, machine, true);
        }

        private void again(Linux os, TimerList t) {
            if (runs.getAndAdd(1) == 0) {
                os.mod_timer(t, at(os, 5));
            }
        }

        private void unloadWhileItRuns(LinuxSystem os, Machine machine, boolean waits) {
            TimerList t = new TimerList("t", null);
            Parts module =
                    new Parts(
                            m -> {
                                m.timer_setup(t, timer -> again(m, timer), 0);
                                m.mod_timer(t, at(m, 1));
                            },
                            m -> {
                                if (waits) {
                                    m.timer_delete_sync(t);
                                } else {
                                    m.timer_delete(t);
                                }
                            });
            os.insmod(module);
            machine.delay(1);
            os.rmmod(module);
        }

        @KernelTest
        @Clause("S5")
        void timers_of_one_tick_run_in_any_order(Linux os, Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            for (String name : List.of("a", "b")) {
                TimerList t = new TimerList(name, null);
                os.timer_setup(
                        t,
                        timer -> {
                            order.append(name);
                            complete(os, ran);
                        },
                        0);
                os.mod_timer(t, at(os, 7));
            }
            await(os, ran);
            await(os, ran);
            outcomes.assertOutcomes(Set.of("ab", "ba")).saw(order.toString());
        }

        @KernelTest
        @Clause("S6")
        @ExpectPanic("ODEBUG: init active (active state 0) object: ")
        void an_armed_timer_is_not_to_be_set_up(Linux os) {
            TimerList t = counting(os);
            os.mod_timer(t, at(os, 10));
            os.timer_setup(t, timer -> {}, 0);
        }
    }

    @Nested
    @Conformance({"timer_setup_on_stack", "DEFINE_TIMER", "from_timer", "destroy_timer_on_stack"})
    @Clause("S1")
    class Other_ways_to_make_one {
        @KernelTest
        @ExpectInterleavings(1)
        void a_timer_on_the_stack_works_like_another(Linux os) {
            TimerList t = new TimerList();
            os.timer_setup_on_stack(t, timer -> complete(os, ran), 0);
            os.mod_timer(t, at(os, 4));
            os.destroy_timer_on_stack(t);
            await(os, ran);
            assertEquals(4, now(os));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void a_defined_timer_can_be_armed_at_once(Linux os) {
            TimerList t = os.DEFINE_TIMER("t", timer -> complete(os, ran));
            os.mod_timer(t, at(os, 4));
            await(os, ran);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void from_timer_gives_the_container(Linux os) {
            String container = "device";
            TimerList t = new TimerList("t", container);
            assertSame(container, os.from_timer(container, t, "t"));
        }
    }

    @Nested
    @Conformance("add_timer")
    class Add {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        @Variation(
                routines = {"add_timer", "mod_timer"},
                real = "runs at the tick after `expires`, to which the timer wheel rounds up",
                ours = "runs at `expires`",
                why = "the wheel's rounding would only add ticks",
                source = "linux.md 5.2, 11 item 8, 13")
        void runs_once_jiffies_have_reached_expires(Linux os, Machine machine) {
            TimerList t = counting(os);
            t.expires(at(os, 6));
            os.add_timer(t);
            await(os, ran);
            assertEquals(6, now(os));
            os.add_timer(t);
            await(os, ran);
            assertEquals(7, now(os));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("WARNING: CPU: 0 PID: 100 at kernel/time/timer.c:1294")
        void leaves_an_armed_timer_alone(Linux os) {
            TimerList t = counting(os);
            os.mod_timer(t, at(os, 6));
            t.expires(at(os, 3));
            os.add_timer(t);
            await(os, ran);
            assertEquals(6, now(os));
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void does_nothing_without_a_function(Linux os) {
            TimerList t = new TimerList();
            os.add_timer(t);
            assertEquals(0, os.timer_pending(t));
        }
    }

    @Nested
    @Conformance("add_timer_on")
    @Clause("S1")
    class Add_on {
        @KernelTest
        @ExpectInterleavings(1)
        void arms_it(Linux os) {
            TimerList t = counting(os);
            t.expires(at(os, 6));
            os.add_timer_on(t, 1);
            assertEquals(1, os.timer_pending(t));
            await(os, ran);
            assertEquals(6, now(os));
        }
    }

    @Nested
    @Conformance("mod_timer")
    class Mod {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("O35")
        @ExpectInterleavings(1)
        void arms_and_moves(Linux os) {
            TimerList t = counting(os);
            assertEquals(0, os.mod_timer(t, at(os, 10)));
            assertEquals(1, os.mod_timer(t, at(os, 20)));
            await(os, ran);
            assertEquals(20, now(os));
            assertEquals(1, runs.get());
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void a_time_in_the_past_is_the_next_tick(Linux os, Machine machine) {
            machine.delay(10);
            TimerList t = counting(os);
            os.mod_timer(t, at(os, 4));
            await(os, ran);
            assertEquals(11, now(os));
        }

        @KernelTest
        @Clause("S1")
        void races_with_its_own_timer(Linux os, Machine machine, Outcomes<String> outcomes) {
            TimerList t = counting(os);
            os.mod_timer(t, at(os, 1));
            machine.delay(1);
            int armed = os.mod_timer(t, at(os, 2));
            await(os, ran);
            if (armed == 0) {
                await(os, ran);
            }
            outcomes.assertOutcomes(Set.of("1: 1 at 2", "0: 2 at 2"))
                    .saw(armed + ": " + runs.get() + " at " + now(os));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void arms_nothing_after_a_shutdown(Linux os) {
            TimerList t = counting(os);
            os.timer_shutdown(t);
            assertEquals(0, os.mod_timer(t, at(os, 5)));
            assertEquals(0, os.timer_pending(t));
        }
    }

    @Nested
    @Conformance("mod_timer_pending")
    @Clause("S1")
    class Mod_pending {
        @KernelTest
        @ExpectInterleavings(1)
        void moves_only_what_is_armed(Linux os) {
            TimerList t = counting(os);
            assertEquals(0, os.mod_timer_pending(t, at(os, 5)));
            assertEquals(0, os.timer_pending(t));
            os.mod_timer(t, at(os, 5));
            assertEquals(1, os.mod_timer_pending(t, at(os, 9)));
            await(os, ran);
            assertEquals(9, now(os));
        }
    }

    @Nested
    @Conformance("timer_reduce")
    @Clause("S1")
    class Reduce {
        @KernelTest
        @ExpectInterleavings(1)
        void never_prolongs(Linux os) {
            TimerList t = counting(os);
            assertEquals(0, os.timer_reduce(t, at(os, 10)));
            assertEquals(1, os.timer_reduce(t, at(os, 20)));
            assertEquals(at(os, 10), t.expires());
            assertEquals(1, os.timer_reduce(t, at(os, 5)));
            await(os, ran);
            assertEquals(5, now(os));
        }
    }

    @Nested
    @Conformance({"timer_delete", "del_timer"})
    @Clause("S1")
    class Delete {
        @KernelTest
        @ExpectInterleavings(1)
        void tells_whether_it_was_armed(Linux os) {
            TimerList t = counting(os);
            assertEquals(0, os.timer_delete(t));
            os.mod_timer(t, at(os, 5));
            assertEquals(1, os.timer_delete(t));
            os.mod_timer(t, at(os, 5));
            assertEquals(1, os.del_timer(t));
            assertEquals(0, os.del_timer(t));
        }

        @KernelTest
        void does_not_wait_for_the_function(Linux os, Outcomes<Integer> outcomes) {
            TimerList t = running(os);
            assertEquals(0, os.timer_delete(t));
            outcomes.assertOutcomes(Set.of(0, 1)).saw(runs.get());
        }
    }

    @Nested
    @Conformance("timer_delete_sync")
    class Delete_sync {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void waits_for_the_function(Linux os) {
            TimerList t = running(os);
            assertEquals(0, os.timer_delete_sync(t));
            assertEquals(1, runs.get());
        }

        @KernelTest
        @Clause("S2")
        void catches_a_function_that_arms_its_timer(Linux os, Machine machine) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        runs.getAndAdd(1);
                        os.mod_timer(t, at(os, now(os) + 1));
                    },
                    0);
            os.mod_timer(t, at(os, 1));
            machine.delay(1);
            assertEquals(1, os.timer_delete_sync(t));
            int before = runs.get();
            assertEquals(0, os.timer_pending(t));
            machine.delay(2);
            assertEquals(before, runs.get());
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void has_no_end_in_the_function_itself(Linux os) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(t, timer -> os.timer_delete_sync(t), 0);
            os.mod_timer(t, at(os, 1));
            await(os, ran);
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("timer-delete-sync-in-hardirq")
        void warns_in_a_hard_interrupt(Linux os, Machine machine) {
            TimerList t = counting(os);
            os.request_irq(
                    DeferredKit.IRQ,
                    (irq, dev) -> {
                        os.timer_delete_sync(t);
                        return Linux.IRQ_HANDLED;
                    },
                    0,
                    "device",
                    null);
            DeferredKit.raise(machine);
        }
    }

    @Nested
    @Conformance("del_timer_sync")
    @Clause("S1")
    class Del_sync {
        @KernelTest
        @ExpectInterleavings(1)
        void waits_for_the_function(Linux os) {
            TimerList t = running(os);
            assertEquals(0, os.del_timer_sync(t));
            assertEquals(1, runs.get());
        }
    }

    @Nested
    @Conformance({"timer_shutdown", "timer_shutdown_sync"})
    @Clause("S1")
    class Shutdown {
        @KernelTest
        @ExpectInterleavings(1)
        void is_for_ever(Linux os) {
            TimerList t = counting(os);
            os.mod_timer(t, at(os, 5));
            assertEquals(1, os.timer_shutdown(t));
            os.mod_timer(t, at(os, 5));
            assertEquals(0, os.timer_shutdown(t));
        }

        @KernelTest
        void sync_also_waits_for_a_function_that_arms_its_timer(Linux os, Machine machine) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        runs.getAndAdd(1);
                        os.mod_timer(t, at(os, now(os) + 1));
                    },
                    0);
            os.mod_timer(t, at(os, 1));
            machine.delay(1);
            os.timer_shutdown_sync(t);
            int before = runs.get();
            machine.delay(2);
            assertEquals(before, runs.get());
            assertEquals(0, os.timer_pending(t));
        }
    }

    @Nested
    @Conformance("timer_pending")
    @Clause("S1")
    class Pending {
        @KernelTest
        @ExpectInterleavings(1)
        void until_the_function_begins(Linux os) {
            TimerList t = new TimerList("t", null);
            os.timer_setup(
                    t,
                    timer -> {
                        assertEquals(0, os.timer_pending(t));
                        complete(os, ran);
                    },
                    0);
            assertEquals(0, os.timer_pending(t));
            os.mod_timer(t, at(os, 5));
            assertEquals(1, os.timer_pending(t));
            await(os, ran);
        }
    }
}
