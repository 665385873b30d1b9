package triptych.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test whose body runs as a process of the simulated machine, under every schedule.
 *
 * <p>For every schedule there is a new machine and a new test object; {@code @BeforeEach} and
 * {@code @AfterEach} run with it, as part of the process. Parameters and {@code @Inject} fields are
 * given by type: a kernel's surface, such as {@code FreeBsd}, the {@link
 * triptych.core.machine.Machine}, the module under test, {@link Outcomes}. A schedule ends where it
 * fails: {@code @AfterEach} does not run then. One in which an assumption does not hold is left
 * out.
 *
 * <p>How far to explore says {@link Explore}, what is expected say {@link ExpectPanic}, {@link
 * ExpectFinding} and {@link ExpectInterleavings}. For a parameterised test write
 * {@code @ParameterizedTest @Explore}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@ExtendWith(KernelExtension.class)
public @interface KernelTest {}
