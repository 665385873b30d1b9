package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import triptych.conformance.Variation;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.memory.Allocation;
import triptych.core.memory.SharedInt;
import triptych.core.sched.Scheduler;
import triptych.core.wiring.Personality;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.TimerList;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/** Differences from the real kernel that no clause states. */
@Explore(strategy = "exhaustive", requireProof = true)
class UnstatedVariationsTest {
    private final List<Object> log = new ArrayList<>();
    private final SharedInt x = new SharedInt();

    @Test
    @Variation(
            routines = {"wait_for_completion_io", "wait_for_completion_io_timeout"},
            real = "waits for I/O are counted for each run queue",
            ours = "they are not counted",
            why = "a module cannot see the count",
            source = "linux.md 3.2")
    void nothing_counts_waits_for_io() {
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            if (kernel.os().equals("linux")) {
                assertThat(kernel.symbols())
                        .extracting(s -> s.name())
                        .contains("wait_for_completion_io")
                        .doesNotContain("nr_iowait", "in_iowait", "io_schedule_prepare");
            }
        }
    }

    @Test
    @Variation(
            routines = {"BUG", "BUG_ON"},
            real =
                    "kills the task that faulted; the others go on, unless "
                            + "`panic_on_oops` is set",
            ours = "an oops ends the run, as with `panic_on_oops`",
            why = "what follows a fault tells nothing about the module",
            source = "linux.md 9, R10")
    void an_oops_ends_the_run() {
        assertThat(
                        LockRun.titles(
                                os -> {
                                    LockHands.user(os, "other", () -> complainLater(os));
                                    os.BUG();
                                }))
                .doesNotContain("WARNING: bad unlock balance detected!")
                .isNotEmpty();
    }

    private void complainLater(Linux os) {
        LockHands.letOthersRun(os);
        os.mutex_unlock(os.DEFINE_MUTEX("m"));
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"mutex_lock", "wake_up_process"},
            real =
                    "`wake_up_process` of a task that waits for a mutex gives 1, and "
                            + "the task sleeps again",
            ours = "gives 0, as of a task that runs",
            why = "one way to wait for locks serves all kernels: enabledness, no queue",
            source = "docs/adr/0002-enabledness-instead-of-queues.md; linux.md 5.3")
    void a_wake_up_of_who_waits_for_a_mutex_gives_0(Linux os) {
        Mutex m = os.DEFINE_MUTEX("m");
        os.mutex_lock(m);
        TaskStruct waiter =
                LockHands.user(
                        os,
                        "waiter",
                        () -> {
                            os.mutex_lock(m);
                            os.mutex_unlock(m);
                        });
        LockHands.letOthersRun(os);
        assertEquals(0, os.wake_up_process(waiter));
        os.mutex_unlock(m);
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "send_sig",
            real = "SIGKILL ends a process of a user",
            ours =
                    "a user's process catches every signal: SIGKILL ends its killable "
                            + "waits, is pending, and does not end it",
            why = "what a user does is the test's own code",
            source = "linux.md 4.4")
    void SIGKILL_does_not_end_a_user(Linux os) {
        TaskStruct user =
                LockHands.user(
                        os,
                        "user",
                        () -> {
                            os.schedule_timeout_killable(50);
                            log.add(os.signal_pending(os.current()));
                        });
        os.msleep(1);
        assertEquals(0, os.send_sig(LockHands.SIGKILL, user, 0));
        os.msleep(1);
        assertEquals(List.of(1), log);
    }

    @KernelTest
    @Variation(
            routines = "kfree",
            real = "KASAN reports a use after this",
            ours = "is seen only where the module asks `Allocation.isFreed`",
            why = "a Java module keeps its data in fields of its own",
            source = "linux.md 6.7")
    void freed_memory_can_be_looked_at(Linux os) {
        Allocation memory = os.kmalloc(8, Linux.GFP_KERNEL);
        os.kfree(memory);
        assertEquals(8, memory.bytes());
        assertEquals(List.of(), os.kernel().machine().findings());
    }

    @KernelTest
    @Variation(
            routines = {"kmalloc", "kzalloc", "kcalloc"},
            real = "fails when memory is short",
            ours = "fails only where a test asks for it (`failslab`)",
            why = "a failure at every call would double every exploration",
            source = "linux.md 6.7")
    void memory_never_runs_out(Linux os) {
        long most = Long.MAX_VALUE / 2;
        assertNotNull(os.kmalloc(most, Linux.GFP_ATOMIC));
        assertNotNull(os.kzalloc(most, Linux.GFP_ATOMIC));
        assertNotNull(os.kcalloc(1, most, Linux.GFP_ATOMIC));
    }

    @KernelTest
    @Variation(
            routines = {"timer_setup", "mod_timer"},
            real =
                    "each processor runs the functions of its own timers: two may run "
                            + "at one time",
            ours = "one softirq context runs all functions",
            why = "as on one processor; the module's threads still run beside them",
            source = "linux.md 5.2")
    void functions_of_two_timers_do_not_overlap(Linux os, Outcomes<String> outcomes) {
        StringBuilder order = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            TimerList t = new TimerList("t" + i, null);
            os.timer_setup(
                    t,
                    timer -> {
                        order.append('(');
                        x.getAndAdd(1);
                        order.append(')');
                    },
                    0);
            os.mod_timer(t, DeferredKit.at(os, 3));
        }
        os.msleep(9);
        outcomes.assertOutcomes(Set.of("()()")).saw(order.toString());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "request_irq",
            real = "has as many lines as the hardware",
            ours =
                    "has 64, each with a context of its own; a device is whoever "
                            + "raises its `InterruptLine`",
            why = "contexts are threads of the machine, which has room for 63",
            source = "core, InterruptLines.COUNT")
    void there_are_64_lines(Linux os) {
        assertEquals(0, os.request_irq(63, (irq, dev) -> 0, 0, "last", this));
        assertEquals(-Linux.EINVAL, os.request_irq(64, (irq, dev) -> 0, 0, "none", this));
        os.free_irq(63, this);
    }

    @KernelTest
    @Variation(
            routines = {"kthread_create_on_cpu", "kthread_bind"},
            real =
                    "runs on that processor only: nobody else there sees what it does "
                            + "with preemption off",
            ours = "the binding is kept and shown, and does not restrict who runs beside whom",
            why = "in an exploration every task has a processor of its own",
            source = "docs/adr/0009-plain-runs-have-processors.md; linux.md 1.3")
    void threads_bound_to_one_processor_run_beside_each_other(
            Linux os, Outcomes<Integer> outcomes) {
        TaskStruct writer =
                os.kthread_create_on_cpu(
                        data -> {
                            os.preempt_disable();
                            x.set(1);
                            x.set(0);
                            os.preempt_enable();
                            return 0;
                        },
                        null,
                        0,
                        "writer/%u");
        TaskStruct reader = os.kthread_create_on_cpu(data -> x.get(), null, 0, "reader/%u");
        os.get_task_struct(reader);
        os.get_task_struct(writer);
        os.wake_up_process(writer);
        os.wake_up_process(reader);
        os.msleep(1);
        outcomes.assertOutcomes(Set.of(0, 1)).saw(os.kthread_stop(reader));
        os.kthread_stop(writer);
    }

    @KernelTest
    @Variation(
            routines = "DEFINE_WAIT_FUNC",
            real =
                    "runs under the lock of the queue: whoever adds an entry spins "
                            + "until it is over",
            ours = "operations of the function's own are steps that others can come between",
            why = "the queue's lock is one step, and a function of the module cannot be",
            source = "linux.md 4.3")
    void others_come_between_operations_of_a_wake_function(Linux os, Outcomes<String> outcomes) {
        WaitQueueHead q = new WaitQueueHead("q").initialised();
        String[] seen = {"not begun"};
        WaitQueueEntry mine =
                os.DEFINE_WAIT_FUNC(
                        "mine",
                        (w, mode, flags, key) -> {
                            x.set(1);
                            x.set(2);
                            return 0;
                        });
        os.add_wait_queue(q, mine);
        LockHands.user(
                os,
                "other",
                () -> {
                    if (x.get() == 1) {
                        os.add_wait_queue(q, os.DEFINE_WAIT("another"));
                        seen[0] = x.get() == 1 ? "inside" : "inside or after";
                    }
                });
        os.wake_up(q);
        os.msleep(1);
        outcomes.assertOutcomes(Set.of("not begun", "inside", "inside or after")).saw(seen[0]);
    }

    @KernelTest
    @Variation(
            routines = "printk",
            real = "gives the number of characters",
            ours = "gives 0",
            why = "nobody uses it",
            source = "linux.md 6.6")
    void printk_gives_0(Linux os) {
        assertEquals(0, os.printk(Linux.KERN_INFO + "six\n"));
    }

    @KernelTest
    @Variation(
            routines = "find_task_by_pid",
            real = "finds every task",
            ours = "finds threads of the patch only",
            why = "the patch looks for its own only",
            source = "linux.md 2.3")
    void find_task_by_pid_finds_no_user(Keventd os, Machine machine) {
        int pid = os.kernel().tasks().of(machine.running()).pidNumber();
        assertNull(os.find_task_by_pid(pid));
    }

    @Test
    @Variation(
            routines = "DECLARE_COMPLETION",
            real =
                    "lockdep says `INFO: trying to register non-static key.` of one on "
                            + "the stack",
            ours = "says nothing",
            why = "Java has no stack variables that could be told from others",
            source = "linux.md 3.1")
    void lockdep_does_not_know_what_is_static() {
        assertThat(LockRun.told(os -> os.complete(os.DECLARE_COMPLETION("on the stack"))))
                .isEmpty();
    }

    @KernelTest
    @Variation(
            routines = {"kthread_create", "kthread_run"},
            real = "gives -ENOMEM without memory, and there is a limit of process numbers",
            ours = "never fails for want of anything",
            why = "nothing runs out but the 63 threads, and those stop the machine",
            source = "linux.md 1.3")
    void threads_are_made_without_memory(Linux os) {
        os.kernel().slab().failslab(9);
        TaskStruct k = os.kthread_run(data -> 0, null, "k");
        assertFalse(os.IS_ERR(k));
        os.msleep(1);
    }

    @Test
    @Variation(
            routines = "set_user_nice",
            real = "a task's share of the processor is by the weight of its niceness",
            ours =
                    "use of the processor makes a task less urgent, and the advantage "
                            + "of a lower niceness is worn off",
            why = "plain runs have one scheduler for all kernels",
            source = "docs/adr/0009-plain-runs-have-processors.md")
    void niceness_is_no_share() {
        int[] steps = new int[2];
        int enough = 3000;
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            MachineSettings settings = MachineSettings.DEFAULT.withTickingClock();
            Machine machine = new Machine(settings, policy, workbench, event -> {});
            policy.govern(machine.threads(), machine.clock());
            LinuxSystem os = LinuxSystem.on(machine);
            os.user("ordinary", () -> work(os, 0, steps, enough));
            os.user("nice", () -> work(os, 1, steps, enough));
            machine.run();
        }
        // By weight it would have had 15 steps for each 1024 of the other.
        assertThat(steps[1]).isBetween(enough / 4, enough - 1);
    }

    /** Until one of the two has done enough; the second is nice. */
    private void work(Linux os, int number, int[] steps, int enough) {
        os.set_user_nice(os.current(), number * 19);
        while (steps[0] < enough && steps[1] < enough) {
            x.get();
            steps[number]++;
        }
    }

    @KernelTest
    @Variation(
            routines = {"READ_ONCE", "WRITE_ONCE"},
            real = "mark accesses to any variable; others see unmarked ones too, in any order",
            ours =
                    "take a cell (`SharedInt`, `Ref`), whose accesses are operations; "
                            + "of a plain field others see what it is between operations",
            why = "the machine does not see a Java field",
            source = "linux.md 5.7; docs/architecture.md, Reduction")
    void plain_fields_are_seen_between_marked_accesses_only(Linux os, Outcomes<Integer> outcomes) {
        int[] plain = new int[1];
        LockHands.user(
                os,
                "writer",
                () -> {
                    os.WRITE_ONCE(x, 1);
                    plain[0] = 1;
                    plain[0] = 2;
                    os.WRITE_ONCE(x, 2);
                });
        os.READ_ONCE(x);
        outcomes.assertOutcomes(Set.of(0, 2)).saw(plain[0]);
    }
}
