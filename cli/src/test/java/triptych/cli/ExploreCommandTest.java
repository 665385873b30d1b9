package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ExploreCommandTest {
    @Test
    void a_failure_is_told_with_the_way_there_and_a_token() {
        Ran ran = Ran.triptych("explore", "fake-sum");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.out())
                .startsWith("fake-sum: FAILED: panic: lost addition\n")
                .contains("fake kernel: panic: lost addition", "adder1", "it is panic");
        assertThat(ran.token()).startsWith("fake-sum~~0~");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_proof_is_no_failure() {
        Ran ran = Ran.triptych("explore", "fake-sum-fixed", "--require-proof", "--os", "fake");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out()).startsWith("fake-sum-fixed: PROVED:");
    }

    @Test
    void what_is_only_sampled_is_no_proof() {
        String[] words = {
            "explore", "fake-crowd", "--strategy", "random", "--schedules", "20", "--require-proof"
        };
        Ran ran = Ran.triptych(words);
        assertThat(ran.code()).isEqualTo(Exit.NOT_DECIDED);
        assertThat(ran.out()).startsWith("fake-crowd: SAMPLED: nothing went wrong in 20 schedules");
    }

    @Test
    void json_tells_the_ways_of_a_sample_apart() throws IOException {
        Ran ran =
                Ran.triptych(
                        "explore", "fake-crowd", "--schedules=20", "--workers=1", "--format=json");
        Map<String, Object> object = ran.object();
        assertThat(object).containsEntry("schedules", 20).containsEntry("distinct", 10);
        assertThat(object.get("ways"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(
                        Map.of(
                                "strategy",
                                "no preemption",
                                "schedules",
                                10,
                                "distinct",
                                10,
                                "complete",
                                false));
    }

    @Test
    void what_is_bounded_is_no_proof() {
        Ran ran =
                Ran.triptych("explore", "fake-sum-fixed", "--preemptions", "0", "--require-proof");
        assertThat(ran.code()).isEqualTo(Exit.NOT_DECIDED);
        assertThat(ran.out()).startsWith("fake-sum-fixed: BOUNDED:");
    }

    @Test
    void a_plain_number_as_budget_counts_schedules() throws IOException {
        Ran ran =
                Ran.triptych(
                        "explore",
                        "fake-crowd",
                        "--strategy=random",
                        "--budget=7",
                        "--format=json");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.object())
                .containsEntry("verdict", "sampled")
                .containsEntry("schedules", 7)
                .containsEntry("complete", false);
    }

    @Test
    void json_of_a_failure_has_the_finding_and_the_token() throws IOException {
        Ran ran = Ran.triptych("explore", "fake-sum", "--format", "json");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        Map<String, Object> object = ran.object();
        assertThat(object.keySet())
                .containsExactlyInAnyOrder(
                        "target",
                        "os",
                        "strategy",
                        "verdict",
                        "finding",
                        "schedules",
                        "distinct",
                        "complete",
                        "ways",
                        "learning",
                        "seconds",
                        "schedulesPerSecond",
                        "replay");
        assertThat(object)
                .containsEntry("target", "fake-sum")
                .containsEntry("os", "fake")
                .containsEntry("strategy", "auto")
                .containsEntry("verdict", "failed");
        assertThat(object.get("finding"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("kind", "panic")
                .containsEntry("title", "panic: lost addition")
                .containsKey("text");
        assertThat(object.get("replay")).asString().startsWith("fake-sum~~0~");
    }

    @Test
    void json_of_a_proof_has_null_for_finding_and_token() throws IOException {
        Ran ran = Ran.triptych("explore", "fake-sum-fixed", "--format", "json");
        assertThat(ran.object())
                .containsEntry("verdict", "proved")
                .containsEntry("complete", true)
                .containsEntry("finding", null)
                .containsEntry("replay", null);
    }

    @Test
    void profile_and_early_timers_stand_in_the_token() {
        Ran ran = Ran.triptych("explore", "fake-sum", "--profile", "1", "--early-timers", "2");
        assertThat(ran.token()).startsWith("fake-sum~1~2~");
        assertThat(Ran.triptych("replay", ran.token()).code()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void a_program_class_is_explored_under_its_own_name() {
        Ran ran = Ran.triptych("explore", "triptych.fake.UserProgram");
        assertThat(ran.code()).isEqualTo(Exit.FAILURE);
        assertThat(ran.token()).startsWith("triptych.fake.UserProgram~");
        assertThat(Ran.triptych("replay", ran.token()).code()).isEqualTo(Exit.FAILURE);
    }

    @Test
    void a_module_class_is_explored_as_its_kernel_says() {
        Ran ran = Ran.triptych("explore", "triptych.fake.FakeKernel$BareModule");
        assertThat(ran.code()).isEqualTo(Exit.NO_FAILURE);
        assertThat(ran.out()).startsWith("triptych.fake.FakeKernel$BareModule: PROVED:");
    }

    @Test
    void a_program_that_cannot_start_is_named_with_the_reason() {
        Ran ran = Ran.triptych("explore", "triptych.fake.BrokenProgram");
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.err()).contains("cannot be started").contains("no such device");
    }

    @Test
    void progress_is_shown_to_who_asks_for_it() {
        Ran ran = Ran.triptych("explore", "fake-sum-fixed", "--progress", "--workers", "1");
        assertThat(ran.err()).startsWith("exploring fake-sum-fixed (auto, 1 worker, ");
    }

    @Test
    void each_kind_of_fiber_gives_the_same_token() {
        assertThat(Ran.triptych("explore", "fake-sum", "--fiber", "platform").token())
                .isEqualTo(Ran.triptych("explore", "fake-sum").token());
    }
}
