package triptych.junit;

import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.MembersInjector;
import com.google.inject.Module;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import triptych.core.machine.Machine;
import triptych.core.wiring.MachineModule;
import triptych.core.wiring.Personality;

/**
 * What one carrier needs to make and use the test object of one schedule after the other; workers
 * must not share it. All looking up is done when it is made.
 */
final class TestBench {
    private static final Supplier<Object> OUTER = () -> null;

    private final TestPlan plan;
    private final MachineModule machines = new MachineModule();
    private final Collaborators collaborators;
    private final Injector injector;
    private final List<Maker> makers = new ArrayList<>();
    private final Call test;
    private Object moduleFile;

    /** Makes the objects of one class and runs their life-cycle methods. */
    private record Maker(
            Constructor<?> constructor,
            List<Supplier<?>> arguments,
            List<Field> filledByJUnit,
            Object junitObject,
            boolean mocks,
            List<Field> collaborators,
            MembersInjector<Object> injection,
            List<Call> befores,
            List<Call> afters) {}

    private record Call(Method method, List<Supplier<?>> arguments) {
        void on(Object instance) {
            try {
                method.invoke(instance, values(arguments, null));
            } catch (ReflectiveOperationException e) {
                throw Rethrown.of(e);
            }
        }
    }

    TestBench(TestPlan plan) {
        this.plan = plan;
        collaborators = new Collaborators(plan);
        List<Module> modules = new ArrayList<>();
        modules.add(machines);
        modules.add(collaborators);
        for (Personality each : plan.kernels().all()) {
            modules.add(each.wiring());
        }
        injector = Guice.createInjector(modules);
        for (TestPlan.Level level : plan.levels()) {
            makers.add(maker(level));
        }
        test = call(plan.test());
    }

    private Maker maker(TestPlan.Level level) {
        int at = makers.size();
        boolean inner = at > 0;
        level.constructor().setAccessible(true);
        @SuppressWarnings("unchecked")
        MembersInjector<Object> injection =
                (MembersInjector<Object>) injector.getMembersInjector(level.type());
        return new Maker(
                level.constructor(),
                arguments(level.constructor(), inner),
                level.fields().stream().filter(TestBench::isFilledByJUnit).toList(),
                at < plan.junitObjects().size() ? plan.junitObjects().get(at) : null,
                Collaborators.hasMocks(level.fields()),
                level.fields().stream().filter(Collaborators::isCollaborator).toList(),
                injection,
                level.befores().stream().map(this::call).toList(),
                level.afters().stream().map(this::call).toList());
    }

    /** Such as a {@code @TempDir}, or a {@code @Parameter} of a parameterised class. */
    private static boolean isFilledByJUnit(Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().getName().startsWith("org.junit.jupiter.")) {
                return true;
            }
        }
        return false;
    }

    private Call call(Method method) {
        method.setAccessible(true);
        return new Call(method, arguments(method, false));
    }

    private List<Supplier<?>> arguments(Executable executable, boolean inner) {
        List<Supplier<?>> suppliers = new ArrayList<>();
        Parameter[] parameters = executable.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            suppliers.add(inner && i == 0 ? OUTER : argument(executable, parameters[i], i));
        }
        return suppliers;
    }

    private Supplier<?> argument(Executable executable, Parameter parameter, int index) {
        Class<?> type = parameter.getType();
        if (AskedInC.isModule(parameter)) {
            return () -> moduleFileAs(type);
        }
        if (type == Outcomes.class) {
            return plan::outcomes;
        }
        if (plan.kernels().canGive(type)) {
            try {
                return injector.getProvider(Key.get(type))::get;
            } catch (ConfigurationException e) {
                throw new ExtensionConfigurationException(
                        "no "
                                + type.getSimpleName()
                                + " can be made for "
                                + executable.getName()
                                + "; what it is built with must be a @Collaborator or @Mock field"
                                + " of the test: "
                                + e.getMessage(),
                        e);
            }
        }
        if (Collaborators.isMock(parameter)) {
            return () -> Collaborators.newMock(type);
        }
        Optional<Object> given = plan.arguments().argument(executable, index);
        if (given.isEmpty() && !plan.arguments().isKnown(executable)) {
            throw new ExtensionConfigurationException(
                    "no value for parameter " + parameter + " of " + executable.getName());
        }
        Object value = given.orElse(null);
        return () -> value;
    }

    private Object moduleFileAs(Class<?> type) {
        if (!type.isInstance(moduleFile)) {
            throw new ExtensionConfigurationException(
                    "the module in C is a "
                            + moduleFile.getClass().getSimpleName()
                            + " here, and the test asks for a "
                            + type.getSimpleName());
        }
        return moduleFile;
    }

    private static Object[] values(List<Supplier<?>> suppliers, Object outer) {
        Object[] values = new Object[suppliers.size()];
        for (int i = 0; i < values.length; i++) {
            Supplier<?> supplier = suppliers.get(i);
            values[i] = supplier == OUTER ? outer : supplier.get();
        }
        return values;
    }

    /** Runs {@code body} in the scope of {@code machine}. */
    void within(Machine machine, Runnable body) {
        machines.scope().enter(machine);
        try {
            body.run();
        } finally {
            machines.scope().leave();
        }
    }

    /** A bare object by {@code constructor}, which must be that of a class of the test. */
    Object make(Constructor<?> constructor, Object outer) {
        for (Maker maker : makers) {
            if (maker.constructor().equals(constructor)) {
                return construct(maker, outer);
            }
        }
        throw new IllegalArgumentException("no class of the test has " + constructor);
    }

    private static Object construct(Maker maker, Object outer) {
        try {
            return maker.constructor().newInstance(values(maker.arguments(), outer));
        } catch (ReflectiveOperationException e) {
            throw Rethrown.of(e);
        }
    }

    /**
     * Makes the objects and runs the life-cycle methods and the test, outermost object first. A
     * failure ends the schedule there and then: what {@code @AfterEach} would do on a machine that
     * stands still could only hide it.
     *
     * @param file of the module in C; null if there is none
     */
    void runTest(Object file) {
        moduleFile = file;
        Object[] instances = new Object[makers.size()];
        Object newest = null;
        for (int i = 0; i < instances.length; i++) {
            newest = newObject(makers.get(i), newest);
            instances[i] = newest;
        }
        for (int i = 0; i < instances.length; i++) {
            for (Call before : makers.get(i).befores()) {
                before.on(instances[i]);
            }
        }
        test.on(newest);
        for (int i = instances.length - 1; i >= 0; i--) {
            for (Call after : makers.get(i).afters()) {
                after.on(instances[i]);
            }
        }
    }

    private Object newObject(Maker maker, Object outer) {
        Object instance = construct(maker, outer);
        try {
            for (Field field : maker.filledByJUnit()) {
                if (maker.junitObject() != null) {
                    field.set(instance, field.get(maker.junitObject()));
                }
            }
            if (maker.mocks()) {
                Collaborators.openMocks(instance);
            }
            collaborators.takeFrom(instance, maker.collaborators());
        } catch (IllegalAccessException e) {
            throw Rethrown.of(e);
        }
        maker.injection().injectMembers(instance);
        return instance;
    }
}
