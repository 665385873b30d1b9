package triptych.core.routine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A routine or macro of a kernel's interface; feeds context checks, lists, and the binding of C
 * modules.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Routine {
    /** The C name; the method's own by default. */
    String name() default "";

    /** The header that declares it, such as {@code sys/mutex.h}. */
    String header();

    /** Bits of {@link CallContext} in which a call is a fault that the caller's kernel reports. */
    int forbidden() default 0;

    /** Whether the caller may be put to sleep. */
    boolean sleeps() default false;

    /** Whether C has it as a macro. */
    boolean macro() default false;
}
