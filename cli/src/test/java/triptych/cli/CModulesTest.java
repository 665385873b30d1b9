package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules in C on the command line: their verdicts, messages and replay tokens. */
class CModulesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "c", "freebsd");
    private static final Path GUIDE = Path.of("..", "docs", "guide", "c-modules.md");

    static final String MODULE =
            """
            #include <sys/param.h>
            #include <sys/systm.h>
            #include <sys/kernel.h>
            #include <sys/module.h>
            %s
            static int
            modevent(module_t mod, int what, void *arg)
            {
            	%s
            	return (0);
            }
            static moduledata_t trial_mod = { "trial", modevent, NULL };
            DECLARE_MODULE(trial, trial_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
            """;

    @TempDir Path folder;

    static Ran explore(Object... words) {
        return Ran.triptych(
                Stream.concat(
                                Stream.of("explore", "--os", "freebsd", "--budget", "10m"),
                                Stream.of(words).map(Object::toString))
                        .toArray(String[]::new));
    }

    private Path module(String name, String before, String body) throws IOException {
        return Files.writeString(folder.resolve(name), MODULE.formatted(before, body));
    }

    private static Object kindIn(Map<String, Object> verdict) {
        return verdict.get("finding") instanceof Map<?, ?> finding ? finding.get("kind") : null;
    }

    @ParameterizedTest
    @CsvSource({
        "forum_pause, forum-pause",
        "forum_unload, forum-unload",
        "forum_unload_mutex, forum-unload-mutex",
        "forum_unload_sx, forum-unload-sx",
        "forum_unload_sx, forum-unload-sx-early",
        "forum_unload_fixed, forum-unload-fixed",
        "answer_flag, answer-flag",
        "answer_stype, answer-stype",
        "answer_accepted, answer-accepted",
        "answer_accepted_kthread, answer-accepted-kthread",
        "answer_fixed, answer-fixed",
    })
    void a_module_in_c_gets_the_verdict_of_its_twin_in_java(String file, String scenario)
            throws IOException {
        Ran inC = explore(EXAMPLES.resolve(file + ".c"), "--format", "json");
        Ran inJava = explore(scenario, "--format", "json");

        assertThat(inC.object().get("verdict")).isEqualTo(inJava.object().get("verdict"));
        assertThat(kindIn(inC.object())).isEqualTo(kindIn(inJava.object()));
        assertThat(inC.code()).isEqualTo(inJava.code());
    }

    @Test
    void the_channel_of_freebsd_12_is_woken_there() {
        Ran ran = explore(EXAMPLES.resolve("answer_stype.c"), "--profile", "12");

        assertThat(ran.out()).contains("PROVED");
    }

    @Test
    void variables_are_called_by_their_names() {
        Ran ran = explore(EXAMPLES.resolve("forum_unload_sx.c"));

        assertThat(ran.out())
                .contains("wakeup(&stop)")
                .contains("writes stop")
                .contains("&worker, 0, 0, \"forum\")")
                .doesNotContain("&cell");
    }

    @Test
    void what_is_missing_is_told_before_the_run_with_its_call_sites() throws IOException {
        Path file = module("m.c", "void conjure(int what);", "conjure(what);");

        Ran ran = explore(file);

        assertThat(ran.err()).contains("conjure: called at " + file + ":9");
        assertThat(ran.out()).contains("FAILED").contains("conjure");
    }

    @Test
    void what_is_missing_is_told_with_its_header_and_what_is_like_it() throws IOException {
        Path headers = Files.createDirectories(folder.resolve("own/include/sys"));
        Files.writeString(headers.resolve("magic.h"), "int mtx_conjure(void);\n");
        Path file = module("m.c", "#include <sys/magic.h>", "mtx_conjure();");

        assertThat(explore("-I", headers.getParent(), file).out())
                .contains("calls mtx_conjure of <sys/magic.h> at m.c:9")
                .contains("nearest that it has: mtx_assert, mtx_destroy, mtx_init");
        assertThat(explore(module("m.c", "void conjure(int what);", "conjure(what);")).out())
                .contains("calls conjure at m.c:9")
                .contains("nearest that it has: none");
    }

    @Test
    void what_is_there_is_not_told_to_be_missing() {
        assertThat(explore(EXAMPLES.resolve("answer_fixed.c")).err()).doesNotContain("called at");
    }

    @Test
    void compile_errors_are_those_of_the_compiler() throws IOException {
        Path file = module("m.c", "", "retrun (1);");

        Ran ran = explore(file);

        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains(file + ":9:").contains("error: ");
    }

    @Test
    void a_token_carries_the_files_and_what_they_were_compiled_with() throws IOException {
        Path headers = Files.createDirectory(folder.resolve("inc"));
        Files.writeString(headers.resolve("own.h"), "void fall(void);\n");
        Path first = module("a.c", "#include \"own.h\"", "if (what == WHEN) fall();");
        Path second =
                Files.writeString(
                        folder.resolve("b.c"),
                        "#include <sys/systm.h>\nvoid fall(void) { panic(\"fell\"); }\n");

        Ran explored = explore("-I", headers, "-D", "WHEN=1", first, second);
        assertThat(explored.out()).contains("FAILED").contains("fell");
        Ran replayed = Ran.triptych("replay", quotedToken(explored));

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.out()).contains("panic: fell").contains("b.c:2");
    }

    @Test
    void a_token_knows_files_and_options_with_blanks_in_them() throws IOException {
        Path home = Files.createDirectory(folder.resolve("Bob's 5% dir"));
        Path headers = Files.createDirectory(home.resolve("own headers"));
        Files.writeString(headers.resolve("own.h"), "void fall(void);\n");
        Path first =
                Files.writeString(
                        home.resolve("first file.c"),
                        MODULE.formatted("#include \"own.h\"", "if (what == MOD_LOAD) fall();"));
        Path second =
                Files.writeString(
                        home.resolve("my module.c"),
                        "#include <sys/systm.h>\nvoid fall(void) { panic(WORDS); }\n");

        Ran explored = explore("-I", headers, "-D", "WORDS=\"it fell\"", first, second);
        assertThat(explored.out()).contains("FAILED").contains("panic: it fell");
        Ran replayed = Ran.triptych("replay", quotedToken(explored));

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.out())
                .contains("panic: it fell")
                .contains("my module.c:2")
                .contains("kldload(\"my module\")");
    }

    /** A token with blanks in it stands in quotes. */
    private static String quotedToken(Ran ran) {
        String line =
                ran.out().lines().filter(l -> l.startsWith("replay:")).findFirst().orElseThrow();
        return line.substring(line.indexOf('\'') + 1, line.lastIndexOf('\''));
    }

    @Test
    void users_meet_a_device_that_is_forgotten() throws IOException {
        Path file =
                module(
                        "m.c",
                        """
                        #include <sys/conf.h>
                        static int dopen(struct cdev *d, int f, int t, struct thread *td) { return (0); }
                        static struct cdevsw sw = { .d_version = D_VERSION, .d_open = dopen, .d_name = "m" };
                        """,
                        "if (what == MOD_LOAD) make_dev(&sw, 0, 0, 0, 0600, \"m\");");

        assertThat(explore(file).out()).contains("in unloaded module m");
    }

    @Test
    void a_users_buffer_is_copied_and_not_touched() throws IOException {
        Path file =
                module(
                        "m.c",
                        """
                        #include <sys/conf.h>
                        #include <sys/uio.h>
                        static char text[16];
                        static int dwrite(struct cdev *d, struct uio *uio, int f) {
                        	if (uio->uio_resid != 5 || uiomove(text, 5, uio) != 0 || uio->uio_offset != 5)
                        		panic("wrong");
                        	if (strcmp(text, "hello") != 0) panic("text");
                        	return (*(char *)uio->uio_iov->iov_base);
                        }
                        static struct cdevsw sw = { .d_version = D_VERSION, .d_write = dwrite, .d_name = "m" };
                        static struct cdev *dev;
                        """,
                        "if (what == MOD_LOAD) dev = make_dev(&sw, 0, 0, 0, 0600, \"m\");"
                                + " else if (what == MOD_UNLOAD) destroy_dev(dev);");

        Ran ran = explore(file);

        assertThat(ran.out())
                .contains("page fault")
                .contains("m.c:12")
                .contains("a user's memory")
                .doesNotContain("panic: wrong", "panic: text");
    }

    @Test
    void the_guide_shows_what_is_printed() throws IOException {
        List<String> guide = Files.readAllLines(GUIDE);
        String command = "$ ./triptych explore examples/c/freebsd/forum_unload_sx.c --os freebsd";
        int start = guide.indexOf(command);
        int end = start + guide.subList(start, guide.size()).indexOf("```");

        Ran ran = explore(EXAMPLES.resolve("forum_unload_sx.c"));

        String out = ran.out().replace(EXAMPLES.toString(), "examples/c/freebsd");
        assertThat(out.lines().filter(CModulesTest::isTimeless).toList())
                .containsSequence(guide.subList(start + 1, end));
    }

    private static boolean isTimeless(String line) {
        return !line.startsWith("replay:") && !line.contains(" fibers on Java ");
    }
}
