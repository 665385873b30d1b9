package triptych.csource.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On code as the compiler would write it. */
class WatchedCodeTests {
    private static final String METADATA =
            """
            !2 = !DIFile(filename: "a.c", directory: ".")
            !3 = distinct !DISubprogram(name: "f", scope: !2, file: !2, line: 4, unit: !9)
            !5 = !DILocation(line: 6, column: 7, scope: !3)
            """;

    private final SiteNumbers numbers = new SiteNumbers();

    private List<String> watched(String code) {
        String text = WatchedCode.of(HookedCode.of(code + METADATA), numbers);
        return text.lines().filter(l -> l.startsWith(" ") || l.matches("[\\w}].*:.*|}")).toList();
    }

    @Test
    void calls_and_ends_are_announced() {
        assertThat(
                        watched(
                                """
                                define i32 @f(ptr %0) #0 !dbg !3 {
                                  %2 = tail call i32 @g(ptr %0), !dbg !5
                                  call void @llvm.donothing()
                                  ret i32 %2, !dbg !5
                                }
                                """))
                .containsExactly(
                        "  call void @triptych_enter(i32 1)",
                        "  %triptych.frame = alloca [48 x i8], align 16",
                        "  call void asm sideeffect \"\", \"r\"(ptr %triptych.frame)",
                        "  call void @triptych_at(i32 1), !dbg !5",
                        "  %2 = tail call i32 @g(ptr %0), !dbg !5",
                        "  call void @llvm.donothing()",
                        "  call void @triptych_leave()",
                        "  ret i32 %2, !dbg !5",
                        "}");
        assertThat(numbers.table().function(1)).isEqualTo(new CFunction("f", "a.c", 4));
        assertThat(numbers.table().site(1)).isEqualTo(new CSite("f", "a.c", 6, 7, null));
    }

    @Test
    void an_entry_with_a_label_keeps_it_first() {
        assertThat(watched("define void @f() {\nentry:\n  unreachable\n}\n"))
                .containsExactly(
                        "entry:", "  call void @triptych_enter(i32 1)", "  unreachable", "}");
        assertThat(numbers.table().function(1).name()).isEqualTo("f");
    }

    @Test
    void a_call_that_replaces_its_caller_stays_next_to_the_end() {
        assertThat(
                        watched(
                                """
                                define i32 @f(i32 %0) {
                                  %2 = musttail call i32 @g(i32 %0)
                                  ret i32 %2

                                3:
                                  ret i32 0
                                }
                                """))
                .containsExactly(
                        "  call void @triptych_enter(i32 1)",
                        "  %triptych.frame = alloca [48 x i8], align 16",
                        "  call void asm sideeffect \"\", \"r\"(ptr %triptych.frame)",
                        "  call void @triptych_at(i32 0)",
                        "  call void @triptych_leave()",
                        "  %2 = musttail call i32 @g(i32 %0)",
                        "  ret i32 %2",
                        "3:",
                        "  call void @triptych_leave()",
                        "  ret i32 0",
                        "}");
    }

    @Test
    void what_starts_the_run_time_library_does_nothing() {
        assertThat(
                        watched(
                                """
                                define internal void @tsan.module_ctor() #4 {
                                  call void @__tsan_init()
                                  ret void
                                }
                                """))
                .containsExactly("  ret void", "}");
    }

    @Test
    void numbers_go_on_from_file_to_file() {
        watched("define void @f() !dbg !3 {\n  call void @g(), !dbg !5\n  ret void\n}\n");
        String other = METADATA.replace("a.c", "b.c");
        String code = "define void @f() !dbg !3 {\n  call void @g(), !dbg !5\n  ret void\n}\n";

        WatchedCode.of(HookedCode.of(code + other), numbers);

        assertThat(numbers.table().sites()).extracting(CSite::file).containsExactly("a.c", "b.c");
        assertThat(numbers.table().functions())
                .extracting(CFunction::file)
                .containsExactly("a.c", "b.c");
    }

    @Test
    void promises_from_before_the_hooks_are_taken_back() {
        HookedCode code =
                HookedCode.of(
                        "attributes #1 = { mustprogress nofree noreturn nounwind willreturn"
                                + " memory(read, argmem: none) \"a\"=\"b\" }\n");

        assertThat(code.lines())
                .containsExactly("attributes #1 = { noreturn nounwind \"a\"=\"b\" }");
    }

    @Test
    void sets_are_found_by_members_and_by_their_ends() {
        HookedCode code =
                HookedCode.of(
                        """
                        @a = internal constant ptr @f, section "set_modules", align 4
                        @__start_set_sysinit = external global ptr
                        @__stop_set_sysinit = external global ptr
                        @b = global i32 0, section ".data.ro"
                        """);

        assertThat(code.sets()).containsExactly("set_modules", "set_sysinit");
    }
}
