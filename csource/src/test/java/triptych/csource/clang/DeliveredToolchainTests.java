package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a small jar in the place of the compiler's. */
class DeliveredToolchainTests {
    private static final Platform PLATFORM =
            Platform.of(System.getProperty("os.name"), System.getProperty("os.arch")).orElseThrow();

    @TempDir Path folder;
    private CacheFolder cache;
    private URLClassLoader loader;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void a_jar_of_fourteen_bytes() throws IOException {
        cache = new CacheFolder(folder.resolve("cache"));
        Path jar = folder.resolve("llvm.jar");
        String root = "org/bytedeco/llvm/" + PLATFORM.classifier() + "/";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, "META-INF/maven/org.bytedeco/llvm/pom.properties", "version=21.4.0-1.6\n");
            put(out, root, "");
            put(out, root + PLATFORM.program("clang"), "the c");
            put(out, root + PLATFORM.program("lld"), "the l");
            put(out, root + "opt", "not needed");
            put(out, root + "libclang.so", "not needed");
            put(out, root + "libLLVM.so", "so");
            put(out, root + "lib/clang/21/include/stddef.h", "//");
            put(out, root + "include/llvm-c/Core.h", "not needed");
        }
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    private DeliveredToolchain toolchain() {
        return new DeliveredToolchain(
                cache,
                (what, done, total) -> progress.add(what + " " + done + "/" + total),
                loader);
    }

    @Test
    void what_c_needs_is_unpacked() throws IOException {
        Path clang = Path.of(toolchain().tools().clang());
        Path home = clang.getParent();

        assertThat(clang).isExecutable().hasContent("the c");
        try (Stream<Path> files = Files.walk(home)) {
            String library = PLATFORM.isLinux() ? "libLLVM.so.21.4" : "libLLVM.so";
            assertThat(files.filter(Files::isRegularFile).map(home::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            PLATFORM.program("clang"),
                            PLATFORM.program("lld"),
                            library,
                            Path.of("lib/clang/21/include/stddef.h").toString());
        }
        assertThat(cache.path("scratch")).isEmptyDirectory();
    }

    @Test
    void progress_is_told_from_nothing_to_all() {
        toolchain().tools();

        assertThat(progress)
                .containsExactly(
                        "clang 21.4.0 0/14",
                        "clang 21.4.0 5/14",
                        "clang 21.4.0 7/14",
                        "clang 21.4.0 9/14",
                        "clang 21.4.0 14/14");
    }

    @Test
    void it_is_unpacked_once() {
        toolchain().tools();
        progress.clear();
        toolchain().tools();

        assertThat(progress).isEmpty();
    }

    @Test
    void it_is_known_without_unpacking() {
        assertThat(toolchain().identity())
                .isEqualTo("delivered 21.4.0-1.6-" + PLATFORM.classifier());
        assertThat(progress).isEmpty();
    }

    @Test
    void a_class_path_without_clang_is_told() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            DeliveredToolchain none = new DeliveredToolchain(cache, UnpackListener.SILENT, empty);

            assertThatThrownBy(none::tools)
                    .isInstanceOf(CompilerUnusable.class)
                    .hasMessageContaining("give one of your own with --clang PATH");
        }
    }
}
