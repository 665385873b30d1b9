package triptych.junit;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import triptych.core.c.CStage;
import triptych.core.wiring.Personality;
import triptych.csource.CBuild;
import triptych.csource.CBuilder;
import triptych.csource.UnusableSource;
import triptych.csource.clang.UnpackListener;

/** The modules in C of all tests, each built once per run of JUnit. */
final class CBuilders {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(CBuilders.class);

    private final Map<String, CBuilder> byKernel = new ConcurrentHashMap<>();
    private final List<CStage> stages =
            ServiceLoader.load(CStage.class).stream().map(ServiceLoader.Provider::get).toList();

    static CBuilders of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(CBuilders.class, key -> new CBuilders(), CBuilders.class);
    }

    /** The module of a test; what the compiler has against it makes the test red. */
    CBuild build(AskedInC asked, Personality kernel, String profile) {
        if (!profile.isEmpty() && !kernel.profiles().contains(profile)) {
            throw new ExtensionConfigurationException(
                    "no profile '"
                            + profile
                            + "' of "
                            + kernel.os()
                            + "; there are "
                            + kernel.profiles());
        }
        return orRed(
                () ->
                        byKernel.computeIfAbsent(
                                        kernel.os(),
                                        os -> new CBuilder(kernel, stages, UnpackListener.SILENT))
                                .build(asked.files(), profile, asked.options()));
    }

    /** What {@code make} makes of sources; the test is red if it cannot. */
    static <T> T orRed(Supplier<T> make) {
        try {
            return make.get();
        } catch (UnusableSource source) {
            throw new AssertionFailedError(source.getMessage(), source);
        }
    }
}
