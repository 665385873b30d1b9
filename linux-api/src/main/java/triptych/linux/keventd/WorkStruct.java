package triptych.linux.keventd;

import java.util.function.Consumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;
import triptych.linux.struct.Variable;

/** {@code struct work_struct} of 2.6.0: a function for keventd to call, with its argument. */
@KernelText
@Symbol(name = "work_struct", header = "linux/workqueue.h")
public final class WorkStruct extends Variable {
    private Consumer<Object> func;
    private Object data;
    private Text text;
    private boolean pending;

    /** Memory for a work item. */
    public WorkStruct() {
        this("work");
    }

    public WorkStruct(String name) {
        super(name);
    }

    /** {@code text} is the module that {@code function} belongs to; null if none. */
    WorkStruct init(Consumer<Object> function, Object argument, Text newText) {
        func = function;
        data = argument;
        text = newText;
        pending = false;
        return this;
    }

    void call() {
        func.accept(data);
    }

    Text text() {
        return text;
    }

    boolean isPending() {
        return pending;
    }

    void setPending(boolean is) {
        pending = is;
    }
}
