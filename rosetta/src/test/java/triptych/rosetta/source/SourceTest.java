package triptych.rosetta.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a file is cut into words. */
class SourceTest {
    private static Source read(String... lines) {
        return Source.read("a.c", String.join("\n", lines));
    }

    private static List<String> words(String... lines) {
        return read(lines).code().stream().map(Token::text).toList();
    }

    @Test
    void comments_are_no_words() {
        assertThat(words("a /* b */ c // d", "e /* f", "g */ h"))
                .containsExactly("a", "c", "e", "h");
    }

    @Test
    void what_a_string_says_is_no_name() {
        assertThat(read("f(\"msleep(1) /* \\\" \", '\\'', '\"');").code())
                .filteredOn(Token::isName)
                .extracting(Token::text)
                .containsExactly("f");
    }

    @ParameterizedTest
    @CsvSource({
        "a->b==c, 'a -> b == c'",
        "x<<=y>>1, 'x <<= y >> 1'",
        "1e-5f+0x1p+3, '1e-5f + 0x1p+3'",
        "a---b, 'a -- - b'",
        "f(...), 'f ( ... )'",
    })
    void marks_are_as_long_as_they_can_be(String text, String words) {
        assertThat(words(text)).containsExactly(words.split(" "));
    }

    @Test
    void each_word_knows_its_place() {
        assertThat(read("", "\twakeup(&x);").code().get(0))
                .isEqualTo(new Token(Token.Kind.NAME, "wakeup", 2, 2, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_line_can_go_on(String end) {
        Source source =
                Source.read("a.c", "#define A \\" + end + "wake\\" + end + "up b" + end + "c");

        assertThat(source.macros()).hasSize(1);
        assertThat(source.macros().get(0))
                .extracting(Token::text)
                .containsExactly("A", "wakeup", "b");
        assertThat(source.macros().get(0).get(1).line()).isEqualTo(2);
        assertThat(source.code()).extracting(Token::line).containsExactly(4);
    }

    @Test
    void directives_are_no_code() {
        assertThat(words("#include <sys/mutex.h>", "# error don't wakeup", " #pragma x", "a"))
                .containsExactly("a");
        assertThat(read("#error don't").blemishes()).isEmpty();
    }

    @Test
    void both_branches_of_a_condition_are_read() {
        assertThat(words("#ifdef A", "a", "#else", "b", "#endif"))
                .containsExactly("ifdef", "a", "else", "b", "endif");
    }

    @Test
    void what_if_0_leaves_out_is_left_out() {
        assertThat(
                        words(
                                "#if 0",
                                "don't",
                                "#ifdef X",
                                "a",
                                "#else",
                                "b",
                                "#endif",
                                "#else",
                                "c",
                                "#endif"))
                .containsExactly("if", "else", "c", "endif");
        assertThat(words("#if 0", "a")).containsExactly("if");
    }

    @ParameterizedTest
    @CsvSource({
        "'a; /* b', 1, 4, the comment does not end: nothing below it is read",
        "'f(\"b);', 1, 3, '\" is not closed on its line'",
        "'/*', 1, 1, the comment does not end: nothing below it is read",
    })
    void broken_text_is_told_with_its_place(String text, int line, int column, String words) {
        assertThat(read(text).blemishes()).containsExactly(new Blemish(line, column, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\",
                "'",
                "\"\\",
                "#",
                "# define",
                "#define",
                "/",
                ".",
                "\\\n",
                "#if 0",
                "é_é 名"
            })
    void any_text_can_be_read(String text) {
        assertThat(Source.read("a.c", text).code()).hasSizeLessThan(3);
    }

    @Test
    void a_call_has_arguments_as_they_are_written() {
        List<Token> words = read("f(a, g(b, c),", "  x[1, 2] -> y) ;").code();
        Call call = Call.at(words, 0);

        assertThat(call.arguments())
                .extracting(Call::text)
                .containsExactly("a", "g(b, c)", "x[1, 2] -> y");
        assertThat(words.get(call.end()).text()).isEqualTo(")");
        assertThat(Call.at(read("f()").code(), 0).arguments()).isEmpty();
        assertThat(Call.at(read("f(,a)").code(), 0).arguments()).hasSize(2);
    }

    @Test
    void a_call_that_is_not_closed_ends_with_its_statement() {
        List<Token> words = read("f(a, b; g(c); }").code();
        assertThat(Call.at(words, 0).arguments()).extracting(Call::text).containsExactly("a", "b");
        assertThat(Call.at(read("f(({ a; }), b)").code(), 0).arguments()).hasSize(2);
    }
}
