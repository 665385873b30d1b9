package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.dylibso.chicory.wasm.types.FunctionImport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;
import triptych.csource.RunModule;
import triptych.csource.ir.VariableRecords;

class CCompilerTests {
    @Test
    void a_file_becomes_a_module_that_runs() {
        RunModule run = new RunModule(compile(TestClang.source("counter.c")).blindWasm());

        assertThat(run.call("work", 2)).isEqualTo(2 + 4 + 5);
        assertThat(run.call("work", 2)).isEqualTo(4 + 4 + 5);
        assertThat(run.int32At("counter")).isEqualTo(4);
    }

    @Test
    void two_files_become_one_module() {
        CompiledModule module = compile(TestClang.source("counter.c", "other.c"));
        RunModule run = new RunModule(module.blindWasm());

        run.call("work", 2);
        run.call("other", 5);

        assertThat(run.int32At("counter")).isEqualTo(7);
        assertThat(run.calls()).contains(new RunModule.Call("env", "unbound_routine", List.of(7L)));
    }

    @Test
    void routines_of_the_kernel_are_imported_by_name() {
        byte[] wasm = compile(TestClang.source("counter.c", "other.c")).blindWasm();

        assertThat(RunModule.functionImports(wasm))
                .extracting(FunctionImport::module, FunctionImport::name)
                .containsOnlyOnce(
                        tuple("kern", "mtx_lock"),
                        tuple("kern", "mtx_unlock"),
                        tuple("kern", "printf"),
                        tuple("env", "unbound_routine"),
                        tuple("env", "__tsan_read4"))
                .doesNotContain(tuple("env", "__tsan_init"));
    }

    @Test
    void linker_sets_are_reachable() {
        CompiledModule module = compile(TestClang.source("counter.c"));
        RunModule run = new RunModule(module.blindWasm());

        assertThat(module.setNames()).containsExactly("set_modules", VariableRecords.SET);
        assertThat(RunModule.exports(module.blindWasm()))
                .contains("__start_set_modules", "__stop_set_modules", "work", "counter")
                .contains("__stack_pointer", "__indirect_function_table", "memory")
                .doesNotContain("first", "lock");
        assertThat(run.int32At("__start_set_modules")).isNotZero();
    }

    @Test
    void errors_read_as_the_compiler_prints_them() {
        assertThatThrownBy(() -> compile(TestClang.source("broken.c")))
                .isInstanceOf(CompileError.class)
                .hasMessage(
                        """
                        src/test/c/broken.c:6:9: error: use of undeclared identifier 'undeclared_thing'
                            6 |         return undeclared_thing;
                              |                ^
                        1 error generated.
                        """);
    }

    @Test
    void errors_of_all_files_are_told() {
        assertThatThrownBy(() -> compile(TestClang.source("missing.c", "broken.c", "counter.c")))
                .isInstanceOf(CompileError.class)
                .hasMessageContaining("no such file or directory: 'src/test/c/missing.c'")
                .hasMessageContaining("src/test/c/broken.c:6:9: error");
    }

    @Test
    void headers_of_the_class_path_are_named_by_it() {
        CSource source = TestClang.source("counter.c").withDefines("mtx_lock=1");

        assertThatThrownBy(() -> compile(source))
                .isInstanceOf(CompileError.class)
                .hasMessageContaining("triptych/test/include/sys/kern.h:6:")
                .hasMessageNotContaining("target");
    }

    @Test
    void a_header_root_that_is_not_there_is_named() {
        assertThatThrownBy(() -> compile(TestClang.source("counter.c").withHeaderRoots("no/such")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the class path has no headers in no/such");
    }

    @Test
    void a_header_that_is_not_found_is_an_error() {
        assertThatThrownBy(() -> compile(TestClang.source("counter.c").withIncludeDirs()))
                .isInstanceOf(CompileError.class)
                .hasMessageContaining("counter.c:2:10: fatal error: 'counter.h' file not found");
    }

    @Test
    void a_variable_that_nobody_defines_is_an_error() {
        assertThatThrownBy(() -> compile(TestClang.source("variable.c")))
                .isInstanceOf(CompileError.class)
                .hasMessageContaining("src/test/c/variable.c: undefined symbol: hz");
    }

    @Test
    void what_compilers_of_its_time_accepted_is_a_warning() {
        assertThat(compile(TestClang.source("counter.c")).warnings()).isEmpty();
        assertThat(compile(TestClang.source("careless.c")).warnings())
                .startsWith("src/test/c/careless.c:4:7: warning: incompatible integer to pointer");
    }

    @ParameterizedTest
    @EnumSource(DataModel.class)
    void types_are_as_wide_as_the_model_says(DataModel model) {
        int wide = model == DataModel.LP64 ? 8 : 4;
        CSource source = TestClang.source("model.c").withModel(model);

        CompiledModule module = compile(source.withDefines("LONG=" + wide));

        assertThat(module.model()).isEqualTo(model);
        assertThat(module.blindWasm()).startsWith(0, 'a', 's', 'm');
        assertThatThrownBy(() -> compile(source.withDefines("LONG=" + (12 - wide))))
                .isInstanceOf(CompileError.class);
    }

    @Test
    void a_32_bit_long_is_seen_in_the_memory() {
        RunModule run = new RunModule(compile(TestClang.source("counter.c")).blindWasm());

        assertThat(run.int32At("width")).isEqualTo(4);
    }

    @Test
    void paths_may_have_spaces() {
        CompiledModule module = compile(TestClang.source("with space/a b.c"));

        assertThat(new RunModule(module.blindWasm()).call("value")).isEqualTo(7);
        assertThat(module.sites().functions())
                .extracting(f -> Path.of(f.file()))
                .containsExactly(TestClang.file("with space/a b.c"));
    }

    @Test
    void sources_with_absolute_paths_are_named_by_them() {
        Path file = TestClang.file("model.c").toAbsolutePath();
        Path caller = TestClang.file("with space/a b.c").toAbsolutePath();

        CompiledModule module = compile(CSource.of(file, caller).withDefines("LONG=8"));

        assertThat(module.sites().function(1).file()).isEqualTo(caller.toString());
    }

    private static CompiledModule compile(CSource source) {
        return TestClang.compile(source);
    }
}
