package triptych.conformance.tru64;

import triptych.core.routine.CallContext;
import triptych.core.thread.HeldLock;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.SleepFlags;
import triptych.tru64.struct.ThreadT;

/** What the suites on threads and waits do again and again. */
final class ThreadsFixture {
    private ThreadsFixture() {}

    /** A process of a user; the run is not over before it has ended. */
    static ThreadT user(Tru64 os, String name, Runnable body) {
        return os.kernel().threads().of(os.kernel().user(name, body));
    }

    /** A thread of the kernel that ends after {@code body}. */
    static ThreadT worker(Tru64 os, Runnable body) {
        return os.kernel_thread_w_arg(
                os.first_task(),
                unused -> {
                    body.run();
                    end(os);
                },
                null);
    }

    /** As a thread ends itself. */
    static void end(Tru64 os) {
        os.thread_terminate(os.current_thread());
        os.thread_halt_self();
    }

    /** Until nobody else can run. */
    static void settle(Tru64 os) {
        os.assert_wait_mesg_timo(null, false, "settle", 1);
        os.thread_block();
    }

    /** Asserts, blocks, and says how the wait has ended. */
    static int await(Tru64 os, Object event, boolean interruptible) {
        os.assert_wait_mesg(event, interruptible, "await");
        os.thread_block();
        return os.current_thread().wait_result();
    }

    /** As {@link #await(Tru64, Object, boolean)}, for at most so many ticks. */
    static int await(Tru64 os, Object event, boolean interruptible, int ticks) {
        os.assert_wait_mesg(event, interruptible, "await");
        os.thread_set_timeout(ticks);
        os.thread_block();
        return os.current_thread().wait_result();
    }

    /** Ends the schedule, to tell that it came so far although something was reported. */
    static void reached(Tru64 os, String where) {
        throw os.kernel().panic(where, where);
    }

    /** From here on the running thread stands for the handler of an interrupt. */
    static void inInterrupt(Tru64 os) {
        os.kernel().machine().running().setContext(CallContext.INTERRUPT);
    }

    /** What {@code mpsleep} does with its lock after success, and after a failure. */
    enum Relock {
        PLAIN(0, true, false),
        NO_RELOCK(SleepFlags.MS_LOCK_NO_RELOCK, false, false),
        ON_ERROR(SleepFlags.MS_LOCK_ON_ERROR, true, true);

        final int flag;
        private final boolean afterSuccess;
        private final boolean afterFailure;

        Relock(int flag, boolean afterSuccess, boolean afterFailure) {
            this.flag = flag;
            this.afterSuccess = afterSuccess;
            this.afterFailure = afterFailure;
        }

        boolean holdsAfter(int error) {
            return error == 0 ? afterSuccess : afterFailure;
        }
    }

    /** A lock for {@code mpsleep}, taken in one of the three ways. */
    enum Mode {
        SIMPLE(SleepFlags.MS_LOCK_SIMPLE),
        READ(SleepFlags.MS_LOCK_READ),
        WRITE(SleepFlags.MS_LOCK_WRITE);

        final int flag;

        Mode(int flag) {
            this.flag = flag;
        }
    }

    /** One lock of either kind. */
    record Lock(Tru64 os, Mode mode, SimpleLockData simple, LockData complex) {
        static Lock init(Tru64 os, Mode mode) {
            Lock lock = new Lock(os, mode, new SimpleLockData(), new LockData());
            os.simple_lock_init(lock.simple);
            os.lock_init(lock.complex, true);
            return lock;
        }

        Object memory() {
            return mode == Mode.SIMPLE ? simple : complex;
        }

        void take() {
            switch (mode) {
                case SIMPLE -> os.simple_lock(simple);
                case READ -> os.lock_read(complex);
                case WRITE -> os.lock_write(complex);
            }
        }

        /** Keeps everybody else out, whatever the mode. */
        void takeAlone() {
            if (mode == Mode.SIMPLE) {
                os.simple_lock(simple);
            } else {
                os.lock_write(complex);
            }
        }

        void give() {
            if (mode == Mode.SIMPLE) {
                os.simple_unlock(simple);
            } else {
                os.lock_done(complex);
            }
        }

        /** In the hands of the running thread, and as it was taken. */
        boolean isHeld() {
            for (HeldLock hold : os.kernel().machine().running().held()) {
                if (hold.isShared() == (mode == Mode.READ)) {
                    return true;
                }
            }
            return false;
        }
    }
}
