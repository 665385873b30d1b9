package triptych.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of findings that have a fixed name, and what each means, in one line. */
final class Checkers {
    private static final Map<String, String> WORDS = words();

    private Checkers() {}

    /** By kind, in the order of telling. */
    static Map<String, String> all() {
        return WORDS;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("text-gone", "a thread ran into the code of a module that had been unloaded");
        words.put(
                "thread-left-behind",
                "the run is over and a thread still sleeps in the code of an unloaded module");
        words.put("deadlock", "nothing can run any more, and somebody still waits");
        words.put("hang", "somebody waits for ever while others go on running");
        words.put("livelock", "the step limit was reached: threads repeat the same steps for ever");
        words.put("panic", "the module called panic");
        words.put("page-fault", "C code used memory that is not there, no longer, or not for this");
        words.put("divide-error", "C code divided by zero, or the quotient does not fit");
        words.put("invalid-opcode", "C code ran into an instruction that is there to fail");
        words.put("stack-overflow", "C code needed more stack than a kernel thread has");
        words.put("bad-call", "C code called a function by a pointer to another type of function");
        words.put("endless-loop", "C code went round a loop that nothing can end");
        words.put("sleep-with-locks", "a thread goes to sleep with locks that may not be held");
        words.put("sleeping-owner", "a thread has to wait for a lock whose owner is asleep");
        words.put("lock-order-reversal", "two locks are taken in both orders");
        words.put("duplicate-lock", "two locks of one type are held together");
        words.put("exit-with-locks", "a thread ends, or returns to user mode, with locks held");
        words.put("wrong-context", "a routine was called in a context where it must not be");
        words.put("memory-leak", "a module is gone, its memory is not");
        words.put(
                "returned-from-thread",
                "a thread function returned where its kernel wants an exit call");
        words.put("module-threw", "the module's code threw a Java exception");
        words.put(
                "left-the-machine",
                "the module used real threads, Java monitors or real waits: nothing is explored");
        words.put("too-many-threads", "more threads than a machine can tell apart");
        words.put(
                "nondeterminism",
                "two executions with the same decisions took different steps: nothing is explored");
        words.put("nothing-explored", "the program has nothing to run");
        words.put("unimplemented-routine", "a routine that is not there yet was called");
        return java.util.Collections.unmodifiableMap(words);
    }
}
