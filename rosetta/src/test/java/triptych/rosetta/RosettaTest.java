package triptych.rosetta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosettaTest {
    private static Idea take() {
        IdeaReader reader = new IdeaReader();
        reader.read("lent.yaml");
        return reader.ideas().get(1);
    }

    private static Counterpart of(String routine, String os) {
        return take().counterpart("freebsd", routine, os);
    }

    @Test
    void a_routine_has_the_members_of_the_other_kernel() {
        assertThat(of("take", "linux").routines()).containsExactly("grab");
    }

    @Test
    void what_serves_instead_comes_where_there_are_no_members() {
        assertThat(of("take", "tru64").routines()).containsExactly("seize");
    }

    @Test
    void a_routine_that_has_no_equivalent_says_what_to_do() {
        Counterpart none = of("take_timed", "linux");
        assertThat(none.exists()).isFalse();
        assertThat(none.how()).isEqualTo("There is no limit.");
    }

    @Test
    void a_routine_meets_the_differences_that_concern_it() {
        assertThat(of("take", "linux").differences())
                .extracting(Difference::pitfall)
                .containsExactly(Pitfall.RETURN);
        assertThat(of("take_timed", "linux").differences())
                .extracting(Difference::pitfall)
                .containsExactly(Pitfall.RETURN, Pitfall.UNITS);
    }

    @Test
    void a_difference_takes_a_side_of_both_kernels() {
        assertThat(of("take", "tru64").differences()).isEmpty();
    }

    @Test
    void proofs_say_where_to_look() {
        Difference limit = take().differences().get(1);
        assertThat(limit.sides().get("freebsd").proofs())
                .extracting(Proof::shownBy)
                .containsExactly(
                        "docs/conformance/freebsd.md: take_timed S1",
                        "triptych explore freebsd:taken-late");
        assertThat(limit.sides().get("linux").proofs())
                .extracting(Proof::shownBy)
                .containsExactly("triptych compare freebsd:a linux:a");
    }

    @Test
    void a_clause_of_the_patch_of_2004_is_on_the_page_of_Linux() {
        assertThat(Proof.parse("linux-2004", "kthread_start#P1").shownBy())
                .isEqualTo("docs/conformance/linux.md: kthread_start P1");
    }

    @Test
    void a_statement_without_proof_is_refused() {
        assertThatThrownBy(() -> new Side("So it is.", List.of()))
                .hasMessage("not proved: So it is.");
    }

    @Test
    void a_difference_of_one_kernel_alone_is_refused() {
        Side side = new Side("So it is.", List.of(Proof.parse("linux", "grab#S1")));
        assertThatThrownBy(
                        () ->
                                new Difference(
                                        Pitfall.ORDER,
                                        "all",
                                        Map.of("linux", side),
                                        List.of(),
                                        false))
                .hasMessage("nothing to compare with: all");
    }

    @Test
    void a_role_of_an_argument_that_nobody_looks_at_is_refused() {
        assertThatThrownBy(() -> CallArguments.read("unknown-role.yaml"))
                .hasMessage("unknown-role.yaml: freebsd has no field 'take'");
    }

    @Test
    void no_equivalent_and_nothing_to_do_instead_is_refused() {
        assertThatThrownBy(() -> new Counterpart("linux", List.of(), "", List.of()))
                .hasMessage("not told what to do instead on linux");
    }

    @ParameterizedTest
    @CsvSource({
        "twice.yaml, idea twice: told twice",
        "unknown-field.yaml, idea odd: has no field 'titel'",
        "unknown-like.yaml, 'idea late: like ''later'', which is not told before'",
        "no-clause.yaml, idea bare: proof 'mtx_sleep' names no clause",
    })
    void a_mistake_in_a_file_is_told_with_its_place(String file, String words) {
        assertThatThrownBy(() -> new IdeaReader().read(file)).hasMessage(file + ": " + words);
    }

    @Test
    void a_routine_can_stand_for_several_ideas() {
        assertThat(Rosetta.load().entries("linux", "kthread_create"))
                .extracting(entry -> entry.idea().name())
                .containsExactly("start-thread");
        assertThat(Rosetta.load().entries("freebsd", "EINTR")).hasSize(1);
        assertThat(Rosetta.load().entries("tru64", "thread_terminate"))
                .extracting(entry -> entry.idea().name())
                .containsExactly("end-thread", "stop-thread");
    }

    @Test
    void what_is_not_told_of_has_no_entry() {
        assertThat(Rosetta.load().entries("freebsd", "kthread_stop")).isEmpty();
    }
}
