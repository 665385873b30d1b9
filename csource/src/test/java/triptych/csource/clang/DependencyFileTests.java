package triptych.csource.clang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependencyFileTests {
    @Test
    void paths_stand_in_lines_that_go_on() {
        assertThat(DependencyFile.paths("code: a.c inc/b.h \\\n  /abs/c.h\n"))
                .containsExactly("a.c", "inc/b.h", "/abs/c.h");
    }

    @Test
    void what_make_would_misread_is_quoted() {
        assertThat(DependencyFile.paths("code: a\\ b.c c\\#d.h $$e.h\r\n"))
                .containsExactly("a b.c", "c#d.h", "$e.h");
    }

    @Test
    void a_backslash_elsewhere_is_one_of_a_path() {
        assertThat(DependencyFile.paths("code: C:\\src\\a.c")).containsExactly("C:\\src\\a.c");
    }
}
