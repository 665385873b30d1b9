package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import triptych.csource.RunModule;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the compilers here are shell scripts")
class OwnToolchainTests {
    @TempDir Path folder;

    @Test
    void a_clang_of_the_user_compiles() throws IOException {
        Tools delivered = TestClang.TOOLCHAIN.tools();
        String path = Path.of(delivered.clang()).getParent().toAbsolutePath().toString();
        String libraries =
                "export LD_LIBRARY_PATH='" + path + "' DYLD_LIBRARY_PATH='" + path + "'\n";
        script("wasm-ld", libraries + "exec '" + path + "/lld' -flavor wasm \"$@\"");
        Path clang =
                script(
                        "clang",
                        libraries + "PATH='" + folder + "' exec '" + path + "/clang' \"$@\"");
        CacheFolder cache = new CacheFolder(folder.resolve("cache"));

        CCompiler compiler =
                new CCompiler(new OwnToolchain(clang), cache, getClass().getClassLoader());

        byte[] wasm = compiler.compile(TestClang.source("counter.c")).blindWasm();
        assertThat(new RunModule(wasm).call("differ", 0)).isEqualTo(2 * 16 - 1);
    }

    @Test
    void a_clang_that_is_not_there_is_named() {
        assertThatThrownBy(() -> new OwnToolchain(folder.resolve("clang-99")))
                .isInstanceOf(CompilerUnusable.class)
                .hasMessage("--clang %s/clang-99: there is no such file", folder);
    }

    @Test
    void a_clang_that_does_not_run_is_told() throws IOException {
        Path clang = Files.writeString(folder.resolve("clang"), "no program");

        assertThatThrownBy(() -> new OwnToolchain(clang))
                .isInstanceOf(CompilerUnusable.class)
                .hasMessageStartingWith("--clang " + clang + ": it does not run");
    }

    @Test
    void a_clang_that_is_too_old_is_refused() throws IOException {
        Path clang = script("clang", "echo 'Debian clang version 16.0.6 (15~deb12u1)'");

        assertThatThrownBy(() -> new OwnToolchain(clang))
                .isInstanceOf(CompilerUnusable.class)
                .hasMessage(
                        "--clang %s: this is clang version 16.0.6; Triptych needs clang 19 or newer",
                        clang);
    }

    @Test
    void the_oldest_clang_is_accepted() throws IOException {
        Path clang = script("clang", "echo 'clang version 19.0.0'");

        assertThat(new OwnToolchain(clang).identity())
                .contains("19.0.0")
                .contains(clang.toString());
    }

    @Test
    void another_compiler_is_refused() throws IOException {
        Path clang = script("clang", "echo 'cc (GCC) 14.2.0'");

        assertThatThrownBy(() -> new OwnToolchain(clang))
                .isInstanceOf(CompilerUnusable.class)
                .hasMessageContaining("it says no version of clang, but: cc (GCC) 14.2.0");
    }

    @Test
    void a_clang_without_a_linker_is_refused() throws IOException {
        Path clang =
                script(
                        "clang",
                        "case $1 in --version) echo clang version 20.1.0 ;; *) echo wasm-ld ;; esac");

        assertThatThrownBy(() -> new OwnToolchain(clang).tools())
                .isInstanceOf(CompilerUnusable.class)
                .hasMessageContaining("it knows no linker wasm-ld");
    }

    @Test
    void another_version_is_another_compiler() throws IOException {
        String before = new OwnToolchain(script("clang", "echo clang version 20.1.0")).identity();
        String after = new OwnToolchain(script("clang", "echo clang version 20.1.1")).identity();

        assertThat(after).isNotEqualTo(before);
    }

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
