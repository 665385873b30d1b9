package triptych.csource.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallInstructionTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    call void @f()                                                     | @f
                    %3 = tail call i32 %0(ptr noundef %1) #6, !dbg !44                 | %0
                    tail call fastcc void @f.1(ptr %0) #3                              | @f.1
                    %7 = tail call i32 (ptr, ...) @printf(ptr nonnull @.str, i32 %5)   | @printf
                    %7 = call %struct.big @make(i32 0)                                 | @make
                    %7 = call %struct.big (i32, ...) %4(i32 0)                         | %4
                    %7 = call noundef range(i32 0, 5) i32 @f(ptr @g)                   | @f
                    %7 = notail call <4 x i32> @v(<4 x i32> %2)                        | @v
                    %7 = call { i32, i32 } @pair(ptr byval(%struct.big) align 8 %0)    | @pair
                    call void @"odd (name)"(i32 1)                                     | @"odd (name)"
                    %"a b" = call i32 %"c d"()                                         | %"c d"
                    call void @f(ptr "no-alias"="@x(" %2)                              | @f
                    """)
    void the_callee_is_found(String instruction, String callee) {
        assertThat(CallInstruction.on("  " + instruction))
                .contains(new CallInstruction(callee, false, false));
    }

    @Test
    void a_callee_may_be_an_expression() {
        CallInstruction call =
                CallInstruction.on("  call void inttoptr (i64 5 to ptr)(i32 1)").orElseThrow();

        assertThat(call.callee()).isEmpty();
        assertThat(call.leavesFunction()).isTrue();
    }

    @Test
    void a_call_may_replace_its_caller() {
        assertThat(CallInstruction.on("  %2 = musttail call i32 @f(i32 %0)"))
                .contains(new CallInstruction("@f", false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %2) #14",
                "  tail call void asm sideeffect \"call @f(\", \"~{memory}\"() #5",
                "  %2 = call ptr @llvm.va_copy.p0(ptr %1)"
            })
    void the_compilers_own_operations_call_nobody(String line) {
        assertThat(CallInstruction.on(line)).get().matches(call -> !call.leavesFunction());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  %2 = load i32, ptr @call",
                "  callbr void asm \"\", \"\"() to label %1 [label %2]",
                "    #dbg_value(ptr @f, !124, !DIExpression(), !127)",
                "call:                                ; preds = %1",
                "  ret void"
            })
    void other_lines_are_no_calls(String line) {
        assertThat(CallInstruction.on(line)).isEmpty();
    }
}
