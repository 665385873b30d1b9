package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs one test of a class as JUnit does, and tells how it ended. */
final class Kit {
    private Kit() {}

    static EngineExecutionResults run(Class<?> subject, String method) {
        Class<?>[] parameters = null;
        for (Class<?> c = subject; parameters == null; c = c.getSuperclass()) {
            parameters =
                    Arrays.stream(c.getDeclaredMethods())
                            .filter(m -> m.getName().equals(method))
                            .map(m -> m.getParameterTypes())
                            .findFirst()
                            .orElse(null);
        }
        String types =
                Arrays.stream(parameters).map(Class::getName).collect(Collectors.joining(","));
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(subject.getName() + "#" + method + "(" + types + ")"))
                .execute();
    }

    static void assertGreen(Class<?> subject, String method) {
        EngineExecutionResults results = run(subject, method);
        results.allEvents().failed().stream()
                .findFirst()
                .ifPresent(
                        e -> {
                            throw new AssertionError(messageOf(e));
                        });
        assertThat(results.testEvents().succeeded().count()).isPositive();
    }

    static String redMessage(Class<?> subject, String method) {
        EngineExecutionResults results = run(subject, method);
        assertThat(results.allEvents().failed().count()).isEqualTo(1);
        return messageOf(results.allEvents().failed().stream().findFirst().orElseThrow());
    }

    static String messageOf(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::toString)
                .orElse("");
    }
}
