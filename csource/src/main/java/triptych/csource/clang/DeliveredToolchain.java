package triptych.csource.clang;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The clang in the class path, which Maven delivers; programs must be files, so it is unpacked. */
public final class DeliveredToolchain implements Toolchain {
    private static final String VERSION = "META-INF/maven/org.bytedeco/llvm/pom.properties";
    private static final int REPORT_EVERY = 1 << 20;

    private final CacheFolder cache;
    private final UnpackListener listener;
    private final ClassLoader loader;

    public DeliveredToolchain(CacheFolder cache, UnpackListener listener) {
        this(cache, listener, DeliveredToolchain.class.getClassLoader());
    }

    DeliveredToolchain(CacheFolder cache, UnpackListener listener, ClassLoader loader) {
        this.cache = cache;
        this.listener = listener;
        this.loader = loader;
    }

    @Override
    public String identity() {
        return "delivered " + version() + "-" + platform().classifier();
    }

    @Override
    public Tools tools() {
        Path folder = cache.path("clang", version() + "-" + platform().classifier());
        try {
            if (!Files.isDirectory(folder)) {
                unpack(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clang could not be unpacked to " + folder, e);
        }
        return Tools.in(folder, platform());
    }

    private static Platform platform() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        return Platform.of(system, processor)
                .orElseThrow(
                        () ->
                                new CompilerUnusable(
                                        "no clang comes with Triptych for %s on %s; give one of your own with --clang PATH"
                                                .formatted(system, processor)));
    }

    private String version() {
        try (InputStream in = loader.getResourceAsStream(VERSION)) {
            if (in == null) {
                throw missing();
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompilerUnusable missing() {
        return new CompilerUnusable(
                "the class path has no clang for %s (org.bytedeco:llvm); give one of your own with --clang PATH"
                        .formatted(platform().classifier()));
    }

    private void unpack(Path folder) throws IOException {
        String root = "org/bytedeco/llvm/" + platform().classifier();
        List<ResourceFolder.Entry> entries =
                new ResourceFolder(loader, root)
                        .entries().stream().filter(e -> isOfClang(e.name())).toList();
        if (entries.isEmpty()) {
            throw missing();
        }
        Path scratch = cache.scratch();
        try {
            Path finished = scratch.resolve("clang");
            copy(entries, finished);
            cache.publish(finished, folder);
        } finally {
            CacheFolder.delete(scratch);
        }
    }

    /** The jar has the whole of LLVM, twice what C needs. On Windows, programs are in one piece. */
    private static boolean isOfClang(String name) {
        return name.matches(
                "(clang|lld)(\\.exe)?"
                        + "|(libLLVM|libclang-cpp)(\\.[\\d.]+)?\\.(so|dylib)(\\.[\\d.]+)?"
                        + "|lib/clang/[^/]+/include/[^/]+\\.h");
    }

    private void copy(List<ResourceFolder.Entry> entries, Path folder) throws IOException {
        String what = "clang " + version().replaceFirst("-.*", "");
        long total = entries.stream().mapToLong(ResourceFolder.Entry::size).sum();
        long done = 0;
        listener.unpacked(what, done, total);
        for (ResourceFolder.Entry entry : entries) {
            Path file = folder.resolve(fileName(entry.name()));
            Files.createDirectories(file.getParent());
            try (InputStream in = entry.content().open();
                    OutputStream out = Files.newOutputStream(file)) {
                byte[] part = new byte[REPORT_EVERY];
                for (int n = in.readNBytes(part, 0, part.length);
                        n > 0;
                        n = in.readNBytes(part, 0, part.length)) {
                    out.write(part, 0, n);
                    done += n;
                    listener.unpacked(what, done, total);
                }
            }
            boolean program = !entry.name().contains("/");
            if (program && !file.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + file);
            }
        }
    }

    /**
     * On Linux, programs ask for their libraries by names with a version; the jar has them without.
     */
    private String fileName(String name) {
        boolean library = platform().isLinux() && name.endsWith(".so");
        return library ? name + version().replaceFirst("^(\\d+\\.\\d+)\\..*", ".$1") : name;
    }
}
