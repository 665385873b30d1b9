package triptych.examples.port;

/** The driver, as its users and the operator meet it on any kernel. */
public interface PortDriver {
    /** The operator loads it; whether that went well. */
    boolean load();

    /** A user's call, which returns when there is an answer. */
    Answer request(int number);

    /** The operator unloads it; whether that went well. */
    boolean unload();
}
