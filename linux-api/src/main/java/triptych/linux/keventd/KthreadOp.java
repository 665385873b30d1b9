package triptych.linux.keventd;

import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

/**
 * {@code struct kthread_op}: an operation on its caller's stack, with what keventd needs to know
 * and, later, what came of it. In C target and result share their memory.
 */
final class KthreadOp {
    /** What is to be done. */
    enum Type {
        CREATE,
        START,
        STOP
    }

    private final Type type;
    private final KthreadCreateInfo start;
    private final TaskStruct target;
    private final Completion done = new Completion("op.done").initialised();
    private TaskStruct result;

    private KthreadOp(Type type, KthreadCreateInfo start, TaskStruct target) {
        this.type = type;
        this.start = start;
        this.target = target;
    }

    static KthreadOp create(KthreadCreateInfo start) {
        return new KthreadOp(Type.CREATE, start, null);
    }

    static KthreadOp on(Type type, TaskStruct target) {
        return new KthreadOp(type, null, target);
    }

    Type type() {
        return type;
    }

    KthreadCreateInfo start() {
        return start;
    }

    TaskStruct target() {
        return target;
    }

    Completion done() {
        return done;
    }

    TaskStruct result() {
        return result;
    }

    void setResult(TaskStruct newResult) {
        result = newResult;
    }
}
