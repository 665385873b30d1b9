package triptych.csource.ir;

import java.util.List;

/**
 * A variable of a C file that lives as long as the module.
 *
 * @param parts the variable itself, then its members and elements, each before its own
 */
public record CVariable(String name, List<Part> parts) {
    public CVariable {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the variable.
     *
     * @param path what stands behind the variable's name, as {@code .list[2].next}; empty for the
     *     whole
     */
    public record Part(long offset, long bytes, String path) {
        boolean contains(long at) {
            return at >= offset && at < offset + bytes;
        }
    }

    public long bytes() {
        return parts.get(0).bytes();
    }

    /** What an author calls the greatest piece that begins at {@code offset}. */
    public String nameOfPointer(long offset) {
        for (Part part : parts) {
            if (part.offset() == offset) {
                return name + part.path();
            }
        }
        return nameOfByte(offset);
    }

    /** What an author calls the smallest piece that has the byte at {@code offset}. */
    public String nameOfByte(long offset) {
        String found = name;
        for (Part part : parts) {
            if (part.contains(offset)) {
                found = name + part.path();
            }
        }
        return found;
    }
}
