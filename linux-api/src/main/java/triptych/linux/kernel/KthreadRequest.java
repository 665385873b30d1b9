package triptych.linux.kernel;

import triptych.core.thread.SimObject;
import triptych.core.thread.Text;
import triptych.linux.struct.Completion;
import triptych.linux.struct.KthreadState;
import triptych.linux.struct.TaskStruct;

/** {@code struct kthread_create_info}: a thread that somebody waits for. */
final class KthreadRequest extends SimObject {
    private final String name;
    private final KthreadState kthread;
    private final Text text;
    private final Completion done = new Completion("kthread_create").initialised();
    private boolean givenUp;
    private TaskStruct result;

    /** {@code text} is the module that {@code threadfn} belongs to; null if none. */
    KthreadRequest(String name, KthreadState kthread, Text text) {
        this.name = name;
        this.kthread = kthread;
        this.text = text;
    }

    String name() {
        return name;
    }

    KthreadState kthread() {
        return kthread;
    }

    Text text() {
        return text;
    }

    Completion done() {
        return done;
    }

    /** Whether who asked was killed meanwhile: {@code create->done} is NULL. */
    boolean isGivenUp() {
        return givenUp;
    }

    void giveUp() {
        givenUp = true;
    }

    TaskStruct result() {
        return result;
    }

    void setResult(TaskStruct newResult) {
        result = newResult;
    }

    @Override
    public String label() {
        return "kthread_create_info of " + name;
    }
}
