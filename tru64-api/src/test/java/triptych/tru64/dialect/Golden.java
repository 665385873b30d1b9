package triptych.tru64.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole texts in files. {@code -Dtriptych.golden=overwrite} writes them anew; then read the
 * difference.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/dialect");

    private Golden() {}

    static void requireSame(String name, String text) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("overwrite".equals(System.getProperty("triptych.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(file).as("no golden file; see the class comment").exists();
            assertThat(text).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
