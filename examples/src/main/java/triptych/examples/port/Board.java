package triptych.examples.port;

/**
 * The device, as its driver sees it: it does one request at a time, and raises its interrupt line
 * when it is done.
 */
public interface Board {
    /** The interrupt line that it raises. */
    int LINE = 4;

    /** How long a request may take, in milliseconds. */
    int LIMIT_MILLIS = 500;

    /** Begins with {@code request}, a positive number. */
    void start(int request);

    /** The request that it has done; 0 if none. Reading it takes the interrupt back. */
    int status();

    /** It is to forget the request that it was given. */
    void stop();
}
