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
                "blocking-while-not-running",
                "a routine that may sleep was called with a task state set for another sleep (R3)");
        words.put("bug", "the module called BUG, or what BUG_ON must not see was true");
        words.put(
                "init-suspicious",
                "an init function returned more than 0; it is 0 or a negative error number");
        words.put(
                "init-text-gone",
                "a function marked __init was called after the module had gone live (R10)");
        words.put("module-gone", "a struct module was used that is not loaded any more (R10)");
        words.put("module-put-underflow", "module_put without a reference to give back (R15)");
        words.put("null-dereference", "a pointer that leads to nothing was used (R10)");
        words.put(
                "scheduling-while-atomic",
                "the processor was given away with preemption or interrupts off (R2)");
        words.put(
                "sleep-in-atomic",
                "a routine that may sleep was called where sleeping is forbidden (R1)");
        words.put("use-after-free", "memory was used after it had been freed (R9)");
        words.put("warning", "the module called WARN, or what WARN_ON must not see was true (R15)");
        return Collections.unmodifiableMap(words);
    }
}
