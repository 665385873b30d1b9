package triptych.junit;

import com.google.inject.Injector;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The test object of one schedule, with those that enclose it, made and used as JUnit would. */
final class TestObject {
    private final Collaborators collaborators;
    private final Injector injector;
    private final Outcomes<?> outcomes;
    private final List<Object> instances = new ArrayList<>();

    TestObject(
            List<Class<?>> classes,
            Collaborators collaborators,
            Injector injector,
            Outcomes<?> outcomes) {
        this.collaborators = collaborators;
        this.injector = injector;
        this.outcomes = outcomes;
        for (Class<?> type : classes) {
            instances.add(make(type));
        }
    }

    private Object make(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(
                    "test class " + type.getName() + " must have one constructor");
        }
        Constructor<?> constructor = constructors[0];
        constructor.setAccessible(true);
        Object[] arguments = new Object[constructor.getParameterCount()];
        Parameter[] parameters = constructor.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            boolean outer = i == 0 && !instances.isEmpty();
            arguments[i] = outer ? newest() : given(parameters[i].getType());
        }
        Object instance;
        try {
            instance = constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw Rethrown.of(e);
        }
        collaborators.openMocks(instance);
        collaborators.takeFrom(instance);
        injector.injectMembers(instance);
        return instance;
    }

    private Object newest() {
        return instances.get(instances.size() - 1);
    }

    private Object given(Class<?> type) {
        return type == Outcomes.class ? outcomes : injector.getInstance(type);
    }

    /** Runs the life-cycle methods and the test, outermost object first. */
    void run(Method test, List<Object> junitArguments, Kernels kernels) {
        for (Object instance : instances) {
            for (Method before :
                    AnnotationSupport.findAnnotatedMethods(
                            instance.getClass(),
                            BeforeEach.class,
                            HierarchyTraversalMode.TOP_DOWN)) {
                call(before, instance, List.of(), kernels);
            }
        }
        try {
            call(test, newest(), junitArguments, kernels);
        } finally {
            for (int i = instances.size() - 1; i >= 0; i--) {
                for (Method after :
                        AnnotationSupport.findAnnotatedMethods(
                                instances.get(i).getClass(),
                                AfterEach.class,
                                HierarchyTraversalMode.BOTTOM_UP)) {
                    call(after, instances.get(i), List.of(), kernels);
                }
            }
        }
    }

    private void call(
            Method method, Object instance, List<Object> junitArguments, Kernels kernels) {
        Parameter[] parameters = method.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = parameters[i].getType();
            if (kernels.canGive(type)) {
                arguments[i] = given(type);
            } else if (i < junitArguments.size()) {
                arguments[i] = junitArguments.get(i);
            } else {
                throw new IllegalStateException(
                        "no value for parameter " + parameters[i] + " of " + method.getName());
            }
        }
        method.setAccessible(true);
        try {
            method.invoke(instance, arguments);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw Rethrown.of(e);
        }
    }

    /** The fields that modules are built with, in the class and its superclasses. */
    static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            fields.addAll(List.of(c.getDeclaredFields()));
        }
        return fields;
    }
}
