package triptych.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A suite for one routine, or for several whose documentation comments hold the same clauses. Each
 * nested class with a {@link Clause} holds the tests of one of them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Conformance {
    /**
     * The documented things as the sources name them: a routine ({@code mtx_sleep}), a constant
     * ({@code PDROP}) or the class that decides a rule ({@code Witness}).
     */
    String[] value();
}
