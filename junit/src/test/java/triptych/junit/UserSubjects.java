package triptych.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;

/** What else JUnit users write; run by {@link UserTests}. */
final class UserSubjects {
    private UserSubjects() {}

    /** Life-cycle methods of a superclass come first. */
    abstract static class Base {
        protected final StringBuilder order = new StringBuilder();
        protected int ticks;

        @BeforeEach
        void first(FreeBsd os, TestInfo info) {
            ticks = os.hz();
            order.append("first ").append(info.getDisplayName()).append(' ');
        }

        @AfterEach
        void last(TestInfo info) {
            assertEquals("first shown name second test after ", order.toString());
            assertEquals("shown name", info.getDisplayName());
        }
    }

    static class InheritingSubject extends Base {
        static int once;

        @BeforeAll
        static void beforeAll() {
            once = 1;
        }

        @BeforeEach
        void second() {
            order.append("second ");
        }

        @AfterEach
        void after() {
            order.append("after ");
        }

        @KernelTest
        @DisplayName("shown name")
        void superclass_methods_run_in_order() {
            assertEquals(1, once);
            order.append("test ");
        }
    }

    /** Fields from constructor parameters, of the kernel and of JUnit; also in nested classes. */
    @Explore
    static class ConstructedSubject {
        private final int hz;
        private final String name;

        ConstructedSubject(FreeBsd os, TestInfo info) {
            hz = os.hz();
            name = info.getDisplayName();
        }

        @KernelTest
        @DisplayName("outer")
        void fields_come_from_the_constructor() {
            assertEquals(1000, hz);
            assertEquals("outer", name);
        }

        @Nested
        class Inner {
            private final Machine machine;

            Inner(Machine machine) {
                this.machine = machine;
            }

            @KernelTest
            void nested_constructor_too(Machine same) {
                assertEquals(1000, hz);
                assertEquals(same, machine);
            }

            @Nested
            class Innermost {
                @KernelTest
                void and_deeper() {
                    assertNotNull(machine);
                }
            }
        }
    }

    static class TwoConstructorsSubject {
        TwoConstructorsSubject() {}

        TwoConstructorsSubject(FreeBsd os) {}

        @KernelTest
        void cannot_choose() {}
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class SharedObjectSubject {
        private int value;

        @BeforeAll
        void setUp() {
            value = 1;
        }

        @KernelTest
        void would_not_see_it() {
            assertEquals(1, value);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassSubject {
        Stream<Integer> values() {
            return Stream.of(1, 2);
        }

        @ParameterizedTest
        @Explore
        @MethodSource("values")
        void has_sources_that_are_not_static(int value, FreeBsd os) {
            assertTrue(value < os.hz());
        }
    }

    enum Mode {
        SHORT,
        LONG
    }

    record Span(int ticks, String name) {}

    static class TemplateSubject {
        @TempDir Path folder;

        @RepeatedTest(3)
        @Explore
        void repeated(RepetitionInfo info, FreeBsd os) {
            assertEquals(FreeBsd.EWOULDBLOCK, os.pause("p", info.getCurrentRepetition()));
        }

        @ParameterizedTest
        @Explore
        @EnumSource(Mode.class)
        void enums(Mode mode, FreeBsd os) {
            os.pause(mode.name(), mode == Mode.SHORT ? 1 : 100);
        }

        static Stream<Span> spans() {
            return Stream.of(new Span(1, "a"), new Span(2, "b"));
        }

        @ParameterizedTest
        @Explore
        @MethodSource("spans")
        void records(Span span, FreeBsd os) {
            os.pause(span.name(), span.ticks());
        }

        @KernelTest
        void junit_fills_its_fields() {
            assertNotNull(folder);
        }
    }

    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    static class ParameterisedClassSubject {
        @Parameter int ticks;

        @KernelTest
        void has_its_parameter(FreeBsd os) {
            assertTrue(ticks > 0);
            os.pause("p", ticks);
        }
    }

    /** Ordinary tests under an {@code @Explore} of their class. */
    @Explore(schedules = 5)
    static class MixedSubject {
        private int befores;

        @BeforeEach
        void before() {
            befores++;
        }

        @Test
        void ordinary_test_stays_one() {
            assertEquals(1, befores);
            assertTrue(Thread.currentThread().getName().indexOf("triptych") < 0);
        }

        @KernelTest
        void kernel_test(FreeBsd os) {
            assertEquals(1, befores);
            os.pause("p", 1);
        }
    }

    @Explore
    static class KernelInBeforeSubject {
        @BeforeEach
        void load(FreeBsd os) {
            os.pause("p", 1);
        }

        @Test
        void ordinary() {}

        @KernelTest
        void kernel() {}
    }

    static class KernelInBeforeWithoutExploreSubject {
        @BeforeEach
        void load(FreeBsd os) {
            os.pause("p", 1);
        }

        @Test
        void ordinary() {}
    }

    @Explore
    static class KernelInBeforeAllSubject {
        @BeforeAll
        static void load(FreeBsd os) {
            os.pause("p", 1);
        }

        @KernelTest
        void kernel() {}
    }

    static class ThrowingSubject {
        @KernelTest
        void checked_exception() throws IOException {
            throw new IOException("no such disk");
        }

        @KernelTest
        void assumption_in_some_schedules(FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
            SharedInt cell = new SharedInt();
            machine.startUserProcess("other", () -> cell.set(1));
            int seen = cell.get();
            assumeTrue(seen == 1, "too early");
            outcomes.assertOutcomes(Set.of(1)).saw(seen);
        }

        @KernelTest
        void no_thread_is_no_trouble(FreeBsd os) {
            assertEquals(1000, os.hz());
        }
    }

    /** A module that is built with two numbers. */
    static final class Adder extends FreeBsdModule {
        private final IntSupplier left;
        private final IntSupplier right;

        @Inject
        Adder(@Named("left") IntSupplier left, @Named("right") IntSupplier right) {
            this.left = left;
            this.right = right;
        }

        int sum() {
            return left.getAsInt() + right.getAsInt();
        }

        @Override
        public int modevent(int what) {
            return 0;
        }
    }

    static class QualifiedSubject {
        @Collaborator
        @Named("left")
        final IntSupplier left = () -> 1;

        @Collaborator
        @Named("right")
        final IntSupplier right = () -> 2;

        @KernelTest
        void fields_are_told_apart(Adder adder) {
            assertEquals(3, adder.sum());
        }
    }

    static class TwinSubject {
        @Collaborator final IntSupplier left = () -> 1;
        @Collaborator final IntSupplier right = () -> 2;

        @KernelTest
        void fields_are_not_told_apart(FreeBsd os) {}
    }

    static class UnboundSubject {
        @KernelTest
        void module_lacks_its_device(FreeBsd os, Heater heater) {}
    }

    /** Bodies that leave the machine. */
    static class LeavingSubject {
        @KernelTest
        void blocks_in_java(FreeBsd os) throws InterruptedException {
            TimeUnit.SECONDS.sleep(60);
        }

        @KernelTest
        void blocks_in_java_in_some_schedule(FreeBsd os, Machine machine)
                throws InterruptedException {
            SharedInt cell = new SharedInt();
            machine.startUserProcess("other", () -> cell.set(1));
            if (cell.get() == 1) {
                TimeUnit.SECONDS.sleep(60);
            }
        }

        @KernelTest
        void starts_a_real_thread(FreeBsd os) {
            Thread thread = new Thread(() -> sleepLong(), "a real one");
            thread.setDaemon(true);
            thread.start();
            os.pause("p", 1);
        }

        private static void sleepLong() {
            try {
                TimeUnit.SECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @KernelTest
        void looks_at_the_real_clock(FreeBsd os) {
            os.pause("p", 1 + (int) (System.nanoTime() % 1_000_003));
        }
    }
}
