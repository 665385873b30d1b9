package triptych.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import triptych.core.event.Site;

class DialectsTests {
    private final Dialect dialects =
            new Dialects(
                    new Words("one"), Map.of("one", new Words("one"), "two", new Words("two")));

    private record Words(String os) implements Dialect {
        @Override
        public String title(Finding finding) {
            return os + " titles " + finding.kind();
        }

        @Override
        public List<String> console(Finding finding) {
            return List.of(os + " prints " + finding.kind());
        }

        @Override
        public List<String> explanation(Finding finding) {
            return List.of(os + " explains " + finding.kind());
        }
    }

    private static Finding panicOf(String os) {
        return new Finding.Panic("mine", new ThreadFacts(os, "t", 1, 1, "p", 0), Site.UNSEEN);
    }

    @Test
    void a_finding_is_told_in_the_words_of_the_kernel_that_it_befell() {
        assertThat(dialects.title(panicOf("two"))).isEqualTo("two titles panic");
        assertThat(dialects.console(panicOf("two"))).containsExactly("two prints panic");
        assertThat(dialects.explanation(panicOf("two"))).containsExactly("two explains panic");
    }

    @Test
    void all_else_is_told_in_those_of_the_program() {
        assertThat(dialects.title(panicOf(""))).isEqualTo("one titles panic");
        assertThat(dialects.title(new Finding.NothingExplored("none")))
                .isEqualTo("one titles nothing-explored");
    }
}
