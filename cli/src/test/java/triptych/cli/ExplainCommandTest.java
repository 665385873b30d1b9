package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.core.wiring.Personality;
import triptych.fake.FakeKernel;

/** What {@code explain} says of a routine for somebody who goes to another kernel, and of more. */
class ExplainCommandTest {
    private static String explain(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        Ran ran = Ran.triptych(all);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        return ran.out();
    }

    @Test
    void a_routine_is_told_with_the_nearest_ones_elsewhere() {
        assertThat(explain("kthread_parkme").lines().limit(7))
                .containsExactly(
                        "kthread_parkme (linux routine): declared in <linux/kthread.h>",
                        "",
                        "  to hold a thread, and let it go on",
                        "    freebsd: kthread_suspend_check, kproc_suspend_check",
                        "      The thread calls kthread_suspend_check, which asks and sleeps in"
                                + " one; there is no question",
                        "        alone.",
                        "    tru64: no equivalent");
    }

    @Test
    void each_side_of_a_difference_is_told_with_what_shows_it() {
        assertThat(explain("mtx_sleep", "--to", "linux"))
                .contains(
                        """
                            locks: the lock on return
                              freebsd: Held again whatever is returned, unless PDROP.
                                docs/conformance/freebsd.md: mtx_sleep S2, PDROP S1
                        """
                                .indent(0));
    }

    @Test
    void to_leaves_the_other_kernels_out() {
        assertThat(explain("mtx_sleep", "--to", "linux"))
                .contains("    linux: wait_event")
                .doesNotContain("    tru64: ");
        assertThat(explain("mtx_sleep")).contains("    linux: wait_event", "    tru64: mpsleep");
    }

    @Test
    void the_patch_of_2004_is_told_only_to_those_who_ask() {
        assertThat(explain("kthread_stop")).doesNotContain("2004");
        assertThat(explain("kthread_stop", "--to", "linux-2004"))
                .contains("    linux-2004: kthread_destroy");
        assertThat(explain("kthread_destroy", "--os", "linux-2004"))
                .contains("    linux: kthread_stop");
    }

    @Test
    void one_name_of_two_kernels_is_told_twice() {
        assertThat(explain("msleep"))
                .contains(
                        "msleep (freebsd macro)",
                        "msleep (linux routine)",
                        "naming: msleep",
                        "linux: Sleeps so many milliseconds");
    }

    @Test
    void a_kernel_that_there_is_not_is_a_mistake() {
        Ran ran = Ran.triptych("explain", "mtx_sleep", "--to", "linus");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("no kernel 'linus'; did you mean linux");
    }

    @Test
    void a_finding_is_told_with_the_scenarios_that_come_to_it() {
        assertThat(explain("sleeping-owner").lines())
                .contains(
                        "sleeping-owner (finding): a thread has to wait for a lock whose owner is"
                                + " asleep");
        assertThat(explain("text-gone"))
                .contains("  triptych explore freebsd:forum-unload: ")
                .contains("  triptych explore linux:kthread-no-stop: ")
                .doesNotContain("forum-unload-fixed", "forum-unload-mutex");
    }

    @ParameterizedTest
    @CsvSource({
        "13, 'freebsd profile, the default'",
        "12, wakes the sleepers on its p_stype",
        "5.15, kthread_stop is no signal",
        "literal-smp, '2 processors, each with a keventd.'",
        "mach3, a return from a start routine stops the kernel: yes.",
        "tru64-doc, 'a return from a start routine stops the kernel: no, it ends the thread'",
    })
    void a_profile_is_told_with_what_sets_it_apart(String name, String words) {
        assertThat(explain(name)).startsWith(name + " (").contains(words);
    }

    @Test
    void every_profile_of_a_kernel_has_words() {
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            if (!(kernel instanceof FakeKernel)) {
                assertThat(kernel.profiles()).noneMatch(p -> kernel.aboutProfile(p).isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mtx_sleeep, mtx_sleep", "tru64-dok, tru64-doc", "text-gon, text-gone"})
    void a_near_miss_is_answered_with_the_name(String typed, String meant) {
        Ran ran = Ran.triptych("explain", typed);
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("did you mean " + meant);
    }
}
