package triptych.core.module;

import java.util.ArrayList;
import java.util.List;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;

/** A module in the kernel: its text, and the threads that run it. */
public final class LoadedModule {
    private final Text text;

    public LoadedModule(Text text) {
        this.text = text;
    }

    public String name() {
        return text.module();
    }

    public Text text() {
        return text;
    }

    /** The threads that run its text and have not ended. */
    public List<SimThread> threads(Threads all) {
        List<SimThread> own = new ArrayList<>();
        for (int i = 1; i <= all.last(); i++) {
            SimThread thread = all.at(i);
            if (thread.text() == text && thread.state() != ThreadState.EXITED) {
                own.add(thread);
            }
        }
        return own;
    }
}
