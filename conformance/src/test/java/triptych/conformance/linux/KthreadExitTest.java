package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class KthreadExitTest {
    @Nested
    @Conformance("kthread_exit")
    class Kthread_exit {
        @KernelTest
        @Clause("S1")
        void cuts_the_result_to_an_int(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                throw os.kthread_exit(0x100000005L);
                            });
            assertEquals(5, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("kthread_complete_and_exit")
    class Kthread_complete_and_exit {
        @KernelTest
        @Clause("S1")
        void completes_and_ends_with_the_code(Linux os) {
            Completion done = new Completion("done").initialised();
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                throw os.kthread_complete_and_exit(done, -77);
                            });
            assertEquals(1, done.done());
            assertEquals(-77, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S1")
        void takes_NULL_for_no_completion(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                throw os.kthread_complete_and_exit(null, 3);
                            });
            assertEquals(3, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S2")
        void leaves_no_window_for_an_unload(Linux os, Machine machine) {
            unloads(machine, new SaysGoodbye(true));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("text-gone")
        void has_one_without(Linux os, Machine machine) {
            unloads(machine, new SaysGoodbye(false));
        }

        private void unloads(Machine machine, LinuxModule module) {
            LinuxSystem system = LinuxSystem.on(machine);
            system.insmod(module);
            system.rmmod(module);
        }
    }

    /** A module whose thread ends at once, and whose exit waits until it says so. */
    private static final class SaysGoodbye extends LinuxModule {
        private final Completion done = new Completion("done").initialised();
        private final boolean inTheKernel;

        SaysGoodbye(boolean inTheKernel) {
            this.inTheKernel = inTheKernel;
        }

        private int work(Object data) {
            if (inTheKernel) {
                throw kthread_complete_and_exit(done, 0);
            }
            complete(done);
            throw kthread_exit(0);
        }

        @Override
        protected int init() {
            kthread_run(this::work, null, "worker");
            return 0;
        }

        @Override
        protected void exit() {
            wait_for_completion(done);
        }
    }
}
