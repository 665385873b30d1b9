package triptych.freebsd.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            overwrite(FOLDER.resolve(name + ".txt"), text);
            return;
        }
        URL golden = Golden.class.getResource("/dialect/" + name + ".txt");
        assertThat(golden).as("no golden file %s; see the class comment", name).isNotNull();
        assertThat(text).as(name).isEqualTo(contentOf(golden, StandardCharsets.UTF_8));
    }

    private static void overwrite(Path file, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
