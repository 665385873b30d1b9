package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.core.wiring.Personality;

/** Whatever the sources of a kernel report by the name of a rule, that kernel explains. */
class RulesTest {
    /**
     * {@code reporters} are the routines by which they do, {@code least} how many rules there are
     * at least.
     */
    @ParameterizedTest
    @CsvSource({"linux, oops|warn|warnOn|warnOnce, 9", "tru64, report|panic, 31"})
    void whatever_a_kernel_reports_is_explained(String os, String reporters, int least)
            throws IOException {
        Set<String> reported = new TreeSet<>();
        Pattern report = Pattern.compile("\\b(?:" + reporters + ")\\(\\s*\"([A-Za-z0-9-]+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("..", os + "-api", "src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher call = report.matcher(Files.readString(source));
                while (call.find()) {
                    reported.add(call.group(1));
                }
            }
        }
        assertThat(reported).hasSizeGreaterThanOrEqualTo(least);
        assertThat(personality(os).rules().keySet()).containsAll(reported);
    }

    private static Personality personality(String os) {
        return ServiceLoader.load(Personality.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(p -> p.os().equals(os))
                .findFirst()
                .orElseThrow();
    }
}
