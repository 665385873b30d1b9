package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.thread.Text;

/** {@code struct task}: a function for a task queue to call. */
@KernelText
@Symbol(name = "task", header = "sys/_task.h")
public final class Task extends SimObject {
    private TaskFunction function;
    private Object context;
    private int priority;
    private int pending;
    private int running;
    private Text text;

    // ---- changed by the kernel only ----

    /** {@code newText} is the module that the function belongs to; null if none. */
    public void initialise(
            int newPriority, TaskFunction newFunction, Object newContext, Text newText) {
        priority = newPriority;
        function = newFunction;
        context = newContext;
        text = newText;
        pending = 0;
    }

    public TaskFunction function() {
        return function;
    }

    public Object context() {
        return context;
    }

    public int priority() {
        return priority;
    }

    public Text text() {
        return text;
    }

    public void belongsTo(Text newText) {
        text = newText;
    }

    /** How often it was enqueued since it ran last. */
    public int pending() {
        return pending;
    }

    public void setPending(int count) {
        pending = count;
    }

    /** How many threads run it now. */
    public int running() {
        return running;
    }

    public void addRunning(int count) {
        running += count;
    }

    @Override
    public String label() {
        return "task";
    }
}
