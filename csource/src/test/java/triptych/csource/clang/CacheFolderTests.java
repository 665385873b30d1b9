package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTests {
    @TempDir Path temporary;

    private static Path root(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/u");
        return CacheFolder.of(properties, environment).root();
    }

    @Test
    void each_system_has_its_place() {
        assertThat(root("Linux", Map.of())).isEqualTo(Path.of("/home/u/.cache/triptych"));
        assertThat(root("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/home/u/Library/Caches/triptych"));
        assertThat(root("Windows 11", Map.of("LOCALAPPDATA", "local")))
                .isEqualTo(Path.of("local/triptych/cache"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths there are no absolute ones")
    void the_standard_variable_counts_if_it_is_absolute() {
        assertThat(root("Linux", Map.of("XDG_CACHE_HOME", "/c"))).isEqualTo(Path.of("/c/triptych"));
        assertThat(root("Linux", Map.of("XDG_CACHE_HOME", "c")))
                .isEqualTo(Path.of("/home/u/.cache/triptych"));
    }

    @Test
    void the_property_counts_most() {
        Properties properties = new Properties();
        properties.setProperty(CacheFolder.PROPERTY, "mine");

        assertThat(CacheFolder.of(properties, Map.of("XDG_CACHE_HOME", "/c")).root())
                .isEqualTo(Path.of("mine"));
    }

    @Test
    void who_publishes_second_leaves_what_is_there() throws IOException {
        CacheFolder cache = new CacheFolder(temporary);
        for (String content : new String[] {"first", "second"}) {
            Path finished = cache.scratch().resolve("folder");
            Files.createDirectories(finished);
            Files.writeString(finished.resolve("file"), content);
            cache.publish(finished, cache.path("name"));
        }

        assertThat(cache.path("name", "file")).hasContent("first");
    }

    @Test
    void what_a_killed_process_left_is_deleted_after_a_day() throws IOException {
        CacheFolder cache = new CacheFolder(temporary);
        Path forgotten = cache.scratch();
        Files.writeString(forgotten.resolve("file"), "half");
        Path busy = cache.scratch();
        Files.setLastModifiedTime(
                forgotten, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        cache.scratch();

        assertThat(forgotten).doesNotExist();
        assertThat(busy).exists();
    }
}
