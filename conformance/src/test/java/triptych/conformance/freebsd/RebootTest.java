package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;

/** The end of a machine, as an onlooker sees it: nobody on the machine is left to look. */
@Conformance("reboot")
class RebootTest {
    private final List<String> heard = new ArrayList<>();

    private void register(FreeBsd os, String event, int priority) {
        os.EVENTHANDLER_REGISTER(event, (arg, of) -> heard.add(arg + " " + of[0]), event, priority);
    }

    private void load(FreeBsd os, String module) {
        assertEquals(0, os.kldload(new SleeperModule(module, () -> {}, heard)));
    }

    @Nested
    @Clause("S1")
    class The_events {
        @Test
        void come_in_order_with_the_flags() {
            ConsoleRun.lines(this::rebootWithHandlers);
            assertThat(heard)
                    .containsExactly(
                            "shutdown_pre_sync 8", "shutdown_post_sync 8", "shutdown_final 8");
        }

        private void rebootWithHandlers(FreeBsdSystem os) {
            register(os, "shutdown_final", FreeBsd.SHUTDOWN_PRI_LAST);
            register(os, "shutdown_post_sync", FreeBsd.SHUTDOWN_PRI_LAST);
            register(os, "shutdown_pre_sync", FreeBsd.SHUTDOWN_PRI_LAST);
            os.reboot(FreeBsd.RB_HALT);
            heard.add("returned");
        }

        @ParameterizedTest
        @CsvSource({"999, Uptime: 0s", "60000, Uptime: 1m0s", "3725000, Uptime: 1h2m5s"})
        void come_around_the_uptime(int ticks, String uptime) {
            List<String> lines =
                    ConsoleRun.lines(
                            os -> {
                                print(os, "shutdown_pre_sync");
                                print(os, "shutdown_post_sync");
                                os.pause("x", ticks);
                                os.reboot(FreeBsd.RB_AUTOBOOT);
                            });
            assertThat(lines).containsExactly("shutdown_pre_sync", uptime, "shutdown_post_sync");
        }

        private void print(FreeBsd os, String event) {
            os.EVENTHANDLER_REGISTER(event, (arg, of) -> os.printf(event + "\n"), null, 0);
        }
    }

    @Nested
    @Clause("S2")
    class Modules {
        @Test
        void are_told_newest_first_and_cannot_refuse() {
            ConsoleRun.lines(
                    os -> {
                        load(os, "old");
                        load(os, "new");
                        os.reboot(FreeBsd.RB_HALT);
                    });
            assertThat(heard).containsExactly("old 0", "new 0", "new 2", "old 2");
        }

        @Test
        void are_told_among_the_last_at_their_priority() {
            ConsoleRun.lines(
                    os -> {
                        load(os, "module");
                        register(os, "shutdown_final", FreeBsd.SHUTDOWN_PRI_LAST);
                        register(os, "shutdown_final", FreeBsd.SHUTDOWN_PRI_FIRST);
                        os.reboot(FreeBsd.RB_HALT);
                    });
            assertThat(heard)
                    .containsExactly(
                            "module 0", "shutdown_final 8", "module 2", "shutdown_final 8");
        }

        @Test
        void are_told_with_Giant_held() {
            List<String> lines =
                    ConsoleRun.lines(
                            os -> {
                                os.kldload(new SleeperModule("m", () -> {}, giantTo(os)));
                                os.reboot(FreeBsd.RB_HALT);
                            });
            assertThat(lines).containsExactly("Giant 1", "Uptime: 0s", "Giant 1");
        }

        /** Prints whether Giant is held when the module writes down what it hears. */
        private List<String> giantTo(FreeBsd os) {
            return new ArrayList<>() {
                private static final long serialVersionUID = 1;

                @Override
                public boolean add(String what) {
                    os.printf("Giant %d\n", os.mtx_owned(os.Giant()));
                    return true;
                }
            };
        }

        @Test
        void are_not_told_with_RB_NOSYNC() {
            ConsoleRun.lines(
                    os -> {
                        load(os, "module");
                        os.reboot(FreeBsd.RB_NOSYNC);
                    });
            assertThat(heard).containsExactly("module 0");
        }
    }

    @Nested
    @Clause("S3")
    class Threads_that_wait {
        @Test
        void are_no_finding() {
            List<String> lines =
                    ConsoleRun.lines(
                            os -> {
                                os.user("other", () -> os.tsleep(heard, 0, "long", 1 << 30));
                                os.kthread_add(
                                        () -> os.tsleep(heard, 0, "long", 1 << 30),
                                        null,
                                        null,
                                        null,
                                        0,
                                        0,
                                        "kthread");
                                os.pause("x", 1);
                                os.reboot(FreeBsd.RB_POWEROFF);
                            });
            assertThat(lines).containsExactly("Uptime: 0s");
        }
    }
}
