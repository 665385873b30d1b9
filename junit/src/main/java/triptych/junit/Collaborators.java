package triptych.junit;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mockito.MockitoAnnotations;

/**
 * The fields of a test that modules are built with: bound once by type, looked up anew for every
 * schedule.
 *
 * <p>One object per worker and test: the schedules of one worker come one after the other.
 */
final class Collaborators extends AbstractModule {
    private static final String MOCK = "org.mockito.Mock";

    private final Map<Class<?>, Object> current = new LinkedHashMap<>();
    private final List<Class<?>> classes;
    private final boolean mockito;

    Collaborators(List<Class<?>> classes) {
        this.classes = classes;
        this.mockito = isPresent();
    }

    private static boolean isPresent() {
        try {
            Class.forName(MOCK);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    @Override
    protected void configure() {
        for (Class<?> type : classes) {
            for (Field field : TestObject.fieldsOf(type)) {
                if (isCollaborator(field)) {
                    bindField(field.getType());
                }
            }
        }
    }

    private <T> void bindField(Class<T> type) {
        Provider<T> provider = () -> type.cast(current.get(type));
        bind(type).toProvider(provider);
    }

    private static boolean isCollaborator(Field field) {
        if (field.isAnnotationPresent(Collaborator.class)) {
            return true;
        }
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().getName().equals(MOCK)) {
                return true;
            }
        }
        return false;
    }

    /** Makes the mocks of {@code instance}, where Mockito is there. */
    void openMocks(Object instance) {
        if (mockito) {
            MockitoAnnotations.openMocks(instance);
        }
    }

    /** From now on modules are built with what these fields hold. */
    void takeFrom(Object instance) {
        for (Field field : TestObject.fieldsOf(instance.getClass())) {
            if (isCollaborator(field)) {
                field.setAccessible(true);
                try {
                    current.put(field.getType(), field.get(instance));
                } catch (IllegalAccessException e) {
                    throw Rethrown.of(e);
                }
            }
        }
    }
}
