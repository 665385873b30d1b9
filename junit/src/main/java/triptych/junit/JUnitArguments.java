package triptych.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** What JUnit and its other extensions have given to one invocation of a test. */
final class JUnitArguments {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(JUnitArguments.class);

    private final Map<Executable, List<Object>> known = new ConcurrentHashMap<>();
    private final TestInfo info;

    private JUnitArguments(ExtensionContext context) {
        info = new Info(context);
    }

    static JUnitArguments of(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        context.getUniqueId(),
                        id -> new JUnitArguments(context),
                        JUnitArguments.class);
    }

    static void keep(ExtensionContext context, ReflectiveInvocationContext<?> invocation) {
        of(context).known.put(invocation.getExecutable(), invocation.getArguments());
    }

    /** The argument number {@code index}; where it was not asked for yet, one of its type. */
    Optional<Object> argument(Executable executable, int index) {
        List<Object> own = known.get(executable);
        if (own != null && index < own.size()) {
            return Optional.ofNullable(own.get(index));
        }
        Class<?> type = executable.getParameterTypes()[index];
        if (type == TestInfo.class) {
            return Optional.of(info);
        }
        return known.values().stream().flatMap(List::stream).filter(type::isInstance).findFirst();
    }

    /** Whether {@code executable} was given {@code null} on purpose. */
    boolean isKnown(Executable executable) {
        return known.containsKey(executable);
    }

    private record Info(ExtensionContext context) implements TestInfo {
        @Override
        public String getDisplayName() {
            return context.getDisplayName();
        }

        @Override
        public Set<String> getTags() {
            return context.getTags();
        }

        @Override
        public Optional<Class<?>> getTestClass() {
            return context.getTestClass();
        }

        @Override
        public Optional<Method> getTestMethod() {
            return context.getTestMethod();
        }
    }
}
