package triptych.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A variation with the tests that show it.
 *
 * @param tests their names, sorted
 */
record ShownVariation(Variation variation, List<String> tests) {
    /** Those of a package, by their routines. */
    static List<ShownVariation> in(String packageName) {
        Map<Variation, TreeSet<String>> shown =
                Suites.methods(packageName).stream()
                        .flatMap(ShownVariation::each)
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey,
                                        LinkedHashMap::new,
                                        mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        return shown.entrySet().stream()
                .map(e -> new ShownVariation(e.getKey(), List.copyOf(e.getValue())))
                .sorted(
                        Comparator.comparing((ShownVariation s) -> s.title())
                                .thenComparing(s -> s.variation().ours()))
                .toList();
    }

    private static Stream<Map.Entry<Variation, String>> each(Method test) {
        return Stream.of(test.getAnnotationsByType(Variation.class))
                .map(v -> Map.entry(v, nameOf(test)));
    }

    private static String nameOf(Method test) {
        Class<?> suite = test.getDeclaringClass();
        while (suite.getEnclosingClass() != null) {
            suite = suite.getEnclosingClass();
        }
        return "`" + suite.getSimpleName() + "." + test.getName() + "`";
    }

    List<String> routines() {
        return List.of(variation.routines());
    }

    /** Its routines as markdown. */
    String title() {
        return routines().isEmpty() ? "" : "`" + String.join("`, `", routines()) + "`";
    }
}
