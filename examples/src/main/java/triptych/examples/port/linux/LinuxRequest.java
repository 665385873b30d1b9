package triptych.examples.port.linux;

import triptych.examples.port.Request;
import triptych.linux.struct.Completion;

/** A request whose user waits for its own completion. */
final class LinuxRequest extends Request {
    private final Completion done;

    LinuxRequest(int number, Completion done) {
        super(number);
        this.done = done;
    }

    Completion done() {
        return done;
    }
}
