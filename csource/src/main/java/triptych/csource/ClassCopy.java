package triptych.csource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * Copies of a class, each with a constant of its own, which {@link
 * java.lang.invoke.MethodHandles#classData} tells it: what differs by such a constant only, the JVM
 * compiles for each value on its own.
 */
public final class ClassCopy {
    private final byte[] code;

    private ClassCopy(byte[] code) {
        this.code = code;
    }

    /** Of a class that is not nested. */
    public static ClassCopy of(Class<?> original) {
        try (InputStream in = original.getResourceAsStream(original.getSimpleName() + ".class")) {
            return new ClassCopy(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object of the copy that {@code constructor} is of. */
    public static Object create(MethodHandle constructor, Object... arguments) {
        try {
            return constructor.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor threw a checked exception", e);
        }
    }

    /**
     * The constructor of another copy, by the types of its parameters; {@code lookup} is that of
     * the original.
     */
    public MethodHandle another(Lookup lookup, Object constant, Class<?>... parameters) {
        try {
            Lookup copy = lookup.defineHiddenClassWithClassData(code, constant, true);
            return copy.findConstructor(
                    copy.lookupClass(), MethodType.methodType(void.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
