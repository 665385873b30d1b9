package triptych.core.finding;

import java.util.List;
import triptych.core.event.Site;

/** Something that is wrong with the module under test, as facts without prose. */
public sealed interface Finding {
    /** Stable name of the rule, as {@code triptych explain} takes it. */
    String kind();

    /** Whether the kernel goes on after it. */
    default boolean isFatal() {
        return true;
    }

    /** Whom it befell: that thread's kernel tells it. Null if that is nobody in particular. */
    default ThreadFacts thread() {
        return null;
    }

    /**
     * A thread ran into module text that had been unmapped.
     *
     * @param starting whether it was to start there, rather than to return
     */
    record TextGone(
            ThreadFacts thread,
            String module,
            String routine,
            Site site,
            boolean starting,
            long address)
            implements Finding {
        @Override
        public String kind() {
            return "text-gone";
        }
    }

    /**
     * The run is over, but a thread still sleeps in text that is gone: the next wake-up is the
     * fault.
     */
    record ThreadLeftBehind(ThreadFacts thread, String module, String wmesg, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "thread-left-behind";
        }
    }

    /** Nothing can run any more, not even after time has passed, and somebody still waits. */
    record Deadlock(List<Blocked> blocked) implements Finding {
        @Override
        public ThreadFacts thread() {
            return Blocked.firstStuck(blocked);
        }

        @Override
        public String kind() {
            return "deadlock";
        }
    }

    /** Somebody waits for ever while others go on running. */
    record Hang(List<Blocked> blocked, long ticks, List<String> running) implements Finding {
        @Override
        public ThreadFacts thread() {
            return Blocked.firstStuck(blocked);
        }

        @Override
        public String kind() {
            return "hang";
        }
    }

    /** The step limit was reached: these threads repeat these operations for ever. */
    record Livelock(int steps, List<String> loop) implements Finding {
        @Override
        public String kind() {
            return "livelock";
        }
    }

    /**
     * The processor refused to go on in code of the module.
     *
     * @param address the address that was used, if the fault is about one
     * @param access what was tried, such as {@code read}; empty if the fault is about no address
     * @param cause what that address is, or why else, in the reader's words
     */
    record Fault(
            FaultKind fault,
            long address,
            String access,
            String cause,
            ThreadFacts thread,
            Site site)
            implements Finding {
        @Override
        public String kind() {
            return fault.kind();
        }
    }

    /** Module code called panic. */
    record Panic(String message, ThreadFacts thread, Site site) implements Finding {
        @Override
        public String kind() {
            return "panic";
        }
    }

    /**
     * An assertion of the kernel failed; the message is in that kernel's own words.
     *
     * @param rule stable name of the assertion
     * @param facts further lines for the reader
     */
    record AssertionFailed(
            String rule, String message, ThreadFacts thread, Site site, List<String> facts)
            implements Finding {
        public AssertionFailed {
            facts = List.copyOf(facts);
        }

        @Override
        public String kind() {
            return rule;
        }
    }

    /**
     * The kernel printed a complaint in its own words and went on.
     *
     * @param rule stable name of the complaint
     */
    record Complaint(String rule, String message, ThreadFacts thread, Site site)
            implements Finding {
        @Override
        public String kind() {
            return rule;
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** A thread goes to sleep with locks in its hands that may not be held asleep. */
    record SleepWithLocks(
            String header, String wmesg, ThreadFacts thread, List<LockFacts> locks, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "sleep-with-locks";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** A thread has to wait for a lock whose owner is asleep. */
    record SleepingOwner(ThreadFacts owner, ThreadFacts waiter, LockFacts lock, Site site)
            implements Finding {
        @Override
        public ThreadFacts thread() {
            return waiter;
        }

        @Override
        public String kind() {
            return "sleeping-owner";
        }
    }

    /** Two locks are taken in both orders. */
    record LockOrderReversal(
            ThreadFacts thread,
            LockFacts first,
            LockFacts second,
            Site site,
            String remark,
            String established)
            implements Finding {
        @Override
        public String kind() {
            return "lock-order-reversal";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** Two locks of one type are held together. */
    record DuplicateLock(ThreadFacts thread, LockFacts first, LockFacts second, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "duplicate-lock";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** A thread or process ends, or a call returns to user mode, with locks in its hands. */
    record ExitWithLocks(
            String header, String message, ThreadFacts thread, List<LockFacts> locks, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "exit-with-locks";
        }
    }

    /** A routine was called in a context where it must not be. */
    record WrongContext(String routine, String context, ThreadFacts thread, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "wrong-context";
        }
    }

    /** A module is gone, its memory is not. */
    record MemoryLeak(String module, String type, int allocations, long bytes) implements Finding {
        @Override
        public String kind() {
            return "memory-leak";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** A thread function returned where its kernel wants an exit call. */
    record ReturnedFromThread(ThreadFacts thread) implements Finding {
        @Override
        public String kind() {
            return "returned-from-thread";
        }

        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /** Module code threw a Java exception. */
    record ModuleThrew(ThreadFacts thread, String exception, List<Site> stack) implements Finding {
        @Override
        public String kind() {
            return "module-threw";
        }
    }

    /**
     * Module code left the simulated machine: a real thread, a Java monitor, a wait of Java's own.
     *
     * @param who the thread, which need not be a simulated one
     */
    record LeftTheMachine(String what, String who, List<Site> stack) implements Finding {
        @Override
        public String kind() {
            return "left-the-machine";
        }
    }

    /** More threads than the machine can tell apart. */
    record TooManyThreads(int most, ThreadFacts creator, Site site) implements Finding {
        @Override
        public ThreadFacts thread() {
            return creator;
        }

        @Override
        public String kind() {
            return "too-many-threads";
        }
    }

    /** Two executions with the same decisions took different steps. */
    record Nondeterminism(int step, String first, String second) implements Finding {
        @Override
        public String kind() {
            return "nondeterminism";
        }
    }

    /** The program has nothing to run: no verdict can rest on that. */
    record NothingExplored(String why) implements Finding {
        @Override
        public String kind() {
            return "nothing-explored";
        }
    }

    /** A routine that is not there yet was called. */
    record UnimplementedRoutine(
            String routine, String header, String nearest, ThreadFacts thread, Site site)
            implements Finding {
        @Override
        public String kind() {
            return "unimplemented-routine";
        }
    }
}
