package triptych.core.routine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constant, type or variable of a kernel's interface that module code can name. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE, ElementType.METHOD})
public @interface Symbol {
    /** The C name; the field's or type's own by default. */
    String name() default "";

    /** The header that declares it. */
    String header();
}
