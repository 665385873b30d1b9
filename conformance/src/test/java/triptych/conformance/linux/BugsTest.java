package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.LinuxSystem;

@Explore(strategy = "exhaustive", requireProof = true)
class BugsTest {
    @Nested
    @Conformance("BUG_ON")
    class Bug_on {
        @KernelTest
        @Clause("S1")
        void goes_on_if_it_does_not_hold(LinuxSystem os) {
            os.BUG_ON(false);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("kernel BUG")
        void stops_if_it_holds(LinuxSystem os) {
            os.BUG_ON(true);
        }

        @Test
        @Clause("S2")
        void names_the_place() {
            assertTrue(
                    PrintkTest.log(os -> os.BUG_ON(true))
                            .get(0)
                            .matches("\\[    0.000000] kernel BUG at BugsTest.java:\\d+!"));
        }
    }

    @Nested
    @Conformance("WARN")
    class Warn {
        @Test
        @Clause("S1")
        void is_told_in_a_frame() {
            List<String> log = PrintkTest.log(os -> os.WARN(true, "%d beans\n", 0));
            assertEquals("[    0.000000] ------------[ cut here ]------------", log.get(0));
            assertEquals("[    0.000000] 0 beans", log.get(1));
            assertTrue(log.get(2).matches(".*WARNING: CPU: 0 PID: \\d+ at BugsTest.java:\\d+ .*"));
            assertEquals(
                    "[    0.000000] ---[ end trace 0000000000000000 ]---", log.get(log.size() - 1));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("0 beans")
        void is_worth_its_condition(LinuxSystem os) {
            assertFalse(os.WARN(false, "unseen"));
            assertTrue(os.WARN(true, "%d beans\n", 0));
        }
    }

    @Nested
    @Conformance("WARN_ON")
    class Warn_on {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("WARNING in [trial]")
        void warns_and_goes_on(LinuxSystem os) {
            ModuleTrial module = new ModuleTrial();
            module.init(() -> module.WARN_ON(true) && !module.WARN_ON(false) ? 0 : -1);
            assertEquals(0, os.insmod(module));
        }
    }

    @Nested
    @Conformance({"WARN_ONCE", "WARN_ON_ONCE"})
    class Warn_once {
        @Test
        @Clause("S1")
        void is_said_once_at_a_place_and_always_worth_its_condition() {
            List<String> log =
                    PrintkTest.log(
                            os -> {
                                for (int i = 0; i < 3; i++) {
                                    assertTrue(os.WARN_ONCE(true, "number %d\n", i));
                                    assertTrue(os.WARN_ON_ONCE(true));
                                }
                            });
            assertEquals(
                    List.of("[    0.000000] number 0"),
                    log.stream().filter(line -> line.contains("number")).toList());
            assertEquals(2, log.stream().filter(line -> line.contains("cut here")).count());
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("warning")
        void is_the_same_while_nobody_watches(LinuxSystem os) {
            // A replay that found more, or less, than the search would be told instead.
            for (int i = 0; i < 3; i++) {
                os.WARN_ON_ONCE(true);
                os.WARN_ON_ONCE(true);
            }
        }
    }

    @Nested
    @Conformance("panic")
    class Panic {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("Kernel panic - not syncing: out of beans")
        void stops_with_its_words(LinuxSystem os) {
            throw os.panic("out of %s", "beans");
        }
    }

    @Nested
    @Conformance("BUG")
    class Bug {
        @KernelTest
        @Clause("S1")
        @ExpectFinding("bug")
        void stops(LinuxSystem os) {
            os.user(
                    "other",
                    () -> {
                        throw os.BUG();
                    });
            os.BUG();
        }
    }

    @Nested
    @Conformance("dump_stack")
    class Dump_stack {
        @KernelTest
        @Clause("S1")
        void is_no_finding(LinuxSystem os) {
            os.dump_stack();
        }

        @Test
        @Clause("S1")
        void is_a_message() {
            assertTrue(PrintkTest.log(LinuxSystem::dump_stack).get(0).contains("Comm: user"));
        }
    }
}
