package triptych.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.MachineSettings;
import triptych.explore.Question;
import triptych.explore.StrategyName;

/** What the annotations of a test ask for. */
record Asked(
        Question question,
        MachineSettings settings,
        String os,
        boolean requireProof,
        String schedule,
        String panic,
        String finding,
        long interleavings) {
    /** As annotated, or as {@code -Dtriptych.schedule} says for this test. */
    static final String SCHEDULE_PROPERTY = "triptych.schedule";

    static boolean isKernelTest(Method method) {
        return AnnotationSupport.isAnnotated(method, KernelTest.class)
                || AnnotationSupport.isAnnotated(method, Explore.class);
    }

    static Asked of(Method method, ExtensionContext context) {
        Explore explore =
                annotation(method, Explore.class)
                        .or(() -> onClass(context, Explore.class))
                        .orElse(Defaults.class.getAnnotation(Explore.class));
        long schedules = explore.schedules() == 0 ? Long.MAX_VALUE : explore.schedules();
        Question question =
                new Question(
                        StrategyName.named(explore.strategy()),
                        schedules,
                        budgetMillis(explore),
                        explore.preemptions(),
                        explore.seed(),
                        explore.workers(),
                        FiberKind.best());
        return new Asked(
                question,
                MachineSettings.DEFAULT
                        .withEarlyTimers(explore.earlyTimers())
                        .withProfile(explore.profile()),
                explore.os(),
                explore.requireProof(),
                explore.schedule(),
                annotation(method, ExpectPanic.class).map(ExpectPanic::value).orElse(null),
                annotation(method, ExpectFinding.class).map(ExpectFinding::value).orElse(null),
                annotation(method, ExpectInterleavings.class)
                        .map(ExpectInterleavings::value)
                        .orElse(-1L));
    }

    /** Whoever requires a proof would rather wait on a busy computer than be told of none. */
    static long budgetMillis(Explore explore) {
        if (explore.budgetMillis() > 0) {
            return explore.budgetMillis();
        }
        return explore.requireProof() ? 60_000 : 5_000;
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return AnnotationSupport.findAnnotation(method, type);
    }

    /** Of the test's class, or of the nearest one around it. */
    static <A extends Annotation> Optional<A> onClass(ExtensionContext context, Class<A> type) {
        return context.getEnclosingTestClasses().isEmpty()
                ? AnnotationSupport.findAnnotation(context.getRequiredTestClass(), type)
                : AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), type, context.getEnclosingTestClasses());
    }

    boolean expectsFailure() {
        return panic != null || finding != null;
    }

    /** Holds what an absent annotation means. */
    @Explore
    private static final class Defaults {}
}
