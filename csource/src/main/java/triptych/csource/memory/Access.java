package triptych.csource.memory;

/** What was done to an address. */
public enum Access {
    READ,
    WRITE,
    EXECUTE
}
