package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole messages of red tests. {@code -Dtriptych.golden=overwrite} writes them anew; then read
 * the difference.
 */
class GoldenMessageTests {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "panic",
                "module_in_c",
                "unexpected_outcome",
                "missing_outcome",
                "failed_assertion",
                "deadlock",
                "lock_order",
                "nothing_explored",
                "expected_panic_missing"
            })
    void message_is_as_in_the_golden_file(String test) throws IOException {
        String message = timeless(Kit.redMessage(GoldenSubjects.class, test));
        Path file = FOLDER.resolve(test + ".txt");
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, message);
        }

        assertThat(message.lines().count()).isLessThanOrEqualTo(60);
        assertThat(file).as("no golden file; see the class comment").exists();
        assertThat(message).isEqualTo(Files.readString(file));
    }

    /** Without how long it took, and on what. */
    private static String timeless(String message) {
        return message.lines()
                .filter(line -> !line.matches(".* s, \\w+ fibers on Java \\d+, .*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
