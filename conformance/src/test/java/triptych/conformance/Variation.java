package triptych.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A known difference from the real kernel, which the test shows: if the difference went, the test
 * would fail.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Variation.All.class)
public @interface Variation {
    /** The symbols whose behaviour differs; none if it is the whole machine that differs. */
    String[] routines() default {};

    /** What the real kernel does. */
    String real();

    /** What the emulated one does. */
    String ours();

    /** Why it does so. */
    String why();

    /** Where it is told what the real kernel does, or what decided that ours differs. */
    String source();

    /** Several of one test. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        /** In the order of the source. */
        Variation[] value();
    }
}
