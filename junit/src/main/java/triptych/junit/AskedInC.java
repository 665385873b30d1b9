package triptych.junit;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import triptych.csource.COptions;

/**
 * What the annotations of a test say of its module in C.
 *
 * @param usedByBody whether the body of the test is its user
 */
record AskedInC(List<String> files, COptions options, boolean usedByBody) {
    private static final String CLANG_PROPERTY = "triptych.clang";

    /** Empty if the test is about none. */
    static Optional<AskedInC> of(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        List<Parameter> given =
                Arrays.stream(test.getParameters()).filter(AskedInC::isModule).toList();
        Optional<CModule> around = around(context);
        Optional<Users> users = AnnotationSupport.findAnnotation(test, Users.class);
        if (given.size() > 1) {
            throw mistake(test, "has two modules in C: one is all that a test can have");
        }
        if (given.isEmpty() && around.isEmpty()) {
            users.ifPresent(
                    u -> {
                        throw mistake(test, "has @Users and no @CModule for them");
                    });
            return Optional.empty();
        }
        if (!given.isEmpty() && users.isPresent()) {
            throw mistake(test, "has @Users, and is itself the user of its @CModule parameter");
        }
        CModule module =
                given.stream()
                        .map(parameter -> annotation(parameter).orElseThrow())
                        .filter(own -> own.value().length > 0)
                        .findFirst()
                        .or(() -> around)
                        .filter(any -> any.value().length > 0)
                        .orElseThrow(() -> mistake(test, "has a @CModule without files"));
        return Optional.of(
                new AskedInC(
                        List.of(module.value()),
                        options(module, users.map(u -> fileOf(u, context)).orElse(null)),
                        !given.isEmpty()));
    }

    private static ExtensionConfigurationException mistake(Method test, String what) {
        return new ExtensionConfigurationException(
                test.getDeclaringClass().getSimpleName() + "." + test.getName() + " " + what);
    }

    /** Whether users of the kernel use the module, and not the body of the test. */
    static boolean isLeftToUsers(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        return Arrays.stream(test.getParameters()).noneMatch(AskedInC::isModule)
                && around(context).isPresent();
    }

    /** Of the test's method, or of its class. */
    private static Optional<CModule> around(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), CModule.class)
                .or(() -> Asked.onClass(context, CModule.class));
    }

    /** Whether a module in C is to be given for {@code parameter}. */
    static boolean isModule(Parameter parameter) {
        return annotation(parameter).isPresent();
    }

    private static Optional<CModule> annotation(Parameter parameter) {
        return AnnotationSupport.findAnnotation(parameter, CModule.class);
    }

    private static COptions options(CModule module, Path users) {
        String clang = System.getProperty(CLANG_PROPERTY, "");
        return new COptions(
                Arrays.stream(module.include()).map(Path::of).toList(),
                List.of(module.define()),
                clang.isEmpty() ? null : Path.of(clang),
                module.dataModel(),
                module.granularity(),
                users);
    }

    /** A replay token names users by a file: a script that is in none yet gets one. */
    private static Path fileOf(Users users, ExtensionContext context) {
        boolean inFile = !users.file().isEmpty();
        if (inFile != users.value().isBlank()) {
            throw mistake(
                    context.getRequiredTestMethod(), "needs a script in its @Users, or its file");
        }
        if (inFile) {
            return Path.of(users.file());
        }
        List<String> words = new ArrayList<>();
        KernelExtension.classesOf(context).forEach(c -> words.add(c.getSimpleName()));
        words.add(context.getRequiredTestMethod().getName());
        Path file = FailureMessage.FOLDER.resolve(String.join(".", words) + ".users");
        try {
            Files.createDirectories(FailureMessage.FOLDER);
            return Files.writeString(file, users.value());
        } catch (IOException e) {
            throw new ExtensionConfigurationException(
                    "the script of the users cannot be written to " + file, e);
        }
    }
}
