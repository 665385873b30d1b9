package triptych.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something must go wrong in some schedule, and its title, or a line that the kernel's console then
 * shows, must hold these words.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ExpectPanic {
    /** Words of the finding's title, or of one line of the console. */
    String value();
}
