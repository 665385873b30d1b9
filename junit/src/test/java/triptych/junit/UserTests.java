package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static triptych.junit.Kit.assertGreen;
import static triptych.junit.Kit.redMessage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The rest of JUnit works as its users expect, or says why not. */
class UserTests {
    @Test
    void life_cycle_methods_of_superclasses_run_in_order() {
        assertGreen(UserSubjects.InheritingSubject.class, "superclass_methods_run_in_order");
    }

    @Test
    void constructors_have_parameters_of_the_kernel_and_of_junit() {
        assertGreen(UserSubjects.ConstructedSubject.class, "fields_come_from_the_constructor");
        assertGreen(UserSubjects.ConstructedSubject.Inner.class, "nested_constructor_too");
        assertGreen(UserSubjects.ConstructedSubject.Inner.Innermost.class, "and_deeper");
    }

    @Test
    void a_class_has_one_constructor() {
        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(UserSubjects.TwoConstructorsSubject.class))
                        .execute();

        assertThat(results.allEvents().failed().stream().map(Kit::messageOf))
                .anyMatch(m -> m.contains("must declare a single constructor"));
    }

    @Test
    void what_is_set_up_once_for_an_object_is_refused() {
        assertThat(redMessage(UserSubjects.SharedObjectSubject.class, "would_not_see_it"))
                .contains(
                        "every schedule of a kernel test has a test object of its own, which"
                                + " @BeforeAll SharedObjectSubject.setUp does not see");
        assertGreen(UserSubjects.PerClassSubject.class, "has_sources_that_are_not_static");
    }

    @ParameterizedTest
    @CsvSource({"repeated, 3", "enums, 2", "records, 2", "junit_fills_its_fields, 1"})
    void templates_run_each_invocation(String method, int count) {
        assertGreen(UserSubjects.TemplateSubject.class, method);
        assertThat(
                        Kit.run(UserSubjects.TemplateSubject.class, method)
                                .testEvents()
                                .succeeded()
                                .count())
                .isEqualTo(count);
    }

    @Test
    void parameterised_classes_work() {
        assertGreen(UserSubjects.ParameterisedClassSubject.class, "has_its_parameter");
    }

    @Test
    void explore_on_a_class_leaves_ordinary_tests_alone() {
        assertGreen(UserSubjects.MixedSubject.class, "ordinary_test_stays_one");
        assertGreen(UserSubjects.MixedSubject.class, "kernel_test");
    }

    @Test
    void a_kernel_where_none_runs_is_told_so() {
        assertThat(redMessage(UserSubjects.KernelInBeforeSubject.class, "ordinary"))
                .contains(
                        "FreeBsd in KernelInBeforeSubject.load: there is a kernel only while a"
                                + " schedule of a @KernelTest runs, and ordinary is none");
        assertGreen(UserSubjects.KernelInBeforeSubject.class, "kernel");
        assertThat(redMessage(UserSubjects.KernelInBeforeWithoutExploreSubject.class, "ordinary"))
                .contains(
                        "No ParameterResolver registered for parameter [triptych.freebsd.FreeBsd");
        assertThat(redMessage(UserSubjects.KernelInBeforeAllSubject.class, "kernel"))
                .contains("FreeBsd in KernelInBeforeAllSubject.load", "not for a whole class");
    }

    @Test
    void exceptions_are_told_as_themselves() {
        assertThat(redMessage(UserSubjects.ThrowingSubject.class, "checked_exception"))
                .contains(
                        "the module threw java.io.IOException: no such disk",
                        "at UserSubjects.java:")
                .doesNotContain("TestBench");
    }

    @Test
    void an_assumption_leaves_out_the_schedules_in_which_it_does_not_hold() {
        assertGreen(UserSubjects.ThrowingSubject.class, "assumption_in_some_schedules");
    }

    @Test
    void a_test_without_threads_needs_one_interleaving() {
        assertGreen(UserSubjects.ThrowingSubject.class, "no_thread_is_no_trouble");
    }

    @Test
    void collaborators_are_told_apart_by_name() {
        assertGreen(UserSubjects.QualifiedSubject.class, "fields_are_told_apart");
        assertThat(redMessage(UserSubjects.TwinSubject.class, "fields_are_not_told_apart"))
                .contains("fields left and right are both the IntSupplier");
    }

    @Test
    void a_module_that_cannot_be_built_is_told_before_anything_runs() {
        assertThat(redMessage(UserSubjects.UnboundSubject.class, "module_lacks_its_device"))
                .contains(
                        "no Heater can be made for module_lacks_its_device; what it is built with"
                                + " must be a @Collaborator or @Mock field");
    }

    @Test
    void a_class_path_without_a_kernel_is_told_so() {
        assertThatThrownBy(() -> new Kernels(List.of()).only())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("no kernel is on the class path: add a dependency on one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blocks_in_java", "blocks_in_java_in_some_schedule"})
    void a_body_that_blocks_in_java_is_named(String method) {
        assertThat(redMessage(UserSubjects.LeavingSubject.class, method))
                .contains(
                        "has taken no step for 4 s: it blocks in Java",
                        "LeavingSubject." + method,
                        "at UserSubjects.java:");
    }

    @Test
    void a_real_thread_is_named() {
        assertThat(redMessage(UserSubjects.LeavingSubject.class, "starts_a_real_thread"))
                .contains("started a real Java thread", "\"a real one\"");
    }

    @Test
    void a_look_at_the_real_clock_is_named() {
        assertThat(redMessage(UserSubjects.LeavingSubject.class, "looks_at_the_real_clock"))
                .contains("the program is not deterministic", "depends on time");
    }
}
