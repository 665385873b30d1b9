package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The user's folder for what can be made again. What lies under its final name there is complete.
 *
 * @param root exists once something was put into it
 */
public record CacheFolder(Path root) {
    /** Names the folder, wherever it would be otherwise. */
    public static final String PROPERTY = "triptych.cache";

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** The folder of the user who runs this. */
    public static CacheFolder ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    static CacheFolder of(Properties properties, Map<String, String> environment) {
        String given = properties.getProperty(PROPERTY, "");
        if (!given.isBlank()) {
            return new CacheFolder(Path.of(given));
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "");
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (system.startsWith("Windows") && !local.isBlank()) {
            return new CacheFolder(Path.of(local, "triptych", "cache"));
        }
        // The standard has relative paths ignored.
        Path shared = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
        if (shared.isAbsolute()) {
            return new CacheFolder(shared.resolve("triptych"));
        }
        Path usual = system.startsWith("Mac") ? Path.of("Library", "Caches") : Path.of(".cache");
        return new CacheFolder(home.resolve(usual).resolve("triptych"));
    }

    Path path(String... names) {
        return root.resolve(Path.of("", names));
    }

    /** A new folder to work in; whoever asks for it deletes it. */
    Path scratch() throws IOException {
        Path folder = Files.createDirectories(path("scratch"));
        deleteForgotten(folder);
        return Files.createTempDirectory(folder, "");
    }

    /** A process that is killed leaves its work behind. */
    private static void deleteForgotten(Path scratch) throws IOException {
        Instant yesterday = Instant.now().minus(FORGOTTEN);
        try (Stream<Path> all = Files.list(scratch)) {
            for (Path one : all.toList()) {
                if (Files.getLastModifiedTime(one).toInstant().isBefore(yesterday)) {
                    delete(one);
                }
            }
        } catch (NoSuchFileException e) {
            // Just deleted by its owner, or by another process that looks through the folder.
        }
    }

    /**
     * Gives a finished file or folder its final name. Who comes second leaves what the first has
     * put there: equal names mean equal content.
     */
    void publish(Path finished, Path name) throws IOException {
        Files.createDirectories(name.getParent());
        try {
            Files.move(finished, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(name)) {
                throw e;
            }
        }
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
