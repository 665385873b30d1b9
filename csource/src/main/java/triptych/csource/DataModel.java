package triptych.csource;

/** How wide C's types are. */
public enum DataModel {
    /** {@code long} and pointers of 64 bits, as on the machines that kernels run on today. */
    LP64("wasm64"),
    /** {@code int}, {@code long} and pointers of 32 bits, as on i386. */
    ILP32("wasm32");

    private final String target;

    DataModel(String target) {
        this.target = target;
    }

    /** The compiler's name of a machine with this model. */
    public String target() {
        return target;
    }
}
