package triptych.csource.bind;

/** What the module's author calls an address. */
interface CNames {
    String nameOf(long address);
}
