package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

@Explore(strategy = "exhaustive", requireProof = true)
class TimedSleepTest {
    @Nested
    @Conformance({"schedule_timeout", "io_schedule_timeout"})
    class Schedule_timeout {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        @Variation(
                routines = "schedule_timeout",
                real =
                        "ends after more than the time: the timer wheel is a jiffy late, "
                                + "and up to an eighth for long times",
                ours = "ends exactly, 0 with the next tick",
                why = "the wheel's rounding would only add ticks",
                source = "linux.md 4.2, 5.2, 13")
        void ends_with_the_time(Linux os, Machine machine) {
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            assertEquals(0, os.schedule_timeout(10));
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            assertEquals(0, os.io_schedule_timeout(0));
            assertEquals(11, machine.clock().now());
            assertEquals('R', os.task_state_to_char(os.current()));
        }

        @KernelTest
        @Clause("S1")
        void ends_with_a_wake_up_and_tells_what_was_left(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
                                return (int) os.schedule_timeout(100);
                            });
            os.wake_up_process(k);
            assertEquals(99, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("schedule_timeout")
    class Schedule_timeout_itself {
        @KernelTest
        @Clause("S2")
        @GoldenTrace("O27")
        @ExpectInterleavings(1)
        void does_not_sleep_while_running(Linux os, Machine machine) {
            assertEquals(os.HZ(), os.schedule_timeout(os.HZ()));
            assertEquals(0, machine.clock().now());
        }

        @KernelTest
        @Clause("S3")
        void has_no_limit(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> lasts(os));
            os.wake_up_process(k);
            assertEquals(1, os.kthread_stop(k));
        }

        private int lasts(Linux os) {
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            long left = os.schedule_timeout(Linux.MAX_SCHEDULE_TIMEOUT);
            return left == Linux.MAX_SCHEDULE_TIMEOUT ? 1 : 0;
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("schedule_timeout: wrong timeout value fffffffffffffffb")
        void takes_no_negative_time(Linux os, Machine machine) {
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            assertEquals(0, os.schedule_timeout(-5));
            assertEquals('R', os.task_state_to_char(os.current()));
            assertEquals(0, machine.clock().now());
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({
        "schedule_timeout_interruptible",
        "schedule_timeout_killable",
        "schedule_timeout_uninterruptible",
        "schedule_timeout_idle"
    })
    class In_a_state_of_its_own {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_with_the_time(Linux os, Machine machine) {
            assertEquals(0, os.schedule_timeout_interruptible(10));
            assertEquals(0, os.schedule_timeout_killable(10));
            assertEquals(0, os.schedule_timeout_uninterruptible(10));
            assertEquals(0, os.schedule_timeout_idle(10));
            assertEquals(40, machine.clock().now());
        }

        @KernelTest
        void ends_with_a_stop_when_interruptible(Linux os) {
            assertEquals(99, stopped(os, data -> left(os.schedule_timeout_interruptible(100))));
        }

        @KernelTest
        void ends_with_the_wake_up_of_the_stop_otherwise(Linux os) {
            assertEquals(99, stopped(os, data -> left(os.schedule_timeout_killable(100))));
            assertEquals(99, stopped(os, data -> left(os.schedule_timeout_idle(100))));
        }

        @KernelTest
        void is_not_cut_short_by_the_signal_of_the_stop_unless_interruptible(Linux os) {
            assertEquals(0, stopped(os, data -> again(os)));
        }

        private int again(Linux os) {
            os.schedule_timeout_uninterruptible(100);
            assertEquals(10, os.schedule_timeout_interruptible(10));
            return left(
                    os.schedule_timeout_killable(10)
                            + os.schedule_timeout_uninterruptible(10)
                            + os.schedule_timeout_idle(10));
        }

        private int stopped(Linux os, ThreadFn body) {
            return os.kthread_stop(ThreadBodies.settled(os, body));
        }

        private int left(long jiffies) {
            return (int) jiffies;
        }
    }

    @Nested
    @Conformance("msleep")
    class Msleep {
        @KernelTest
        @Clause("S1")
        void heeds_neither_wake_up_nor_stop(Linux os, Machine machine) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.msleep(100);
                                return 0;
                            });
            assertEquals(1, os.wake_up_process(k));
            os.kthread_stop(k);
            assertEquals(100, machine.clock().now());
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void of_0_does_not_sleep(Linux os, Machine machine) {
            os.msleep(0);
            assertEquals(0, machine.clock().now());
        }
    }

    @Nested
    @Conformance("msleep_interruptible")
    class Msleep_interruptible {
        @KernelTest
        @Clause("S1")
        void ends_with_a_stop_and_not_with_a_wake_up(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> os.msleep_interruptible(100));
            os.wake_up_process(k);
            os.msleep(9);
            assertEquals(90, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void ends_with_the_time(Linux os, Machine machine) {
            assertEquals(0, os.msleep_interruptible(20));
            assertEquals(20, machine.clock().now());
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"ssleep", "usleep_range", "usleep_idle_range", "fsleep"})
    class Other_sleeps {
        @KernelTest
        @ExpectInterleavings(1)
        @Variation(
                routines = {
                    "msleep",
                    "msleep_interruptible",
                    "usleep_range",
                    "usleep_idle_range",
                    "fsleep",
                    "ssleep"
                },
                real = "high-resolution timers sleep for microseconds",
                ours = "time has the grain of a jiffy: every time is rounded up to whole ones",
                why = "the machine's clock counts ticks",
                source = "linux.md 4.2")
        void take_their_time(Linux os, Machine machine) {
            os.ssleep(2);
            assertEquals(2_000, machine.clock().now());
            os.usleep_range(1_001, 5_000);
            assertEquals(2_002, machine.clock().now());
            os.usleep_idle_range(1_000, 5_000);
            assertEquals(2_003, machine.clock().now());
            os.fsleep(30_000);
            assertEquals(2_033, machine.clock().now());
            os.fsleep(10);
            assertEquals(2_034, machine.clock().now());
        }

        @KernelTest
        void heed_no_wake_up(Linux os, Machine machine) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.usleep_range(4_000, 4_000);
                                return 0;
                            });
            os.wake_up_process(k);
            os.kthread_stop(k);
            assertEquals(4, machine.clock().now());
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"udelay", "ndelay", "mdelay"})
    class Busy_waits {
        @KernelTest
        @Variation(
                routines = {"udelay", "ndelay", "mdelay"},
                real = "spins for nanoseconds to milliseconds",
                ours = "time has the grain of a jiffy: every time is rounded up to whole ones",
                why = "the machine's clock counts ticks",
                source = "linux.md 4.2")
        void keep_the_processor_while_others_wake_up(Linux os, Machine machine) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.msleep(2);
                                return (int) machine.clock().now();
                            });
            os.mdelay(1);
            os.udelay(1_000);
            os.ndelay(1);
            assertEquals(4, machine.clock().now());
            os.kthread_stop(k);
        }
    }
}
