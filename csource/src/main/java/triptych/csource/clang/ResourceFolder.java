package triptych.csource.clang;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder of the class path, in jars or in directories, wherever its parts are. */
final class ResourceFolder {
    /**
     * A file of the folder.
     *
     * @param name from the folder on, with slashes
     */
    record Entry(String name, long size, Content content) {}

    /** Opens a file, to be closed by who reads it. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private final ClassLoader loader;
    private final String name;

    ResourceFolder(ClassLoader loader, String name) {
        this.loader = loader;
        this.name = name;
    }

    /** All files, by name; none if the class path has no such folder. */
    List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources(name))) {
            if (url.getProtocol().equals("jar")) {
                addJar(entries, (JarURLConnection) url.openConnection());
            } else {
                addDirectory(entries, url);
            }
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private void addJar(List<Entry> entries, JarURLConnection connection) throws IOException {
        // The jar stays open: it is the one that Java itself reads the class path from.
        JarFile jar = connection.getJarFile();
        String prefix = name + "/";
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                entries.add(
                        new Entry(
                                entry.getName().substring(prefix.length()),
                                entry.getSize(),
                                () -> jar.getInputStream(entry)));
            }
        }
    }

    private static void addDirectory(List<Entry> entries, URL url) throws IOException {
        Path directory;
        try {
            directory = Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IOException("not a directory: " + url, e);
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                entries.add(new Entry(name, Files.size(file), () -> Files.newInputStream(file)));
            }
        }
    }
}
