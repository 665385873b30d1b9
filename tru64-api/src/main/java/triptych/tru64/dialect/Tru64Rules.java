package triptych.tru64.dialect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What each of Tru64's own reports means, in one line, by the id of its rule. */
public final class Tru64Rules {
    /** By id. */
    public static final Map<String, String> WORDS = words();

    private Tru64Rules() {}

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("T64-AW01", "a second wait was asserted before the thread blocked on the first");
        words.put(
                "T64-AW02",
                "a thread came to an end with an asserted wait that it never blocked on: its own, or that"
                        + " of a configure routine");
        words.put(
                "T64-CND01",
                "a thread waited again without a look at a condition or at wait_result since it was woken");
        words.put(
                "T64-CRT01",
                "a thread could not be made, and the module goes on and wakes it: test the handle");
        words.put(
                "T64-EVT01",
                "one address is used for two purposes: for waits with two messages, or as event and"
                        + " as lock");
        words.put("T64-HND01", "a handle of a thread was used whose memory was given back");
        words.put(
                "T64-ISR01",
                "what may block was called by an interrupt handler, or by timeout; told as wrong-context");
        words.put(
                "T64-LOST1",
                "a wake-up came before its thread waited: assert under a lock of the waker's, or look after the assert");
        words.put(
                "T64-ONE01",
                "thread_wakeup_one woke a thread that could not use it, and another waits for ever");
        words.put("T64-REL01", "a lock was given back by a thread that does not hold it");
        words.put(
                "T64-RET01",
                "mpsleep with PCATCH fails again and again for a signal that stays pending");
        words.put("T64-SLK01", "what may block was called with a simple lock held");
        words.put(
                "T64-SPL01",
                "a simple lock shared with an interrupt handler was held below the handler's level");
        words.put(
                "T64-TMO01",
                "a timed wait ended by its timer, and the thread waited again without reading wait_result");
        words.put("T64-TMR01", "thread_set_timeout without an asserted wait, or twice in one");
        words.put(
                "T64-TRM01",
                "a thread that another one terminates does not look whether it is to end");
        words.put(
                "T64-TRM02",
                "a thread that has terminated itself goes on instead of calling thread_halt_self");
        words.put(
                "T64-UNL01",
                "a module was unconfigured while its threads, timeouts or handlers live");
        words.put("T64-UPG01", "a lock was used that a failed lock_read_to_write had given back");
        words.put(
                "block-at-raised-spl",
                "what may block was called at raised interrupt priority level");
        words.put("double-free", "memory was freed twice");
        words.put("foreign-wait-result", "wait_result of another thread was read (profile strict)");
        words.put("halt-self-unasked", "thread_halt_self without thread_terminate before it");
        words.put(
                "halt-with-locks",
                "a thread ended with locks in its hands, which nobody will give back");
        words.put(
                "lock-clear-recursive",
                "lock_clear_recursive by a thread for which the lock is not recursive");
        words.put(
                "lock-hierarchy",
                "a lock was taken while one of the same or of a later place in the hierarchy is held");
        words.put("lock-init-cannot-sleep", "lock_init with can_sleep FALSE");
        words.put(
                "lock-left-recursive",
                "a recursive lock was given back before lock_clear_recursive");
        words.put(
                "lock-minimum-spl",
                "a lock was taken below the minimum interrupt priority level of its class");
        words.put("lock-not-initialized", "a lock was used that nobody had initialized");
        words.put(
                "lock-set-recursive",
                "lock_set_recursive by a thread that has not taken the lock for writing");
        words.put("lock-terminated", "a lock was used that had been terminated");
        words.put("lock-terminated-while-held", "a lock was terminated that somebody holds");
        words.put(
                "mpsleep-lock-not-held", "mpsleep was given a lock that the caller does not hold");
        words.put("mpsleep-lock-type", "mpsleep's MS_LOCK flag does not fit its lock");
        words.put("mpsleep-null-channel", "mpsleep on a null channel, which only yields");
        words.put(
                "mpsleep-relock-flags",
                "mpsleep with MS_LOCK_NO_RELOCK and MS_LOCK_ON_ERROR (profile strict)");
        words.put(
                "returned-from-thread",
                "the start routine of a thread returned: it has to halt itself");
        words.put(
                "simple-lock-recursion",
                "a thread takes a simple lock that it holds, and would spin for ever");
        words.put("thread-priority", "kernel_isrthread with a priority that there is not");
        words.put("timeout-negative", "a negative time limit was asked for");
        words.put("timeout-zero", "a time limit of 0 ticks was asked for (profile strict)");
        return Collections.unmodifiableMap(words);
    }
}
