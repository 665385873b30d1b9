package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.rosetta.CallArguments;
import triptych.rosetta.CallArguments.Role;
import triptych.rosetta.Rosetta;

/** Rosetta's list of arguments is one of routines that kernels have. */
class CallArgumentsTest {
    private final CallArguments arguments = CallArguments.load();

    private static Personality kernel(String os) {
        return ServiceLoader.load(Personality.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(kernel -> kernel.os().equals(os))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> each_routine_has_such_an_argument() {
        return arguments.kernels().stream()
                .flatMap(
                        os ->
                                Stream.of(Role.values())
                                        .map(
                                                role ->
                                                        DynamicTest.dynamicTest(
                                                                os + " " + role,
                                                                () -> requireAll(os, role))));
    }

    private void requireAll(String os, Role role) {
        Class<?> surface = kernel(os).surface();
        arguments
                .with(os, role)
                .forEach(
                        (routine, position) ->
                                assertThat(parametersOf(surface, routine))
                                        .as(routine)
                                        .isGreaterThan(position));
    }

    /** The most that one of that name has; 0 if there is none. */
    private static int parametersOf(Class<?> surface, String routine) {
        return Stream.of(surface.getMethods())
                .filter(method -> method.getName().equals(routine))
                .mapToInt(Method::getParameterCount)
                .max()
                .orElse(0);
    }

    @Test
    void all_main_kernels_and_flags_that_they_have() {
        assertThat(arguments.kernels()).containsExactlyElementsOf(Rosetta.load().mainKernels());
        for (String os : arguments.kernels()) {
            assertThat(kernel(os).symbols())
                    .extracting(SymbolInfo::name)
                    .containsAll(arguments.dropping(os));
        }
    }
}
