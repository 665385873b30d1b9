package triptych.core.machine;

import java.util.List;
import triptych.core.event.Frame;
import triptych.core.thread.SimThread;

/** Knows where threads stand in code that is not Java. Asked only while somebody watches. */
public interface Places {
    /** The calls that {@code thread} is in, innermost first; empty if it runs Java code only. */
    List<Frame> backtrace(SimThread thread);
}
