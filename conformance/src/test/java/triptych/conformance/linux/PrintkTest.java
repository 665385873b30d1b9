package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.explore.replay.Replay;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;

/** What the log shows of one watched run. */
class PrintkTest {
    /** A user that does {@code body}. */
    record Printing(Consumer<LinuxSystem> body) implements Program {
        @Override
        public String name() {
            return "printing";
        }

        @Override
        public String os() {
            return "linux";
        }

        @Override
        public Outcome boot(Machine machine) {
            LinuxSystem os = LinuxSystem.on(machine);
            os.user("user", () -> body.accept(os));
            return Outcome.NONE;
        }
    }

    static List<String> log(Consumer<LinuxSystem> body) {
        return new Replay(new Printing(body), FiberKind.best()).ofDefaults().console();
    }

    private static final String BOOT = "[    0.000000] ";

    @Nested
    @Conformance("printk")
    class Printk {
        @Test
        @Clause("S1")
        void begins_each_line_with_the_time() {
            assertEquals(
                    List.of(BOOT + "one", BOOT + "two", "[    1.500000] 3"),
                    log(
                            os -> {
                                os.printk(Linux.KERN_INFO + "one\ntwo\n");
                                os.sleep(1500);
                                os.printk("%d\n", 3);
                            }));
        }

        @Test
        @Clause("S2")
        void goes_on_only_by_KERN_CONT() {
            assertEquals(
                    List.of(BOOT + "a b", BOOT + "c", BOOT + "d"),
                    log(
                            os -> {
                                os.printk("a");
                                os.pr_cont(" b\n");
                                os.printk(Linux.KERN_ERR + "c");
                                os.printk("d");
                            }));
        }
    }

    /** What a module prints whose {@code pr_fmt} puts its name before each message. */
    private static List<String> logOfModule(Consumer<NamedMessages> messages) {
        return log(os -> os.insmod(new NamedMessages(messages)));
    }

    @Nested
    @Conformance({"pr_info", "pr_emerg", "pr_alert", "pr_crit", "pr_err", "pr_warn", "pr_notice"})
    class Pr_info {
        @Test
        @Clause("S1")
        void prints_what_pr_fmt_makes_of_it() {
            assertEquals(
                    Stream.of("1", "emerg", "alert", "crit", "err", "warn", "notice")
                            .map(word -> BOOT + "mod: " + word)
                            .toList(),
                    logOfModule(
                            m -> {
                                m.pr_info("%d\n", 1);
                                m.pr_emerg("emerg\n");
                                m.pr_alert("alert\n");
                                m.pr_crit("crit\n");
                                m.pr_err("err\n");
                                m.pr_warn("warn\n");
                                m.pr_notice("notice\n");
                            }));
        }
    }

    @Nested
    @Conformance({"pr_info_once", "pr_warn_once", "pr_err_once"})
    class Pr_info_once {
        @Test
        @Clause("S1")
        void prints_once_at_a_place() {
            assertEquals(
                    List.of(BOOT + "mod: 0", BOOT + "mod: warn", BOOT + "mod: err"),
                    logOfModule(
                            m -> {
                                for (int i = 0; i < 3; i++) {
                                    m.pr_info_once("%d\n", i);
                                    m.pr_warn_once("warn\n");
                                    m.pr_err_once("err\n");
                                }
                            }));
        }
    }

    @Nested
    @Conformance({"pr_fmt", "pr_cont"})
    class Pr_fmt_and_pr_cont {
        @Test
        @Clause("S1")
        void leave_printk_and_the_rest_of_a_line_as_they_are() {
            assertEquals(
                    List.of(BOOT + "plain", BOOT + "mod: a b"),
                    logOfModule(
                            m -> {
                                m.printk("plain\n");
                                m.pr_info("a");
                                m.pr_cont(" b\n");
                            }));
        }
    }

    @Nested
    @Conformance("pr_debug")
    class Pr_debug {
        @Test
        @Clause("S1")
        void prints_nothing() {
            assertEquals(List.of(), logOfModule(m -> m.pr_debug("unseen\n")));
        }
    }

    @Nested
    @Conformance("MODULE_LICENSE")
    class Module_license {
        @Test
        @Clause("S1")
        void taints_unless_it_goes_with_the_GPL() {
            assertEquals(
                    List.of(
                            BOOT + "closed: module license 'Proprietary' taints kernel.",
                            BOOT + "Disabling lock debugging due to kernel taint"),
                    log(
                            os -> {
                                os.insmod(new ModuleTrial());
                                os.insmod(
                                        new ModuleTrial("closed")
                                                .declaring(f -> f.MODULE_LICENSE("Proprietary")));
                            }));
        }

        @Test
        @Clause("S2")
        void hides_what_is_exported_for_the_GPL() {
            assertEquals(
                    BOOT + "closed: Unknown symbol x (err -2)",
                    log(os -> loadOwnerAndClosedUser(os)).get(2));
        }

        private static void loadOwnerAndClosedUser(LinuxSystem os) {
            ModuleTrial owner =
                    new ModuleTrial("a")
                            .declaring(f -> f.EXPORT_SYMBOL_GPL("x").EXPORT_SYMBOL("y"));
            os.insmod(owner);
            assertEquals(-Linux.ENOENT, os.insmod(closed("closed", "x")));
            assertEquals(0, os.insmod(closed("b", "y")));
        }

        private static ModuleTrial closed(String name, String symbol) {
            return new ModuleTrial(name)
                    .declaring(f -> f.MODULE_LICENSE("Proprietary").using(symbol));
        }
    }

    /** A module whose messages begin with its name. */
    private static final class NamedMessages extends triptych.linux.LinuxModule {
        private final Consumer<NamedMessages> onInit;

        NamedMessages(Consumer<NamedMessages> onInit) {
            this.onInit = onInit;
        }

        @Override
        public String pr_fmt(String fmt) {
            return "mod: " + fmt;
        }

        @Override
        protected int init() {
            onInit.accept(this);
            return 0;
        }

        @Override
        protected void exit() {}
    }
}
