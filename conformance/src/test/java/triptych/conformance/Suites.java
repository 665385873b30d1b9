package triptych.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of a package as JUnit finds them, so that what never runs does not count. */
final class Suites {
    private Suites() {}

    /**
     * A test in a suite.
     *
     * @param subjects what the suite is for
     * @param clause the id of the clause, or the empty string
     * @param trace the id of the golden trace, or the empty string
     */
    record SuiteTest(
            List<String> subjects, String clause, String trace, String suite, String method) {}

    static List<SuiteTest> in(String packageName) {
        List<SuiteTest> tests = new ArrayList<>();
        for (Method method : methods(packageName)) {
            Class<?> suite = suiteOf(method.getDeclaringClass());
            if (suite != null) {
                tests.add(testOf(suite, method));
            }
        }
        return tests;
    }

    /** Those that JUnit would run, whether they stand in a suite or not. */
    static Set<Method> methods(String packageName) {
        TestPlan plan =
                LauncherFactory.create()
                        .discover(
                                LauncherDiscoveryRequestBuilder.request()
                                        .selectors(selectPackage(packageName))
                                        .build());
        Set<Method> methods = new LinkedHashSet<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                if (test.getSource().orElse(null) instanceof MethodSource source) {
                    methods.add(source.getJavaMethod());
                }
            }
        }
        return methods;
    }

    private static Class<?> suiteOf(Class<?> type) {
        Class<?> suite = type;
        while (suite != null && !suite.isAnnotationPresent(Conformance.class)) {
            suite = suite.getEnclosingClass();
        }
        return suite;
    }

    private static SuiteTest testOf(Class<?> suite, Method method) {
        Clause clause = method.getAnnotation(Clause.class);
        for (Class<?> c = method.getDeclaringClass(); clause == null && c != null; ) {
            clause = c.getAnnotation(Clause.class);
            c = c.getEnclosingClass();
        }
        GoldenTrace trace = method.getAnnotation(GoldenTrace.class);
        return new SuiteTest(
                List.of(suite.getAnnotation(Conformance.class).value()),
                clause == null ? "" : clause.value(),
                trace == null ? "" : trace.value(),
                suite.getSimpleName(),
                method.getName());
    }
}
