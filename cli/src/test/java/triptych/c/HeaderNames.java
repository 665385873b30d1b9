package triptych.c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a kernel's C headers, without comments. */
final class HeaderNames {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern MACRO =
            Pattern.compile("(?m)^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\\w*)");
    private static final Pattern INLINE =
            Pattern.compile("static\\s+(?:__)?inline(?:__)?\\s[^;{]*?(\\w+)\\s*\\(");

    private final Set<String> words = new TreeSet<>();
    private final Set<String> definitions = new TreeSet<>();

    private HeaderNames() {}

    /** Of the headers in {@code folder} of the class path. */
    static HeaderNames in(String folder) {
        HeaderNames names = new HeaderNames();
        URL url = HeaderNames.class.getClassLoader().getResource(folder);
        if (url == null) {
            return names;
        }
        try {
            if (url.getProtocol().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(url.toURI(), Map.of())) {
                    names.readAll(jar.getPath(folder));
                }
            } else {
                names.readAll(Path.of(url.toURI()));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".h")).toList()) {
                read(Files.readString(file));
            }
        }
    }

    private void read(String text) {
        String code = COMMENT.matcher(text).replaceAll(" ");
        addAll(WORD, 0, code, words);
        addAll(MACRO, 1, code, definitions);
        addAll(INLINE, 1, code, definitions);
    }

    private static void addAll(Pattern pattern, int group, String code, Set<String> to) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            to.add(matcher.group(group));
        }
    }

    boolean declare(String name) {
        return words.contains(name);
    }

    /** By a macro, or as an inline function. */
    boolean define(String name) {
        return definitions.contains(name);
    }
}
