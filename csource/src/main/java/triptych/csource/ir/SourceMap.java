package triptych.csource.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in the C source an instruction or a function comes from. */
final class SourceMap {
    private static final Pattern NODE =
            Pattern.compile(
                    "!(\\d+) = (?:distinct )?"
                            + "(!(?:DILocation|DISubprogram|DILexicalBlock|DILexicalBlockFile|DIFile)"
                            + "\\(.*\\))");
    private static final String INTRODUCTION = "!dbg !";

    private final Map<Integer, MetadataNode> nodes = new HashMap<>();
    private final Map<Integer, CSite> sites = new HashMap<>();

    SourceMap(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("!")) {
                Matcher node = NODE.matcher(line);
                if (node.matches()) {
                    nodes.put(Integer.parseInt(node.group(1)), MetadataNode.of(node.group(2)));
                }
            }
        }
    }

    /** The words {@code !dbg !N} at the end of an instruction or in the head of a function. */
    static Optional<String> reference(String line) {
        int start = line.lastIndexOf(INTRODUCTION);
        if (start < 0) {
            return Optional.empty();
        }
        int end = start + INTRODUCTION.length();
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return Optional.of(line.substring(start, end));
    }

    /** Where the instruction on this line comes from. */
    Optional<CSite> siteOf(String line) {
        return reference(line)
                .map(SourceMap::number)
                .filter(nodes::containsKey)
                .map(number -> site(number));
    }

    /** The function that this line begins. */
    Optional<CFunction> functionOf(String line) {
        return reference(line)
                .map(SourceMap::number)
                .map(nodes::get)
                .map(node -> new CFunction(name(node), file(node), node.number("line")));
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(INTRODUCTION.length()));
    }

    private CSite site(int number) {
        CSite known = sites.get(number);
        if (known != null) {
            return known;
        }
        MetadataNode location = nodes.get(number);
        @Nullable CSite inlinedAt = location.reference("inlinedAt").map(this::site).orElse(null);
        Optional<MetadataNode> scope = scope(location);
        CSite site =
                new CSite(
                        scope.map(this::functionName).orElse("?"),
                        scope.map(this::file).orElse("?"),
                        location.number("line"),
                        location.number("column"),
                        inlinedAt);
        sites.put(number, site);
        return site;
    }

    private Optional<MetadataNode> scope(MetadataNode node) {
        return node.reference("scope").map(nodes::get);
    }

    private String functionName(MetadataNode scope) {
        MetadataNode inner = scope;
        while (!inner.kind().equals("DISubprogram")) {
            Optional<MetadataNode> outer = scope(inner);
            if (outer.isEmpty()) {
                return "?";
            }
            inner = outer.get();
        }
        return name(inner);
    }

    private static String name(MetadataNode function) {
        return function.text("name").orElse("?");
    }

    private String file(MetadataNode scope) {
        return scope.reference("file").map(nodes::get).map(SourceMap::path).orElse("?");
    }

    private static String path(MetadataNode file) {
        String name = file.text("filename").orElse("?");
        String folder = file.text("directory").orElse("");
        boolean complete = folder.isEmpty() || folder.equals(".") || name.startsWith("/");
        return complete ? name : folder + "/" + name;
    }
}
