package triptych.rosetta.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private static List<Token> words(String text) {
        return Source.read("a.c", text).code();
    }

    private static Outline outline(String text) {
        return new Outline(words(text));
    }

    /** Where the function ends that the word {@code x} is in: the word behind its end. */
    private static String behindFunctionOf(String text) {
        List<Token> words = words(text);
        int x =
                IntStream.range(0, words.size())
                        .filter(i -> words.get(i).is("x"))
                        .findFirst()
                        .orElseThrow();
        return new Outline(words)
                .endOfFunction(x)
                .map(end -> words.get(end + 1).text())
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int f(void) { { x; } } END",
                "f(a, b) int a; struct s *b; { x; } END",
                "void f(int (*g)(int)) { x; } END",
                "void f(void) __acquires(l) { x; } END",
                "void f(void) {\n#ifdef A\n if (a) {\n#else\n if (b) {\n#endif\n x; } } END",
                "decl_lock(static, l)\nvoid f() { x; } END",
            })
    void functions_are_seen(String text) {
        assertThat(behindFunctionOf(text)).isEqualTo("END");
        assertThat(outline(text).own())
                .contains("f")
                .doesNotContain("__acquires", "decl_lock", "l");
        assertThat(outline(text).blemishes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct s { int x; };",
                "int a[] = { x };",
                "struct s a = { .f = x };",
                "enum { x };"
            })
    void other_braces_are_no_functions(String text) {
        assertThat(behindFunctionOf(text + " END")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "int pause;, pause",
        "static struct mtx *pause = 0;, pause",
        "void f(struct x *pause) { },pause",
        "void f(void) { int pause; },pause",
        "void f(void) { struct x *pause; },pause",
        "int pause(const char *);, pause",
        "typedef int pause;, pause",
    })
    void declared_names_are_its_own(String text, String name) {
        assertThat(outline(text).own()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extern int pause;",
                "extern int pause(const char *);",
                "void f(void) { return pause(a); }",
                "void f(void) { y = z * pause; }",
                "void f(void) { g(z * pause); }",
                "void f(void) { if (a) b(); else pause(a); }",
                "static pause(lock);",
                "struct s { int pause; };",
            })
    void used_names_are_not(String text) {
        assertThat(outline(text).own()).doesNotContain("pause");
    }

    @Test
    void a_structure_with_members_is_its_own() {
        assertThat(outline("struct task { int a; }; struct proc *p;").ownTags())
                .containsExactly("task");
    }

    @ParameterizedTest
    @CsvSource({
        "void f(void) { if (a) { x; }, 14, '''{'' is not closed'",
        "void f(void) { } }, 18, '''}'' closes nothing'",
    })
    void braces_that_do_not_fit_are_told(String text, int column, String words) {
        assertThat(outline(text).blemishes()).containsExactly(new Blemish(1, column, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if (f(a) != 0) b;                | f(...) != 0",
                "if ((e = g()) && f(a) == -EINTR) | f(...) == -EINTR",
                "e = f(a); if (e < 0) b;          | e < 0",
                "e = f(a); h(e); return (-e);     | return e",
                "return f(a);                     | return f(...)",
                "if (KERN_SUCCESS != f(a)) b;     | KERN_SUCCESS != f(...)",
                "while (f(a)) b;                  | f(...)",
                "if (!f(a)) b;                    | !f(...)",
                "e = f(a); switch (e) { }         | e",
                "c = f(a) ? 1 : 2;                | f(...)",
                "e = f(a); p->e == 1; e = 2; if (e) c; | none",
                "(void)f(a);                      | none",
                "f(a);                            | none",
                "g(f(a));                         | none",
            })
    void the_use_of_a_result_is_seen(String text, String use) {
        List<Token> words = words(text);
        int f =
                IntStream.range(0, words.size())
                        .filter(i -> words.get(i).is("f"))
                        .findFirst()
                        .orElseThrow();

        assertThat(
                        ResultUse.of(words, Call.at(words, f), words.size() - 1)
                                .map(ResultUse::text)
                                .orElse("none"))
                .isEqualTo(use);
    }

    @Test
    void a_value_can_be_what_another_is_compared_with() {
        List<Token> words = words("if (g(a)->result == X) b;");
        assertThat(ResultUse.of(words, 9)).map(ResultUse::text).contains("g(a)->result == X");
    }
}
