package triptych.conformance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a documentation comment says under <em>Variations</em>.
 *
 * @param name of the routine, or of the type whose routines all vary so
 * @param where the type that declares it; the type itself for a type
 */
record DocumentedVariation(String name, String where, String text) {
    private static final Pattern PART =
            Pattern.compile("<h4>Variations</h4>(.*?)(?=<h4>|$)", Pattern.DOTALL);

    /** Those of {@code comments}, but for what is about modules in C, which other tests run. */
    static List<DocumentedVariation> in(List<DocumentationComment> comments) {
        return comments.stream()
                .filter(c -> !c.packageName().endsWith(".c"))
                .flatMap(
                        c -> {
                            Matcher part = PART.matcher(c.text());
                            return part.results()
                                    .map(
                                            p ->
                                                    new DocumentedVariation(
                                                            c.name(),
                                                            c.where(),
                                                            DocumentationComment.plain(
                                                                    p.group(1))));
                        })
                .toList();
    }

    /** Whether it says that there is none. */
    boolean isNone() {
        return text.startsWith("none known");
    }
}
