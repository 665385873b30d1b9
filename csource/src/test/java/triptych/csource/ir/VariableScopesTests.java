package triptych.csource.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VariableScopesTests {
    private static final String START =
            "  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %2) #5, !dbg !296";
    private static final String END =
            "  tail call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %event.addr)";

    @Test
    void the_marks_of_the_compiler_become_calls() {
        assertThat(VariableScopes.addedTo(List.of("define void @f() {", START, END, "}")))
                .containsExactly(
                        "define void @f() {",
                        START,
                        "  call void @__tsan_begins(ptr %2, i64 24)",
                        END,
                        "  call void @__tsan_ends(ptr %event.addr, i64 8)",
                        "}",
                        "declare void @__tsan_begins(ptr, i64)",
                        "declare void @__tsan_ends(ptr, i64)");
    }

    @Test
    void code_without_marks_stays_as_it_is() {
        List<String> lines =
                List.of(
                        "declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1",
                        "  call void @f(ptr %1)");

        assertThat(VariableScopes.addedTo(lines)).isEqualTo(lines);
    }
}
