package triptych.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import triptych.core.wiring.Personality;

/**
 * One invocation of a test as JUnit sees it, looked up once: its classes, outermost first, what
 * they declare, and what JUnit has given.
 *
 * @param junitObjects JUnit's own test objects, whose fields other extensions may have filled
 */
record TestPlan(
        Kernels kernels,
        List<Level> levels,
        Method test,
        JUnitArguments arguments,
        List<Object> junitObjects,
        Outcomes<?> outcomes) {

    /** One class of the test. */
    record Level(
            Class<?> type,
            Constructor<?> constructor,
            List<Field> fields,
            List<Method> befores,
            List<Method> afters) {
        private static Level of(Class<?> type) {
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            if (constructors.length != 1) {
                throw new ExtensionConfigurationException(
                        "test class " + type.getName() + " must have one constructor");
            }
            return new Level(
                    type,
                    constructors[0],
                    fieldsOf(type),
                    AnnotationSupport.findAnnotatedMethods(
                            type, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN),
                    AnnotationSupport.findAnnotatedMethods(
                            type, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP));
        }

        /** Of the class and its superclasses. */
        private static List<Field> fieldsOf(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (!ModifierSupport.isStatic(field) && !field.isSynthetic()) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return fields;
        }
    }

    static TestPlan of(ExtensionContext context, List<Object> junitObjects) {
        List<Level> levels = new ArrayList<>();
        for (Class<?> type : KernelExtension.classesOf(context)) {
            refuseSharedObject(type);
            levels.add(Level.of(type));
        }
        return new TestPlan(
                Kernels.of(context),
                List.copyOf(levels),
                context.getRequiredTestMethod(),
                JUnitArguments.of(context),
                junitObjects,
                new Outcomes<>());
    }

    /** What is set up in JUnit's one object would be looked for in vain in those of schedules. */
    private static void refuseSharedObject(Class<?> type) {
        for (Class<? extends Annotation> once : List.of(BeforeAll.class, AfterAll.class)) {
            for (Method method :
                    AnnotationSupport.findAnnotatedMethods(
                            type, once, HierarchyTraversalMode.TOP_DOWN)) {
                if (ModifierSupport.isNotStatic(method)) {
                    throw new ExtensionConfigurationException(
                            "every schedule of a kernel test has a test object of its own, which @"
                                    + once.getSimpleName()
                                    + " "
                                    + type.getSimpleName()
                                    + "."
                                    + method.getName()
                                    + " does not see: make it static, or use @BeforeEach");
                }
            }
        }
    }

    /**
     * Lets Mockito make its classes now: that takes seconds on a slow computer, in which a body
     * would seem to be stuck.
     */
    void prepareMocks() {
        for (int i = 0; i < junitObjects.size(); i++) {
            if (Collaborators.hasMocks(levels.get(i).fields())) {
                Collaborators.openMocks(junitObjects.get(i));
            }
        }
    }

    /** The kernel called {@code os}, or else the one that the test asks something of. */
    Personality personality(String os) {
        if (!os.isEmpty()) {
            return kernels.named(os);
        }
        List<Class<?>> asked = new ArrayList<>(List.of(test.getParameterTypes()));
        for (Level level : levels) {
            List<Executable> executables = new ArrayList<>(level.befores());
            executables.add(level.constructor());
            executables.addAll(level.afters());
            executables.forEach(e -> asked.addAll(List.of(e.getParameterTypes())));
            level.fields().forEach(f -> asked.add(f.getType()));
        }
        for (Class<?> type : asked) {
            Personality owner = kernels.ofSurface(type);
            if (owner != null) {
                return owner;
            }
        }
        return kernels.only();
    }
}
