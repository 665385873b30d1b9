package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import triptych.csource.CSource;

/**
 * The files that a compiled module was made from, to see whether they are still the same.
 *
 * @param hashes the content of each, by path; {@link #ABSENT} for a file that would have been
 *     included instead of another if it had been there
 */
record Inputs(SortedMap<String, String> hashes) {
    private static final String ABSENT = "absent";

    /**
     * @param included the C files and all headers that are not the kernel's or the compiler's
     */
    static Inputs of(CSource source, Collection<String> included) throws IOException {
        List<Path> roots = new ArrayList<>(source.includeDirs());
        for (Path file : source.files()) {
            roots.add(parent(file));
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String path : included) {
            hashes.put(path, hash(Path.of(path)));
            for (Path root : roots) {
                addRivals(hashes, Path.of(path), root, roots);
            }
        }
        return new Inputs(hashes);
    }

    private static void addRivals(
            Map<String, String> hashes, Path included, Path root, List<Path> roots)
            throws IOException {
        Path inside = root.toAbsolutePath().normalize();
        Path file = included.toAbsolutePath().normalize();
        if (file.startsWith(inside)) {
            for (Path other : roots) {
                Path rival = other.resolve(inside.relativize(file));
                hashes.putIfAbsent(rival.toString(), hash(rival));
            }
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? ContentHash.ofFile(file) : ABSENT;
    }

    boolean stillHold() throws IOException {
        for (Map.Entry<String, String> input : hashes.entrySet()) {
            if (!hash(Path.of(input.getKey())).equals(input.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The same for the same files with the same content. */
    String name() {
        return new ContentHash().add(hashes).name();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, hash) -> text.append(hash).append(' ').append(path).append('\n'));
        return text.toString();
    }

    static Inputs read(String text) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            hashes.put(line.substring(space + 1), line.substring(0, space));
        }
        return new Inputs(hashes);
    }
}
