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

/**
 * What stands above a type, routine or constant.
 *
 * @param where the type that declares it; the type itself for a type
 * @param routine whether it is a routine that modules call
 * @param text up to its tags; empty if there is no comment
 */
record DocumentationComment(
        String name, String where, String packageName, boolean routine, String text) {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+#?([^{}]*)}");

    /** Those of a source tree, in the order of file names and lines. */
    static List<DocumentationComment> under(Path sources) {
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
            Scanner scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return List.copyOf(scanner.found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As markdown. */
    static String plain(String html) {
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

    /** Goes through the trees, read by the compiler's own parser. */
    private static final class Scanner extends TreePathScanner<Void, Void> {
        private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");

        private final DocTrees docs;
        private final List<DocumentationComment> found = new ArrayList<>();

        private Scanner(DocTrees docs) {
            this.docs = docs;
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
            String text = docs.getDocComment(getCurrentPath());
            found.add(
                    new DocumentationComment(
                            name,
                            enclosingType(),
                            getCurrentPath().getCompilationUnit().getPackageName().toString(),
                            routine,
                            text == null ? "" : BLOCK_TAG.split(text, 2)[0]));
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
}
