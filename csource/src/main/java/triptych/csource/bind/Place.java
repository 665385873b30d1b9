package triptych.csource.bind;

import triptych.core.thread.SimObject;

/** An address in C memory that a routine has been given: one object for one address. */
final class Place extends SimObject {
    private final long address;
    private final CNames names;

    Place(long address, CNames names) {
        this.address = address;
        this.names = names;
    }

    long address() {
        return address;
    }

    @Override
    public String label() {
        return names.nameOf(address);
    }
}
