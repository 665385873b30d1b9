package triptych.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the documentation comments of a source tree state. */
final class DocumentedClauses {
    private static final Pattern ITEM =
            Pattern.compile("<li id=\"(\\w+)\">(.*?)(?=<li|</ol>|</ul>)", Pattern.DOTALL);

    private DocumentedClauses() {}

    /** Everything that is a routine or states clauses, in the order of file names and lines. */
    static List<Documented> under(Path sources) {
        return DocumentationComment.under(sources).stream()
                .map(c -> new Documented(c.name(), c.where(), c.routine(), items(c.text())))
                .filter(d -> d.routine() || !d.statements().isEmpty())
                .toList();
    }

    private static List<Documented.Statement> items(String comment) {
        Matcher items = ITEM.matcher(comment);
        return items.results()
                .map(
                        i ->
                                new Documented.Statement(
                                        i.group(1), DocumentationComment.plain(i.group(2))))
                .toList();
    }
}
