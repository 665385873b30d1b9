package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static triptych.junit.Kit.assertGreen;
import static triptych.junit.Kit.redMessage;
import static triptych.junit.Kit.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a module author's test class does under the extension. */
class KernelExtensionTests {
    @Test
    void a_module_with_a_mocked_device_is_explored_and_green() {
        assertGreen(Subjects.HeaterSubject.class, "stops_cleanly");
    }

    @Test
    void the_message_of_a_red_test_has_panic_table_and_replay_line() {
        String message = redMessage(Subjects.HeaterSubject.class, "hasty_unload_is_red");

        assertThat(message.lines().count()).isLessThanOrEqualTo(60);
        assertThat(message)
                .containsSubsequence(
                        "HeaterSubject.hasty_unload_is_red: FAILED: Fatal trap 12",
                        "panic: page fault",
                        "How it comes to that",
                        "kldunload(\"hasty\")",
                        "replay: mvn test -Dtest='triptych.junit.Subjects$HeaterSubject#hasty_unload_is_red'"
                                + " -Dtriptych.schedule='",
                        "whole story: target/triptych/");
    }

    @Test
    void an_expected_panic_is_green_and_another_one_red() {
        assertGreen(Subjects.HeaterSubject.class, "hasty_unload_is_expected_to_panic");
        assertThat(redMessage(Subjects.HeaterSubject.class, "another_panic_than_expected"))
                .contains("expected a panic \"sleeping thread\", but:", "Fatal trap 12");
        assertThat(redMessage(Subjects.HeaterSubject.class, "a_finding_that_does_not_come"))
                .contains("expected a finding of kind text-gone, but", "PROVED");
    }

    @Test
    void an_assertion_after_an_expected_complaint_is_red() {
        assertGreen(Subjects.ComplaintSubject.class, "an_expected_complaint");
        assertGreen(Subjects.ComplaintSubject.class, "an_expected_assertion_after_a_complaint");
        assertThat(
                        redMessage(
                                Subjects.ComplaintSubject.class,
                                "an_assertion_after_an_expected_complaint"))
                .contains("expected a finding of kind sleep-with-locks, but:", "<1> but was: <2>");
    }

    @Test
    void life_cycle_methods_and_injected_fields_belong_to_the_schedule() {
        assertGreen(Subjects.LifeCycleSubject.class, "before_each_runs_once_for_every_schedule");
        assertGreen(
                Subjects.LifeCycleSubject.WithinIt.class, "nested_tests_have_their_outer_object");
    }

    @Test
    void outcomes_are_held_over_all_schedules() {
        assertGreen(Subjects.OutcomeSubject.class, "a_lost_update_has_two_outcomes");
        assertThat(redMessage(Subjects.OutcomeSubject.class, "an_outcome_is_never_seen"))
                .contains("outcomes [1] were never seen in any schedule: ");
        assertThat(redMessage(Subjects.OutcomeSubject.class, "an_outcome_is_not_expected"))
                .contains("outcome 1 is none of [2]");
    }

    @Test
    void an_assertion_fails_with_the_story_of_its_thread() {
        assertThat(
                        redMessage(
                                Subjects.OutcomeSubject.class,
                                "an_assertion_in_a_simulated_thread_fails_the_test"))
                .contains("expected: <2> but was: <1>", "How it comes to that", "Subjects.java:");
    }

    @Test
    void interleavings_are_counted() {
        assertGreen(Subjects.OutcomeSubject.class, "two_writers_of_one_cell_have_two_orders");
        assertThat(redMessage(Subjects.OutcomeSubject.class, "a_wrong_count_is_red"))
                .contains("expected 5 interleavings, but there are 2");
    }

    @Test
    void a_test_that_explored_nothing_is_told_so() {
        assertThat(
                        redMessage(
                                Subjects.OutcomeSubject.class,
                                "two_threads_that_never_meet_explore_nothing"))
                .contains("nothing was explored");
    }

    @Test
    void parameterised_tests_get_their_arguments_and_the_kernel() {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(
                                selectMethod(
                                        Subjects.OutcomeSubject.class.getName()
                                                + "#pause_takes_its_ticks(int,triptych.freebsd.FreeBsd,triptych.core.machine.Machine)"))
                        .execute();

        assertThat(results.testEvents().succeeded().count()).isEqualTo(3);
    }

    @Test
    void an_assumption_that_does_not_hold_aborts_the_test() {
        EngineExecutionResults results = run(Subjects.OutcomeSubject.class, "an_assumption_aborts");

        assertThat(results.testEvents().aborted().count()).isEqualTo(1);
    }

    @Test
    void misuse_is_named() {
        assertThat(redMessage(Subjects.MisuseSubject.class, "holds_a_mutex_asleep"))
                .contains("Sleeping on \"p\" with the following non-sleepable locks held:");
    }

    @Test
    void a_schedule_runs_again_alone_by_a_system_property() {
        String message = redMessage(Subjects.ScheduleSubject.class, "fails");
        Matcher token = Pattern.compile("-Dtriptych.schedule='([^']+)'").matcher(message);
        assertThat(token.find()).isTrue();
        System.setProperty(Asked.SCHEDULE_PROPERTY, token.group(1));
        try {
            assertThat(redMessage(Subjects.ScheduleSubject.class, "fails"))
                    .contains("Fatal trap 12", token.group(1));
            assertThat(
                            run(Subjects.ScheduleSubject.class, "module_is_injected")
                                    .testEvents()
                                    .aborted()
                                    .count())
                    .isEqualTo(1);
        } finally {
            System.clearProperty(Asked.SCHEDULE_PROPERTY);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void parallel_execution_gives_the_same_results(boolean parallel) {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.enabled",
                                String.valueOf(parallel))
                        .configurationParameter(
                                "junit.jupiter.execution.parallel.mode.default", "concurrent")
                        .selectors(selectClass(Subjects.HeaterSubject.class))
                        .execute();

        assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
        assertThat(results.testEvents().failed().count()).isEqualTo(3);
    }
}
