package triptych.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the documentation comments of a source tree state, read by the compiler's own parser. */
final class DocumentedClauses extends TreePathScanner<Void, Void> {
    private static final Pattern ITEM =
            Pattern.compile("<li id=\"(\\w+)\">(.*?)(?=<li|</ol>|</ul>)", Pattern.DOTALL);
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+#?([^{}]*)}");

    private final DocTrees docs;
    private final List<Documented> found = new ArrayList<>();

    private DocumentedClauses(DocTrees docs) {
        this.docs = docs;
    }

    /** Everything that is a routine or states clauses, in the order of file names and lines. */
    static List<Documented> under(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> tree = Files.walk(sources)) {
            List<Path> paths = tree.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(paths));
            DocumentedClauses scanner = new DocumentedClauses(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return List.copyOf(scanner.found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        note(type.getSimpleName().toString(), false);
        return super.visitClass(type, unused);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        boolean routine =
                method.getModifiers().getAnnotations().stream()
                        .anyMatch(a -> a.getAnnotationType().toString().equals("Routine"));
        note(method.getName().toString(), routine);
        return null;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void unused) {
        note(variable.getName().toString(), false);
        return null;
    }

    private void note(String name, boolean routine) {
        String comment = docs.getDocComment(getCurrentPath());
        List<Documented.Statement> statements = comment == null ? List.of() : items(comment);
        if (routine || !statements.isEmpty()) {
            found.add(new Documented(name, enclosingType(), routine, statements));
        }
    }

    private static List<Documented.Statement> items(String comment) {
        List<Documented.Statement> items = new ArrayList<>();
        Matcher m = ITEM.matcher(comment);
        while (m.find()) {
            items.add(new Documented.Statement(m.group(1), plain(m.group(2))));
        }
        return items;
    }

    /** As markdown. */
    private static String plain(String html) {
        String text =
                INLINE_TAG
                        .matcher(html)
                        .replaceAll(r -> "`" + Matcher.quoteReplacement(r.group(1)) + "`");
        return text.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String enclosingType() {
        for (TreePath p = getCurrentPath(); p != null; p = p.getParentPath()) {
            Tree leaf = p.getLeaf();
            if (leaf instanceof ClassTree type) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }
}
