package triptych.csource.ir;

/**
 * A C function that the module has code of.
 *
 * @param file as the compiler was given it
 * @param line of its definition, or 0 when not known
 */
public record CFunction(String name, String file, int line) {
    @Override
    public String toString() {
        return name + " (" + file + ":" + line + ")";
    }
}
