package triptych.csource.clang;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A kernel's headers, taken from the class path, as files.
 *
 * @param name the folder of the class path
 * @param folder the same files, in a folder named by their content
 */
record HeaderRoot(String name, Path folder) {
    static HeaderRoot unpack(CacheFolder cache, ClassLoader loader, String name)
            throws IOException {
        List<ResourceFolder.Entry> entries = new ResourceFolder(loader, name).entries();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("the class path has no headers in " + name);
        }
        ContentHash hash = new ContentHash();
        Map<String, byte[]> headers = new TreeMap<>();
        for (ResourceFolder.Entry entry : entries) {
            try (InputStream in = entry.content().open()) {
                headers.putIfAbsent(entry.name(), in.readAllBytes());
            }
        }
        headers.forEach((file, text) -> hash.add(file).add(text));
        Path folder = cache.path("headers", hash.name()).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            write(cache, headers, folder);
        }
        return new HeaderRoot(name, folder);
    }

    private static void write(CacheFolder cache, Map<String, byte[]> headers, Path folder)
            throws IOException {
        Path scratch = cache.scratch();
        try {
            Path finished = scratch.resolve("headers");
            for (Map.Entry<String, byte[]> header : headers.entrySet()) {
                Path file = finished.resolve(header.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, header.getValue());
            }
            cache.publish(finished, folder);
        } finally {
            CacheFolder.delete(scratch);
        }
    }

    /** Names the headers in a compiler's message as the class path does. */
    String translate(String message) {
        return message.replace(folder.toString(), name);
    }
}
