package triptych.junit;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Provider;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.mockito.Mockito;
import org.mockito.MockitoAnnotations;

/**
 * The fields of a test that modules are built with: bound once by type and qualifier, looked up
 * anew for every schedule.
 *
 * <p>One object per worker and test: the schedules of one worker come one after the other.
 */
final class Collaborators extends AbstractModule {
    private static final String MOCKITO = "org.mockito.";
    private static final String MOCK = "org.mockito.Mock";

    private final Map<Field, Object> current = new HashMap<>();
    private final TestPlan plan;

    Collaborators(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    protected void configure() {
        Map<Key<?>, Field> bound = new HashMap<>();
        for (TestPlan.Level level : plan.levels()) {
            for (Field field : level.fields()) {
                if (isCollaborator(field)) {
                    Key<?> key = keyOf(field);
                    Field twin = bound.put(key, field);
                    if (twin != null) {
                        throw new ExtensionConfigurationException(
                                "fields "
                                        + twin.getName()
                                        + " and "
                                        + field.getName()
                                        + " are both the "
                                        + field.getType().getSimpleName()
                                        + " that modules are built with: tell them apart by @Named");
                    }
                    bindField(key, field);
                }
            }
        }
    }

    private static Key<?> keyOf(Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            if (annotation.annotationType().isAnnotationPresent(Qualifier.class)) {
                return Key.get(field.getGenericType(), annotation);
            }
        }
        return Key.get(field.getGenericType());
    }

    private <T> void bindField(Key<T> key, Field field) {
        @SuppressWarnings("unchecked")
        Provider<T> provider = () -> (T) current.get(field);
        bind(key).toProvider(provider);
    }

    static boolean isCollaborator(Field field) {
        return field.isAnnotationPresent(Collaborator.class) || isMock(field);
    }

    /** By name: Mockito need not be there. */
    static boolean isMock(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation.annotationType().getName().equals(MOCK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether Mockito has something to do with {@code fields}. */
    static boolean hasMocks(List<Field> fields) {
        for (Field field : fields) {
            for (Annotation annotation : field.getAnnotations()) {
                if (annotation.annotationType().getName().startsWith(MOCKITO)) {
                    return true;
                }
            }
        }
        return false;
    }

    static Object newMock(Class<?> type) {
        return Mockito.mock(type);
    }

    static void openMocks(Object instance) {
        MockitoAnnotations.openMocks(instance);
    }

    /** From now on modules are built with what these fields hold. */
    void takeFrom(Object instance, List<Field> fields) throws IllegalAccessException {
        for (Field field : fields) {
            current.put(field, field.get(instance));
        }
    }
}
