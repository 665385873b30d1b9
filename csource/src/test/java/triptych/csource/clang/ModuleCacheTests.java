package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;

class ModuleCacheTests {
    @TempDir Path folder;

    private Path first;
    private Path second;
    private CSource source;
    private CCompiler compiler;
    private int compilations;

    @BeforeEach
    void a_file_that_includes_a_header_of_the_second_folder() throws IOException {
        first = Files.createDirectories(folder.resolve("first"));
        second = Files.createDirectories(folder.resolve("second"));
        Files.writeString(second.resolve("value.h"), "#define VALUE 1\n");
        Path file =
                Files.writeString(folder.resolve("a.c"), "#include <value.h>\nint v = VALUE;\n");
        source = CSource.of(file).withIncludeDirs(first, second);
        compiler =
                new CCompiler(
                        new Counting(),
                        new CacheFolder(folder.resolve("cache")),
                        getClass().getClassLoader());
    }

    private final class Counting implements Toolchain {
        @Override
        public String identity() {
            return TestClang.TOOLCHAIN.identity();
        }

        @Override
        public Tools tools() {
            compilations++;
            return TestClang.TOOLCHAIN.tools();
        }
    }

    @Test
    void what_was_compiled_is_not_compiled_again() {
        CompiledModule made = compiler.compile(source);
        CompiledModule found = compiler.compile(source);

        assertThat(compilations).isEqualTo(1);
        assertThat(found).usingRecursiveComparison().isEqualTo(made);
    }

    @Test
    void sites_sets_and_warnings_are_found_again() {
        CSource full = TestClang.source("counter.c", "other.c", "careless.c");

        CompiledModule made = compiler.compile(full);
        CompiledModule found = compiler.compile(full);

        assertThat(compilations).isEqualTo(1);
        assertThat(found).usingRecursiveComparison().isEqualTo(made);
        assertThat(found.warnings()).isNotEmpty();
        assertThat(found.sites().sites()).isNotEmpty();
    }

    @Test
    void a_changed_header_is_noticed() throws IOException {
        byte[] before = compiler.compile(source).blindWasm();
        Files.writeString(second.resolve("value.h"), "#define VALUE 2\n");

        assertThat(compiler.compile(source).blindWasm()).isNotEqualTo(before);
        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void a_header_that_is_as_it_was_before_is_recognised() throws IOException {
        byte[] before = compiler.compile(source).blindWasm();
        Files.writeString(second.resolve("value.h"), "#define VALUE 2\n");
        compiler.compile(source);
        Files.writeString(second.resolve("value.h"), "#define VALUE 1\n");

        assertThat(compiler.compile(source).blindWasm()).isEqualTo(before);
        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void a_header_that_is_now_found_first_is_noticed() throws IOException {
        compiler.compile(source);
        Files.writeString(first.resolve("value.h"), "#define VALUE 3\n");
        compiler.compile(source);

        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void a_changed_source_is_noticed() throws IOException {
        compiler.compile(source);
        Files.writeString(source.files().get(0), "int w = 5;\n");
        compiler.compile(source);

        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void other_flags_make_another_module() {
        compiler.compile(source);
        compiler.compile(source.withDefines("OTHER"));
        compiler.compile(source.withIncludeDirs(second));
        compiler.compile(source.withModel(DataModel.ILP32));

        assertThat(compilations).isEqualTo(4);
    }

    @Test
    void a_damaged_file_is_made_again() throws IOException {
        compiler.compile(source);
        for (Path file : modules()) {
            Files.write(file, List.of("damaged"));
        }
        compiler.compile(source);
        compiler.compile(source);

        assertThat(compilations).isEqualTo(2);
    }

    @Test
    void only_the_last_few_contents_are_kept() throws IOException {
        for (int i = 0; i < 7; i++) {
            Files.writeString(second.resolve("value.h"), "#define VALUE " + i + "\n");
            compiler.compile(source);
        }

        assertThat(modules()).hasSize(4);
    }

    @Test
    void nothing_is_left_of_the_work() throws IOException {
        compiler.compile(source);

        assertThat(folder.resolve("cache/scratch")).isEmptyDirectory();
    }

    private List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache/modules"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
