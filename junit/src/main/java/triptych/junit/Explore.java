package triptych.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How far the schedules of a test are explored; on a method, or on a class for all its kernel
 * tests. A class whose constructor has parameters of a kernel needs it, since JUnit asks only
 * extensions of the class for those.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(KernelExtension.class)
public @interface Explore {
    /** {@code auto}, {@code exhaustive} or {@code random}. */
    String strategy() default "auto";

    /** Ends the search after so many executions; 0 for no such limit. */
    long schedules() default 0;

    /** Ends the search after so long; 0 for five seconds, or a minute where a proof is required. */
    long budgetMillis() default 0;

    /** Only interleavings with at most so many preemptions; -1 for no bound. */
    int preemptions() default -1;

    /** How often per execution a due timer may fire while threads can still run. */
    int earlyTimers() default 0;

    /** Of random schedules. */
    long seed() default 1;

    /** How many machines run at a time. */
    int workers() default 1;

    /** The kernel, where the parameters do not tell. */
    String os() default "";

    /** The version of the kernel; its default if empty. */
    String profile() default "";

    /** Whether a verdict that is neither proof nor failure fails the test. */
    boolean requireProof() default false;

    /**
     * The token of a failed schedule: only that one runs, once, so that a debugger can follow it.
     */
    String schedule() default "";
}
