package triptych.rosetta.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.rosetta.CallArguments;
import triptych.rosetta.Rosetta;
import triptych.rosetta.check.Vocabulary.Kind;
import triptych.rosetta.source.Source;

/** Which differences are told at which place of a source. */
class PortCheckTest {
    private static final Rosetta ROSETTA = Rosetta.load();
    private static final PortCheck CHECK =
            new PortCheck(ROSETTA, vocabulary(), CallArguments.load());

    private static Vocabulary vocabulary() {
        Vocabulary vocabulary = new Vocabulary();
        add(vocabulary, "freebsd", Kind.MACRO, "mtx_lock mtx_unlock mtx_sleep msleep tsleep pause");
        add(
                vocabulary,
                "freebsd",
                Kind.ROUTINE,
                "wakeup panic malloc kthread_add uprintf mtx_init");
        add(vocabulary, "freebsd", Kind.CONSTANT, "EWOULDBLOCK PDROP MOD_LOAD EBUSY M_WAITOK");
        add(vocabulary, "freebsd", Kind.VARIABLE, "hz ticks td_name uio_td");
        add(vocabulary, "freebsd", Kind.TYPE, "mtx moduledata_t task");
        add(
                vocabulary,
                "linux",
                Kind.MACRO,
                "wait_event wait_event_timeout spin_lock_irqsave DEFINE_MUTEX __init");
        add(
                vocabulary,
                "linux",
                Kind.ROUTINE,
                "msleep panic mutex_lock mutex_unlock spin_lock kthread_stop kmalloc");
        add(vocabulary, "linux", Kind.CONSTANT, "EWOULDBLOCK EBUSY");
        add(vocabulary, "linux", Kind.VARIABLE, "current jiffies flags");
        add(
                vocabulary,
                "tru64",
                Kind.ROUTINE,
                "mpsleep thread_block wakeup tsleep panic simple_lock simple_unlock");
        add(vocabulary, "tru64", Kind.MACRO, "simple_lock_addr");
        add(
                vocabulary,
                "tru64",
                Kind.CONSTANT,
                "EWOULDBLOCK THREAD_TIMED_OUT MS_LOCK_NO_RELOCK EBUSY");
        add(vocabulary, "tru64", Kind.VARIABLE, "hz wait_result");
        return vocabulary;
    }

    private static void add(Vocabulary vocabulary, String os, Kind kind, String names) {
        List.of(names.split(" ")).forEach(name -> vocabulary.add(os, name, kind));
    }

    private static PortReport check(String from, String to, String... lines) {
        return CHECK.check(List.of(Source.read("a.c", String.join("\n", lines))), from, to);
    }

    private static PortReport toLinux(String... lines) {
        return check("freebsd", "linux", lines);
    }

    /** Rule by rule, line:column and what the words are after the last colon. */
    private static List<String> bites(PortReport report, PortRule rule) {
        return report.diagnostics().stream()
                .filter(d -> d.rule() == rule)
                .map(
                        d ->
                                d.place().line()
                                        + ":"
                                        + d.place().column()
                                        + " "
                                        + d.words().replaceAll(".*: ", ""))
                .toList();
    }

    @Test
    void a_routine_is_told_with_the_nearest_ones() {
        assertThat(toLinux("void f(void) { wakeup(&x); }").diagnostics().get(0))
                .extracting(Diagnostic::rule, Diagnostic::place, Diagnostic::words)
                .containsExactly(
                        PortRule.NEAREST,
                        new Place("a.c", 1, 16, 22),
                        "wakeup is of freebsd; nearest on linux: wake_up_all, wake_up");
    }

    @Test
    void a_routine_without_equivalent_is_told_with_what_to_do() {
        Diagnostic none =
                check("tru64", "linux", "if (r == THREAD_TIMED_OUT) b;").diagnostics().get(0);
        assertThat(none.rule()).isEqualTo(PortRule.NO_EQUIVALENT);
        assertThat(none.notes().get(0).words())
                .startsWith("idea: words for how a wait ended. The value of the wait");
    }

    @Test
    void a_routine_that_is_not_told_of_is_told_to_be_so() {
        PortReport report = toLinux("uprintf(s);");
        assertThat(report.untold()).containsExactly("uprintf");
        assertThat(bites(report, PortRule.UNTOLD))
                .containsExactly("1:1 uprintf is of freebsd, and nothing is told of it");
    }

    @Test
    void a_time_is_told_with_its_argument() {
        assertThat(bites(toLinux("tsleep(x, 0, \"x\",", "    t / 10);"), PortRule.UNITS))
                .containsExactly("2:5 't / 10'");
    }

    @Test
    void a_result_is_told_where_it_is_looked_at() {
        PortReport report =
                toLinux(
                        "int f(void) {",
                        " e = tsleep(x, 0, s, 0);",
                        " if (e == EWOULDBLOCK)",
                        " g(); }",
                        "int h(void) { return e; }");
        assertThat(bites(report, PortRule.RETURN))
                .containsExactly("2:6 'e == EWOULDBLOCK'", "3:11 'e == EWOULDBLOCK'");
        assertThat(report.diagnostics().get(1).notes().get(2))
                .isEqualTo(new Note(new Place("a.c", 3, 6, 7), "looked at here"));
        assertThat(
                        bites(
                                toLinux(
                                        "int f(void) { e = tsleep(x, 0, s, 0); }",
                                        "int h(void) { return e; }"),
                                PortRule.RETURN))
                .isEmpty();
        assertThat(bites(toLinux("switch (what) { case MOD_LOAD: break; }"), PortRule.RETURN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mtx_lock(&l); mtx_sleep(x, &l, 0, s, 0);              | 'l' was taken at line 1 and not released before",
                "mtx_sleep(x, &l, 0, s, 0);                            | 'l' goes into the call",
                "mtx_lock(&l); mtx_unlock(&l); mtx_sleep(x, &l, 0, s, 0); | 'l' goes into the call",
                "mtx_lock(&l); if (a) { mtx_unlock(&l); return; } mtx_sleep(x, &l, 0, s, 0); | 'l' was taken at line 1 and not released before",
                "mtx_lock(&l); if (a) { mtx_unlock(&l); } mtx_sleep(x, &l, 0, s, 0); | 'l' goes into the call",
                "mtx_lock(&l); } void g(void) { mtx_sleep(x, &l, 0, s, 0); | 'l' goes into the call",
            })
    void a_lock_is_held_as_far_as_the_text_tells(String code, String words) {
        assertThat(bites(toLinux("void f(void) { " + code + " }"), PortRule.LOCKS))
                .singleElement()
                .asString()
                .endsWith(" " + words);
    }

    @Test
    void a_branch_of_a_condition_does_not_count_in_the_other() {
        PortReport report =
                toLinux(
                        "void f(void) {",
                        "#ifdef A",
                        "mtx_lock(&l);",
                        "#else",
                        "mtx_sleep(x, &l, 0, s, 0);",
                        "#endif",
                        "}");
        assertThat(bites(report, PortRule.LOCKS)).containsExactly("5:1 'l' goes into the call");
    }

    @Test
    void a_lock_that_a_sleep_drops_is_not_held_behind_it() {
        PortReport report =
                toLinux(
                        "void f(void) { mtx_lock(&l); mtx_sleep(x, &l, PDROP, s, 0);",
                        " malloc(1, 2, M_WAITOK); }");
        assertThat(bites(report, PortRule.CONTEXT)).isEmpty();
    }

    @Test
    void a_lock_beside_the_sleep_is_a_matter_of_context() {
        PortReport report =
                toLinux(
                        "void f(void) { mtx_lock(&a);",
                        " mtx_lock(&b);",
                        " mtx_sleep(x, &b, 0, s, 0);",
                        " malloc(1, 2, 3); }");
        assertThat(bites(report, PortRule.CONTEXT))
                .containsExactly(
                        "3:2 'a' was taken at line 1 and not released before",
                        "4:2 'a' was taken at line 1 and not released before",
                        "4:2 'b' was taken at line 2 and not released before");
    }

    @Test
    void a_lock_does_not_bring_up_contexts_that_are_on_something_else() {
        PortReport report = toLinux("void f(void) { mtx_lock(&a); kthread_add(g, x); }");
        assertThat(report.diagnostics())
                .flatExtracting(Diagnostic::notes)
                .extracting(Note::words)
                .anyMatch(words -> words.startsWith("context: the thread's function returns"));
        assertThat(report.diagnostics())
                .extracting(Diagnostic::words)
                .noneMatch(words -> words.startsWith("context: the thread's function returns"));
    }

    @Test
    void locks_of_the_other_kernel_count_in_half_a_port() {
        assertThat(
                        bites(
                                toLinux("void f(void) { mutex_lock(&m); malloc(1, 2, 3); }"),
                                PortRule.CONTEXT))
                .containsExactly("1:32 'm' was taken at line 1 and not released before");
        assertThat(toLinux("void f(void) { mutex_lock(&m); }").names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freebsd | linux | rw_rlock | rw_runlock | malloc(1, 2, 3)",
                "freebsd | linux | rw_wlock | rw_wunlock | malloc(1, 2, 3)",
                "freebsd | linux | rw_wlock | rw_unlock | malloc(1, 2, 3)",
                "linux | freebsd | down_read | up_read | kmalloc(1, 2)",
                "linux | freebsd | down_write | up_write | kmalloc(1, 2)",
            })
    void locks_with_readers_are_held_and_released(
            String from, String to, String take, String release, String call) {
        String code = "void f(void) { " + take + "(&m); %s " + call + "; }";
        String held = code.formatted("");
        String released = code.formatted(release + "(&m);");
        assertThat(bites(check(from, to, held), PortRule.CONTEXT))
                .singleElement()
                .asString()
                .endsWith(" 'm' was taken at line 1 and not released before");
        assertThat(bites(check(from, to, released), PortRule.CONTEXT)).isEmpty();
    }

    @Test
    void a_lock_can_be_written_in_another_way() {
        assertThat(
                        bites(
                                check(
                                        "tru64",
                                        "linux",
                                        "void f(void) { simple_lock(&s->l); mpsleep(x, 0, y, 0, simple_lock_addr(s->l), 0); }"),
                                PortRule.LOCKS))
                .containsExactly("1:36 's->l' was taken at line 1 and not released before");
    }

    @Test
    void a_name_of_both_kernels_is_a_trap() {
        PortReport report = toLinux("msleep(x, &l, 0, s, 5);");
        assertThat(report.diagnostics().get(0).words())
                .isEqualTo(
                        "msleep is a name of linux too, and not the same; nearest there: wait_event,"
                                + " wait_event_timeout, wait_event_interruptible");
        assertThat(toLinux("msleep(100);").diagnostics()).isEmpty();
        assertThat(toLinux("panic(s);").diagnostics()).isEmpty();
    }

    @Test
    void a_name_of_both_kernels_that_differs_a_little_is_told_once() {
        PortReport report = check("freebsd", "tru64", "wakeup(x);", "wakeup(y);");
        assertThat(bites(report, PortRule.NAMING))
                .containsExactly("1:1 wakeup is a name of tru64 too, and not quite the same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* wakeup(x) */ // wakeup(x)",
                "char *s = \"wakeup(x)\";",
                "p->wakeup(x); s.wakeup(x);",
                "void wakeup(void *x) { }",
                "static int pause; void f(void) { pause(1); }",
                "int wakeup;",
                "struct wakeup *x;",
                "struct task { int ticks; }; struct task t; void f(void) { t.ticks = 1; }",
                "#include <wakeup(x)>",
                "#if 0\nwakeup(x);\n#endif",
                "wakeup = 1;",
                "uio_td",
            })
    void what_only_looks_like_a_routine_is_left_alone(String text) {
        assertThat(toLinux(text).names()).isEmpty();
    }

    @Test
    void macros_are_looked_into() {
        PortReport report =
                toLinux(
                        "#define WAKE(x) \\",
                        "  wakeup(x)",
                        "#define pause(x) 0",
                        "void f(void) { WAKE(a); pause(b); }");
        assertThat(report.names()).containsExactly("wakeup");
        assertThat(report.diagnostics().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void members_of_a_kernels_structure_count() {
        assertThat(toLinux("printf(td->td_name);").names()).containsExactly("td_name");
    }

    @Test
    void the_kernel_is_the_one_of_most_names_that_only_it_has() {
        Source mixed =
                Source.read(
                        "a.c", "mtx_lock(&l); mtx_unlock(&l); thread_block(); wakeup(x); flags;");
        PortReport report = CHECK.check(List.of(mixed), "linux");

        assertThat(report.from()).isEqualTo("freebsd");
        assertThat(report.names()).containsExactlyInAnyOrder("mtx_lock", "mtx_unlock", "wakeup");
        assertThat(report.others()).containsOnlyKeys("tru64").containsValue(1);
        assertThat(CHECK.check(List.of(mixed), "freebsd").from()).isEqualTo("tru64");
        assertThat(CHECK.check(List.of(mixed), "tru64", "linux").names())
                .containsExactlyInAnyOrder("thread_block", "wakeup");
    }

    @Test
    void names_of_several_kernels_decide_if_nothing_else_does() {
        assertThat(CHECK.check(List.of(Source.read("a.c", "wakeup(x);")), "linux").from())
                .isEqualTo("freebsd");
        assertThat(CHECK.check(List.of(Source.read("a.c", "panic(x);")), "linux").from()).isEmpty();
    }

    @Test
    void names_of_one_file_are_those_of_the_module() {
        PortReport report =
                CHECK.check(
                        List.of(
                                Source.read("b.c", "void f(void) { pause(1, 2); }"),
                                Source.read("a.c", "void pause(int a, int b) { }")),
                        "freebsd",
                        "linux");
        assertThat(report.names()).isEmpty();
    }

    @Test
    void files_come_as_they_were_named() {
        PortReport report =
                CHECK.check(
                        List.of(
                                Source.read("b.c", "\nwakeup(x);"),
                                Source.read("a.c", "wakeup(x);")),
                        "freebsd",
                        "linux");
        assertThat(report.diagnostics())
                .extracting(d -> d.place().file())
                .containsExactly("b.c", "a.c");
        assertThat(report.diagnostics().get(1).notes())
                .containsExactly(
                        new Note(
                                new Place("b.c", 2, 1, 7), "what differs in general is told here"));
    }

    @Test
    void what_ideas_have_in_common_is_told_once() {
        PortReport report = toLinux("mtx_sleep(x, &l, 0, s, 0);", "tsleep(x, 0, s, 0);");
        assertThat(report.diagnostics().stream().flatMap(d -> d.notes().stream()).map(Note::words))
                .filteredOn(words -> words.startsWith("return: how the end of a wait is told"))
                .hasSize(1);
    }

    @Test
    void broken_sources_are_told_and_read_as_far_as_they_go() {
        PortReport report = toLinux("void f(void) { wakeup(x;", " pause(1, 2); /* ");
        assertThat(report.names()).containsExactlyInAnyOrder("wakeup", "pause");
        assertThat(bites(report, PortRule.SOURCE))
                .containsExactly("1:14 '{' is not closed", "2:15 nothing below it is read");
    }

    @Test
    void each_pitfall_that_a_place_can_meet_has_a_rule() {
        assertThat(PortRule.values())
                .extracting(PortRule::id)
                .contains("triptych-port-no-equivalent")
                .doesNotHaveDuplicates();
    }
}
