package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.GroupTask;
import triptych.freebsd.struct.GroupTaskFunction;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class GroupTaskTest {
    private final List<Object> log = new ArrayList<>();
    private final GroupTask task = new GroupTask();

    private static void attach(FreeBsd os, GroupTask task, int cpu, GroupTaskFunction func) {
        os.GROUPTASK_INIT(task, 0, func, "c");
        assertEquals(0, os.taskqgroup_attach_cpu(os.qgroup_softirq(), task, null, cpu, -1, "t"));
    }

    @Nested
    @Conformance("GROUPTASK_INIT")
    class Init {
        @KernelTest
        @Clause("S1")
        void the_function_gets_its_context(FreeBsd os) {
            attach(os, task, 0, log::add);
            os.GROUPTASK_ENQUEUE(task);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
            assertEquals(List.of("c"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsd os) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> {
                        attach(trial, task, 0, c -> {});
                        trial.GROUPTASK_ENQUEUE(task);
                    });
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            os.pause("x", 1);
        }
    }

    @Nested
    @Conformance("taskqgroup_attach_cpu")
    class Attach {
        @KernelTest
        @Clause("S1")
        void processors_work_at_once(FreeBsd os) {
            GroupTask other = new GroupTask();
            attach(os, task, 0, c -> os.tsleep(task, 0, "x", 9));
            attach(os, other, 1, log::add);
            os.GROUPTASK_ENQUEUE(task);
            os.GROUPTASK_ENQUEUE(other);
            os.pause("x", 2);
            assertEquals(List.of("c"), log);
        }

        @KernelTest
        @Clause("S2")
        void there_must_be_such_a_processor(FreeBsd os) {
            os.GROUPTASK_INIT(task, 0, log::add, null);
            assertEquals(
                    FreeBsd.EINVAL,
                    os.taskqgroup_attach_cpu(os.qgroup_softirq(), task, null, 2, -1, "t"));
            assertEquals(
                    FreeBsd.EINVAL,
                    os.taskqgroup_attach_cpu(os.qgroup_softirq(), task, null, -1, -1, "t"));
        }
    }

    @Nested
    @Conformance("taskqgroup_detach")
    class Detach {
        @KernelTest
        @Clause("S1")
        void it_waits_for_the_task(FreeBsd os) {
            attach(
                    os,
                    task,
                    0,
                    c -> {
                        os.DELAY(2000);
                        log.add("ended");
                    });
            os.GROUPTASK_ENQUEUE(task);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
            assertEquals(List.of("ended"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Calling \"gtaskqueue_drain\" with the following non-sleepable locks held:")
        void a_mutex_is_reported(FreeBsd os) {
            attach(os, task, 0, log::add);
            Mtx m = new Mtx();
            os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
            os.mtx_lock(m);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU grouptask-not-attached")
        void twice_is_once_too_often(FreeBsd os) {
            attach(os, task, 0, log::add);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
        }
    }

    @Nested
    @Conformance("GROUPTASK_ENQUEUE")
    class Enqueue {
        @KernelTest
        @Clause("S1")
        void a_task_that_waits_runs_once(FreeBsd os) {
            GroupTask busy = new GroupTask();
            attach(os, busy, 0, c -> os.tsleep(busy, 0, "x", 9));
            attach(os, task, 0, log::add);
            os.GROUPTASK_ENQUEUE(busy);
            os.pause("x", 1);
            os.GROUPTASK_ENQUEUE(task);
            os.GROUPTASK_ENQUEUE(task);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
            assertEquals(List.of("c"), log);
        }

        @KernelTest
        @Clause("S1")
        void a_task_that_runs_runs_once_more(FreeBsd os) {
            attach(
                    os,
                    task,
                    0,
                    c -> {
                        log.add("runs");
                        os.tsleep(task, 0, "x", 3);
                    });
            os.GROUPTASK_ENQUEUE(task);
            os.pause("x", 1);
            assertEquals(List.of("runs"), log);
            os.GROUPTASK_ENQUEUE(task);
            os.taskqgroup_detach(os.qgroup_softirq(), task);
            assertEquals(List.of("runs", "runs"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("EMU grouptask-not-attached")
        void it_must_be_attached(FreeBsd os) {
            os.GROUPTASK_INIT(task, 0, log::add, null);
            os.GROUPTASK_ENQUEUE(task);
        }
    }
}
