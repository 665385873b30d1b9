package triptych.linux.dialect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What each of Linux's own reports means, in one line, by the name of its rule. */
public final class LinuxRules {
    /** By name. */
    public static final Map<String, String> WORDS = words();

    private LinuxRules() {}

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put(
                "assuming-atomic-context", "cant_sleep was called where sleeping is allowed (R1x)");
        words.put("bad-unlock-balance", "a lock was released that the task does not hold (R7g)");
        words.put("bit-out-of-bounds", "a bit operation names a bit beyond the word (R9)");
        words.put(
                "blocking-while-not-running",
                "a routine that may sleep was called with a task state set for another sleep (R3)");
        words.put(
                "bottom-halves-in-hardirq",
                "local_bh_enable was called in a hard interrupt handler (R15)");
        words.put("bug", "the module called BUG, or what BUG_ON must not see was true");
        words.put("circular-locking", "locks are taken in orders that can end in a deadlock (R7a)");
        words.put(
                "complete-all-twice",
                "complete_all was called again without reinit_completion; Linux does not notice");
        words.put("double-free", "memory was freed twice");
        words.put("endless-list-walk", "a walk over a list met an entry that leads to itself (R5)");
        words.put(
                "first-entry-of-empty-list",
                "list_first_entry of an empty list leads to what is no entry (R9)");
        words.put(
                "freed-with-waiters",
                "a wait queue ended while tasks were on it; Linux does not notice");
        words.put("gpio-not-requested", "gpio_free of a line that nobody has (R15)");
        words.put(
                "held-lock-freed", "a lock was initialised again or freed while it was held (R7f)");
        words.put(
                "init-suspicious",
                "an init function returned more than 0; it is 0 or a negative error number");
        words.put(
                "init-text-gone",
                "a function marked __init was called after the module had gone live (R10)");
        words.put(
                "init-with-waiters",
                "init_completion dropped the tasks that waited; Linux does not notice");
        words.put("irq-already-free", "free_irq found no such handler (R15)");
        words.put(
                "irq-no-thread",
                "a handler returned IRQ_WAKE_THREAD, but was requested without a threaded one (R15)");
        words.put("irq-unbalanced-enable", "enable_irq of a line that was not disabled (R15)");
        words.put(
                "kthread-bind",
                "kthread_bind of a thread that was woken already: nothing is bound (R15)");
        words.put("kthread-park", "kthread_park of a thread that is parked, or ending (R15)");
        words.put(
                "kthread-work-of-another-worker", "a work is queued at another worker than before");
        words.put(
                "kthread-worker-has-work",
                "a worker is destroyed, and works are left that nobody will run");
        words.put(
                "kthread-worker-without-task",
                "a worker is destroyed whose thread has been stopped before");
        words.put(
                "list-corruption",
                "a list does not fit together: an entry was removed twice, or its list was initialised again (R8)");
        words.put("list-double-add", "an entry was added to a list that it is on (R8)");
        words.put("list-walk-into-poison", "the entry that a walk stood on was removed (R10)");
        words.put("locks-held-at-exit", "a thread ended with locks in its hands (R7c)");
        words.put("machine-restart", "the module called emergency_restart or kernel_restart");
        words.put("module-gone", "a struct module was used that is not loaded any more (R10)");
        words.put("module-put-underflow", "module_put without a reference to give back (R15)");
        words.put("mutex-destroyed-while-locked", "mutex_destroy of a locked mutex");
        words.put("mutex-not-initialised", "a mutex was used that nobody had initialised");
        words.put("not-a-kthread", "a routine for kernel threads was called by another task (R15)");
        words.put("null-dereference", "a pointer that leads to nothing was used (R10)");
        words.put("page-fault", "memory was used that is not mapped any more (R10)");
        words.put("preempt-count-underflow", "preemption was enabled more often than disabled");
        words.put("proc-name-unknown", "remove_proc_entry of a name that is not there");
        words.put(
                "queue-on-draining",
                "work was queued on a workqueue that is being destroyed (R15)");
        words.put("rcu-double-callback", "call_rcu of a head whose function has yet to run");
        words.put(
                "recursive-locking", "a task takes a lock of a class that it holds already (R7b)");
        words.put(
                "reinit-with-waiters",
                "reinit_completion took the unit of tasks that wait or were just woken; Linux does not notice");
        words.put(
                "scheduling-while-atomic",
                "the processor was given away with preemption or interrupts off (R2)");
        words.put(
                "sleep-in-atomic",
                "a routine that may sleep was called where sleeping is forbidden (R1)");
        words.put(
                "special-state",
                "set_current_state was used for a state that needs set_special_state, or the reverse (R15)");
        words.put("spinlock-already-unlocked", "a spinlock was unlocked that nobody holds (R6)");
        words.put(
                "spinlock-not-initialised", "a spinlock was used that nobody had initialised (R6)");
        words.put("spinlock-not-locked", "assert_spin_locked of a free spinlock");
        words.put("spinlock-recursion", "a processor takes a spinlock that it holds (R6)");
        words.put(
                "spinlock-wrong-owner",
                "a spinlock was unlocked by a task that does not hold it (R6)");
        words.put(
                "stack-out-of-bounds",
                "a local variable was used after its function had returned (R9)");
        words.put("timer-already-pending", "add_timer of a timer that is armed (R15)");
        words.put(
                "timer-delete-sync-in-hardirq",
                "timer_delete_sync was called in a hard interrupt handler (R15)");
        words.put("timer-init-active", "timer_setup of a timer that is armed (R11)");
        words.put("timer-preempt-leak", "a timer's function returned with preemption off");
        words.put("uninitialised-completion", "a completion was used that nobody had initialised");
        words.put(
                "uninitialised-status",
                "the patch of January 2004 read a wait status that nobody had written");
        words.put(
                "uninitialised-wait-queue",
                "a wait queue was used that nobody had initialised (R10)");
        words.put("unlock-by-non-owner", "a mutex was unlocked by a task that does not own it");
        words.put("use-after-free", "memory was used after it had been freed (R9)");
        words.put(
                "wait-entry-never-queued",
                "prepare_to_wait was given an entry that only add_wait_queue can queue");
        words.put(
                "wake-mask-mismatch",
                "a wake-up does not reach any of the waiters' states; Linux does not notice");
        words.put("warning", "the module called WARN, or what WARN_ON must not see was true (R15)");
        words.put("work-init-active", "INIT_WORK of a work item that is pending (R11)");
        words.put("work-not-initialised", "a work item was used that nobody had initialised (R15)");
        words.put(
                "workqueue-leaked-atomic",
                "a work function returned with preemption off or a lock held (R13)");
        words.put("wrong-timeout", "a negative time limit was asked for (R17)");
        return Collections.unmodifiableMap(words);
    }
}
