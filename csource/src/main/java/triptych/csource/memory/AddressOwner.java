package triptych.csource.memory;

/** Who divides a range of memory, and can say what a bad address in it is. */
interface AddressOwner {
    boolean owns(int address);

    /** What is wrong with {@code address}, whose shade permits no access. */
    FaultCause explain(int address, Shade shade);
}
