package triptych.csource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.csource.access.Granularity;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux:foo.c@auto",
                "freebsd:a dir/x.c y.c@access",
                "tru64:../z@w.c@call.0.ff.123456789abcdef"
            })
    void what_is_printed_is_read_again(String text) {
        assertThat(Reference.parse(text)).map(Reference::toString).contains(text);
    }

    @Test
    void its_parts() {
        Reference reference = Reference.parse("mini:a.c b.c@auto.1f.400").orElseThrow();

        assertThat(reference.os()).isEqualTo("mini");
        assertThat(reference.words()).containsExactly("a.c", "b.c");
        assertThat(reference.granularity()).isEqualTo(Granularity.AUTO);
        assertThat(reference.shared()).containsExactly(0x1f, 0x400);
    }

    @Test
    void words_with_blanks_and_quotes_come_back_as_they_were() {
        List<String> words =
                List.of("-DTEXT=\"a b\"", "my module's\tdir/50%20 off.c", "ö@~/b c.c", "%.c");
        Reference reference = new Reference("mini", words, Granularity.CALL, new long[] {0x2a});

        assertThat(reference.toString()).doesNotContain("'", "\t");
        assertThat(Reference.parse(reference.toString()).orElseThrow().words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forum-unload",
                "mini:a.c",
                "mini:a.h@auto",
                "mini:a.c@often",
                "mini:a.c@auto.xyz"
            })
    void other_names_are_none(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }
}
