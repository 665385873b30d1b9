package triptych.csource.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SiteTextTests {
    @Test
    void a_table_is_read_as_it_was_written() {
        CSite outer = new CSite("work", "with\ttab%09.c", 30, 2, null);
        CSite middle = new CSite("bump", "a.h", 6, 10, outer);
        SiteNumbers numbers = new SiteNumbers();
        numbers.of(new CSite("add", "a.h", 2, 1, middle));
        numbers.of(new CFunction("work", "new\nline.c", 28));

        SiteTable table = numbers.table();

        assertThat(table.sites()).hasSize(3);
        assertThat(SiteText.read(SiteText.write(table))).isEqualTo(table);
    }

    @Test
    void numbers_begin_at_one_and_zero_is_unknown() {
        SiteNumbers numbers = new SiteNumbers();
        CSite site = new CSite("f", "a.c", 1, 2, null);

        assertThat(numbers.of(site)).isEqualTo(1);
        assertThat(numbers.of(new CSite("f", "a.c", 1, 2, null))).isEqualTo(1);
        assertThat(numbers.table().site(1)).isEqualTo(site);
        assertThat(numbers.table().site(0)).isEqualTo(CSite.UNKNOWN);
        assertThat(numbers.table().function(0).name()).isEqualTo("?");
    }

    @Test
    void other_text_is_refused() {
        assertThatThrownBy(() -> SiteText.read("site\tf\ta.c\t1\t2\t9\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SiteText.read("something else"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
