package triptych.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import triptych.core.finding.Dialect;
import triptych.core.machine.Machine;
import triptych.core.wiring.Personality;

/** The kernels on the class path, and what they can give to a test by type. */
final class Kernels {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(Kernels.class);

    private final List<Personality> personalities = new ArrayList<>();

    Kernels(Iterable<Personality> announced) {
        announced.forEach(personalities::add);
    }

    /** Those that announce themselves; looked for once per run of JUnit. */
    static Kernels of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Kernels.class,
                        key -> new Kernels(ServiceLoader.load(Personality.class)),
                        Kernels.class);
    }

    /** How a test for {@code personality} is told. */
    Dialect dialectOf(Personality personality) {
        return personality.dialectAmong(personalities);
    }

    List<Personality> all() {
        return List.copyOf(personalities);
    }

    /**
     * Whether a test can be given something of {@code type}: a surface, or a module that has one.
     */
    boolean canGive(Class<?> type) {
        return type == Machine.class || type == Outcomes.class || ofSurface(type) != null;
    }

    /** The kernel that {@code type} belongs to; null if it belongs to none. */
    Personality ofSurface(Class<?> type) {
        for (Personality personality : personalities) {
            Class<?> surface = personality.surface();
            if (surface.isAssignableFrom(type) || type.isInterface() && isPartOf(type, surface)) {
                return personality;
            }
        }
        return null;
    }

    private static boolean isPartOf(Class<?> type, Class<?> surface) {
        return type.isAssignableFrom(surface)
                && type.getPackageName().equals(surface.getPackageName());
    }

    /** The kernel called {@code os}; a clear complaint if there is none. */
    Personality named(String os) {
        return personalities.stream()
                .filter(p -> p.os().equals(os))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ExtensionConfigurationException(
                                        "no kernel '"
                                                + os
                                                + "' on the class path; there are "
                                                + names()));
    }

    /** The only kernel, for a test that names none. */
    Personality only() {
        if (personalities.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "no kernel is on the class path: add a dependency on one, such as triptych-freebsd-api");
        }
        if (personalities.size() != 1) {
            throw new ExtensionConfigurationException(
                    "the test does not tell which kernel it is for: say @Explore(os = ...), one of "
                            + names());
        }
        return personalities.get(0);
    }

    private String names() {
        return personalities.stream()
                .map(Personality::os)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
