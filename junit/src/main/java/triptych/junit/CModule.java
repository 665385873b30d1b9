package triptych.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import triptych.csource.DataModel;
import triptych.csource.access.Granularity;

/**
 * The module in C that a kernel test is about.
 *
 * <p>At a parameter of the test method, which then gets the module file: a {@code KldFile} of
 * FreeBSD, a {@code ModuleStruct} of Linux, a {@code Tru64Module}. The body of the test is the
 * process that loads it, as with modules in Java.
 *
 * <pre>{@code
 * @KernelTest
 * void unloads(FreeBsd os, @CModule("src/main/c/pump.c") KldFile pump) {
 *     assertEquals(0, os.kldload(pump));
 *     assertEquals(0, os.kldunload(pump));
 * }
 * }</pre>
 *
 * <p>At the method, or at the class for all its kernel tests: users of the kernel use it, those of
 * {@link Users} or the usual one, who loads it and unloads it at any time. No kernel is there for
 * the body: it runs once, when all schedules are as expected. A parameter without files gets the
 * module of its method or class.
 *
 * <p>The module is compiled once, like by {@code triptych explore}, and what was compiled is kept
 * for the next time. A compiler of one's own is given by the system property {@code
 * triptych.clang}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
public @interface CModule {
    /** Its files, from the folder of the project; the last one names the module. */
    String[] value() default {};

    /** Folders to look for headers in, before those of the kernel. */
    String[] include() default {};

    /** Macros, as {@code NAME} or {@code NAME=VALUE}. */
    String[] define() default {};

    /** Where it can be preempted beside its calls of the kernel. */
    Granularity granularity() default Granularity.AUTO;

    /** How wide C's types are. */
    DataModel dataModel() default DataModel.LP64;
}
