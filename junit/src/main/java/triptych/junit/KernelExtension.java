package triptych.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Takes a test method, with its life-cycle methods, from JUnit and runs it on simulated machines.
 *
 * <p>JUnit's own test object is not used: every schedule needs a new one. What JUnit gives to its
 * constructors and life-cycle methods is kept and given to ours.
 */
final class KernelExtension implements InvocationInterceptor, ParameterResolver {
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return AskedInC.isModule(parameter.getParameter())
                || Kernels.of(context).canGive(parameter.getParameter().getType());
    }

    /** A place holder: the real one belongs to a machine, and there is one for every schedule. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (!isProcess(context)) {
            throw new ParameterResolutionException(
                    parameter.getParameter().getType().getSimpleName()
                            + " in "
                            + nameOf(parameter.getDeclaringExecutable())
                            + ": there is a kernel only while a schedule of a @KernelTest runs, "
                            + whyNone(context));
        }
        return null;
    }

    private static String whyNone(ExtensionContext context) {
        return context.getTestMethod()
                .map(
                        test ->
                                isKernelTest(context)
                                        ? "and " + test.getName() + " leaves that to users"
                                        : "and " + test.getName() + " is none")
                .orElse("not for a whole class");
    }

    private static String nameOf(Executable executable) {
        return executable instanceof Constructor
                ? "the constructor of " + executable.getDeclaringClass().getSimpleName()
                : executable.getDeclaringClass().getSimpleName() + "." + executable.getName();
    }

    private static boolean isKernelTest(ExtensionContext context) {
        return context.getTestMethod().filter(Asked::isKernelTest).isPresent();
    }

    /** Whether its body runs on the machine. */
    private static boolean isProcess(ExtensionContext context) {
        return isKernelTest(context) && !AskedInC.isLeftToUsers(context);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Constructor<T>> constructor,
            ExtensionContext context)
            throws Throwable {
        if (!isProcess(context)) {
            return invocation.proceed();
        }
        JUnitArguments.keep(context, constructor);
        Kernels kernels = Kernels.of(context);
        for (Class<?> type : constructor.getExecutable().getParameterTypes()) {
            if (kernels.canGive(type)) {
                invocation.skip();
                return FirstObject.make(constructor, context);
            }
        }
        return invocation.proceed();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        intercept(invocation, method, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        intercept(invocation, method, context);
    }

    private static void intercept(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        if (isProcess(context)) {
            JUnitArguments.keep(context, method);
            invocation.skip();
            new Trial(context).run();
            return;
        }
        if (isKernelTest(context)) {
            new Trial(context).run();
        }
        invocation.proceed();
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        skipIfProcess(invocation, method, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        skipIfProcess(invocation, method, context);
    }

    private static void skipIfProcess(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        if (isProcess(context)) {
            JUnitArguments.keep(context, method);
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    /** The classes of the test, outermost first. */
    static List<Class<?>> classesOf(ExtensionContext context) {
        List<Class<?>> classes = new java.util.ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        return classes;
    }
}
