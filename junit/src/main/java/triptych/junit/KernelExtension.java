package triptych.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Takes a test method, with its life-cycle methods, from JUnit and runs it on simulated machines.
 *
 * <p>JUnit's own test object is not used: every schedule needs a new one.
 */
final class KernelExtension implements InvocationInterceptor, ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Kernels.known().canGive(parameter.getParameter().getType());
    }

    /** A place holder: the real one belongs to a machine, and there is one for every schedule. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
        new Trial(method, context).run();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
        new Trial(method, context).run();
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        skipInKernelTests(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        skipInKernelTests(invocation, context);
    }

    private static void skipInKernelTests(Invocation<Void> invocation, ExtensionContext context)
            throws Throwable {
        if (Asked.isKernelTest(context.getRequiredTestMethod())) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }
}
