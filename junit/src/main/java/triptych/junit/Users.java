package triptych.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What users do with the {@link CModule} of a test, in place of the usual: a script of processes
 * with their acts, or the file that has it.
 *
 * <pre>{@code
 * @Users("""
 *         user admin
 *             load
 *             wait
 *             unload
 *         """)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface Users {
    /** The script. */
    String value() default "";

    /** The file of the script, from the folder of the project. */
    String file() default "";
}
