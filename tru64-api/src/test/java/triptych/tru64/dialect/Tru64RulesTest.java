package triptych.tru64.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Tru64RulesTest {
    private static final Pattern REPORT =
            Pattern.compile("\\b(?:report|panic)\\(\\s*\"([A-Za-z0-9-]+)\"");

    @Test
    void whatever_the_kernel_reports_is_explained() throws IOException {
        Set<String> reported = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher report = REPORT.matcher(Files.readString(source));
                while (report.find()) {
                    reported.add(report.group(1));
                }
            }
        }
        assertThat(reported).hasSizeGreaterThan(30);
        assertThat(Tru64Rules.WORDS.keySet()).containsAll(reported);
    }
}
