package triptych.csource;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.ActiveDataSegment;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.csource.clang.TestClang;
import triptych.csource.ir.CFunction;
import triptych.csource.ir.CSite;
import triptych.csource.ir.SiteTable;
import triptych.csource.ir.WatchedCode;

/** The two builds of a module, as they run. */
class WatchedModuleTests {
    private final CompiledModule module =
            TestClang.compile(TestClang.source("counter.c", "other.c"));
    private final SiteTable sites = module.sites();

    @Test
    void only_the_imports_that_tell_are_added() {
        List<FunctionImport> blind = RunModule.functionImports(module.blindWasm());
        List<FunctionImport> watched = RunModule.functionImports(module.watchedWasm());

        assertThat(watched)
                .filteredOn(i -> i.module().equals(WatchedCode.MODULE))
                .extracting(FunctionImport::name)
                .containsExactlyInAnyOrder(WatchedCode.AT, WatchedCode.ENTER, WatchedCode.LEAVE);
        assertThat(watched)
                .filteredOn(i -> !i.module().equals(WatchedCode.MODULE))
                .extracting(i -> i.module() + "." + i.name())
                .isEqualTo(blind.stream().map(i -> i.module() + "." + i.name()).toList());
    }

    @Test
    void data_and_exports_are_the_same() {
        assertThat(RunModule.exports(module.watchedWasm()))
                .isEqualTo(RunModule.exports(module.blindWasm()));
        assertThat(data(module.watchedWasm())).isEqualTo(data(module.blindWasm())).isNotEmpty();
    }

    private static List<String> data(byte[] wasm) {
        return Arrays.stream(Parser.parse(wasm).dataSection().dataSegments())
                .map(ActiveDataSegment.class::cast)
                .map(s -> constant(s.offsetInstructions()) + Arrays.toString(s.data()))
                .toList();
    }

    private static long constant(List<Instruction> instructions) {
        return instructions.get(0).operand(0);
    }

    @Test
    void pointers_to_functions_have_the_same_values() {
        assertThat(table(module.watchedWasm()))
                .isEqualTo(table(module.blindWasm()))
                .contains("first", "second", "event");
    }

    /** The names of the functions in the table, in its order. */
    private static List<String> table(byte[] wasm) {
        WasmModule parsed = Parser.parse(wasm);
        return Arrays.stream(parsed.elementSection().elements())
                .flatMap(element -> element.initializers().stream())
                .map(i -> parsed.nameSection().nameOfFunction((int) constant(i)))
                .toList();
    }

    @Test
    void both_touch_memory_and_call_the_kernel_in_the_same_order() {
        for (String function : List.of("work", "differ", "other")) {
            RunModule blind = new RunModule(module.blindWasm());
            RunModule watched = new RunModule(module.watchedWasm());

            assertThat(watched.call(function, 3)).isEqualTo(blind.call(function, 3));

            assertThat(watched.calls())
                    .filteredOn(call -> !call.module().equals(WatchedCode.MODULE))
                    .isEqualTo(blind.calls())
                    .isNotEmpty();
        }
    }

    @Test
    void every_access_and_call_is_announced_with_its_line() {
        assertThat(told("work"))
                .contains(
                        "work:40 mtx_lock",
                        "bump:6 in work:41 __tsan_read4",
                        "bump:6 in work:41 __tsan_write4",
                        "work:42 mtx_unlock",
                        "work:43 printf")
                .noneMatch(line -> line.startsWith("?"));
    }

    /** What was called where, but for calls of functions of the module. */
    private List<String> told(String function) {
        RunModule run = new RunModule(module.watchedWasm());
        run.call(function, 3);
        List<String> told = new ArrayList<>();
        CSite site = CSite.UNKNOWN;
        for (RunModule.Call call : run.calls()) {
            if (!call.module().equals(WatchedCode.MODULE)) {
                told.add(text(site) + " " + call.name());
                site = CSite.UNKNOWN;
            } else if (call.name().equals(WatchedCode.AT)) {
                site = sites.site(call.arguments().get(0).intValue());
            }
        }
        return told;
    }

    private static String text(CSite site) {
        String own = site.function() + ":" + site.line();
        return site.inlinedAt() == null ? own : own + " in " + text(site.inlinedAt());
    }

    @Test
    void functions_are_entered_and_left_as_a_stack() {
        RunModule run = new RunModule(module.watchedWasm());
        run.call("differ", 0);
        List<String> stack = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (RunModule.Call call : run.calls()) {
            if (call.name().equals(WatchedCode.ENTER)) {
                CFunction entered = sites.function(call.arguments().get(0).intValue());
                stack.add(entered.name());
                seen.add(String.join(" > ", stack));
            } else if (call.name().equals(WatchedCode.LEAVE)) {
                stack.remove(stack.size() - 1);
            }
        }

        assertThat(seen).containsExactly("differ", "differ > first", "differ > second");
        assertThat(stack).isEmpty();
    }

    @Test
    void functions_and_files_have_the_names_that_the_user_gave() {
        assertThat(sites.functions())
                .contains(
                        new CFunction("work", "src/test/c/counter.c", 36),
                        new CFunction("other", "src/test/c/other.c", 6))
                .extracting(CFunction::name)
                .doesNotContain("bump", "tsan.module_ctor");
        assertThat(sites.sites())
                .extracting(CSite::file)
                .containsOnly(
                        "src/test/c/counter.c", "src/test/c/other.c", "src/test/c/inc/counter.h");
    }

    @Test
    void a_module_of_64_bits_has_the_same_sites() {
        CompiledModule wide =
                TestClang.compile(
                        TestClang.source("counter.c", "other.c").withModel(DataModel.LP64));

        assertThat(wide.sites().functions()).isEqualTo(sites.functions());
        assertThat(wide.sites().sites())
                .extracting(WatchedModuleTests::text)
                .contains("bump:6 in work:41", "work:43");
    }
}
