package triptych.c;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.csource.bind.CFunctions;
import triptych.csource.bind.Routines;

/** What modules in C can use of each kernel, and who answers them. */
class CCoverageTest {
    private static final Path PAGE = Path.of("../docs/c-coverage.md");

    static Stream<Personality> kernels() {
        return ServiceLoader.load(Personality.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(k -> List.of("freebsd", "linux", "tru64").contains(k.os()))
                .sorted(Comparator.comparing(Personality::os));
    }

    @Test
    void the_page_is_current() throws IOException {
        String page = page();
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void nearly_all_of_tru64_can_be_used() {
        CCoverage tru64 =
                CCoverage.of(kernels().filter(k -> k.os().equals("tru64")).findFirst().get());

        assertThat(tru64.percent()).isGreaterThanOrEqualTo(90);
        assertThat(tru64.others())
                .extracting(gap -> gap.symbol().name())
                .contains("sysconfig -c")
                .doesNotContain("thread_block", "wait_result", "MALLOC", "MS_LOCK_ON_ERROR");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void every_routine_is_the_default_method_that_java_calls(Personality kernel) {
        assertThat(new Routines(kernel.surface()).all())
                .isNotEmpty()
                .allMatch(Method::isDefault, "is a default method");
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void functions_of_the_c_library_hide_no_routine(Personality kernel) {
        // Whoever is asked first answers: the routine.
        Routines routines = new Routines(kernel.surface());
        assertThat(CFunctions.names()).hasSizeGreaterThan(10);
        assertThat(routines.all())
                .extracting(Method::getName)
                .doesNotContainAnyElementsOf(CFunctions.names());
    }

    // ---- the page ----

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # What C modules can use

                Generated from the headers and the surfaces by \
                `mvn -pl cli -am test -Dtest=CCoverageTest -Dtriptych.golden=overwrite`.

                A name of `triptych list routines` can be used if a header declares it, and if it is \
                bound to the default method that Java modules call, or is text of the header alone.

                | kernel | names | usable | |
                |---|---|---|---|
                """);
        List<CCoverage> all = kernels().map(CCoverage::of).toList();
        for (CCoverage c : all) {
            page.append(
                    "| %s | %d | %d | %d %% |\n"
                            .formatted(
                                    c.os(),
                                    c.usable().size() + c.others().size(),
                                    c.usable().size(),
                                    c.percent()));
        }
        page.append(
                "\n## Not the default method of a surface\n\nThe functions for strings and memory that every kernel has: ");
        page.append(
                CFunctions.names().stream()
                        .map(n -> "`" + n + "`")
                        .collect(Collectors.joining(", ")));
        page.append(".\n");
        all.forEach(c -> append(page, c));
        return page.toString();
    }

    private static void append(StringBuilder page, CCoverage coverage) {
        page.append("\n## ").append(coverage.os()).append("\n\n### Usable\n\n");
        coverage.usable().stream()
                .collect(
                        Collectors.groupingBy(
                                SymbolInfo::header,
                                TreeMap::new,
                                Collectors.mapping(
                                        CCoverageTest::quoted, Collectors.joining(", "))))
                .forEach(
                        (header, names) ->
                                page.append("* ")
                                        .append(header)
                                        .append(": ")
                                        .append(names)
                                        .append("\n"));
        page.append("\n### Not usable\n\n");
        Map<String, String> gaps =
                coverage.others().stream()
                        .collect(
                                Collectors.groupingBy(
                                        CCoverage.Gap::why,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                g -> quoted(g.symbol()),
                                                Collectors.joining(", "))));
        gaps.forEach(
                (why, names) ->
                        page.append("* ").append(why).append(": ").append(names).append("\n"));
    }

    private static String quoted(SymbolInfo symbol) {
        return "`" + symbol.name() + "`";
    }
}
