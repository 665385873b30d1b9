package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.Explore;

@Conformance("reboot")
@Explore(strategy = "exhaustive", requireProof = true)
class ShutdownTest {
    @Nested
    @Clause("S1")
    class Events {
        private final List<Object> log = new ArrayList<>();

        private void note(FreeBsd os) {
            for (String event :
                    List.of("shutdown_final", "shutdown_post_sync", "shutdown_pre_sync")) {
                os.EVENTHANDLER_REGISTER(event, (arg, of) -> log.add(arg + " " + of[0]), event, 0);
            }
        }

        @Test
        void come_in_order_with_howto_and_nothing_after_them() {
            List<String> console =
                    WorkerStory.console(
                            os -> {
                                note(os);
                                os.pause("x", 3_725_000);
                                os.reboot(FreeBsd.RB_HALT);
                                log.add("never");
                            });
            assertEquals(
                    List.of("shutdown_pre_sync 8", "shutdown_post_sync 8", "shutdown_final 8"),
                    log);
            assertEquals(List.of("Uptime: 1h2m5s"), console);
        }

        @Test
        void have_the_uptime_between_the_first_and_the_second() {
            List<String> console =
                    WorkerStory.console(
                            os -> {
                                os.EVENTHANDLER_REGISTER(
                                        "shutdown_pre_sync",
                                        (arg, of) -> os.printf("pre\n"),
                                        null,
                                        0);
                                os.EVENTHANDLER_REGISTER(
                                        "shutdown_post_sync",
                                        (arg, of) -> os.printf("post\n"),
                                        null,
                                        0);
                                os.reboot(FreeBsd.RB_HALT);
                            });
            assertEquals(List.of("pre", "Uptime: 0s", "post"), console);
        }
    }

    @Nested
    @Clause("S2")
    class Modules {
        private final List<Object> log = new ArrayList<>();

        private void shutDown(FreeBsd os, int howto) {
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_SHUTDOWN,
                    () -> log.add("module " + (trial.ownsGiant() ? "with" : "without") + " Giant"));
            os.kldload(trial);
            for (int at : new int[] {FreeBsd.SHUTDOWN_PRI_DEFAULT - 1, FreeBsd.SHUTDOWN_PRI_LAST}) {
                os.EVENTHANDLER_REGISTER("shutdown_final", (arg, of) -> log.add(arg), at, at);
            }
            os.reboot(howto);
        }

        @Test
        void are_told_at_SHUTDOWN_PRI_DEFAULT_with_Giant() {
            WorkerStory.console(os -> shutDown(os, FreeBsd.RB_HALT));
            assertEquals(List.of(9999, "module with Giant", 20000), log);
        }

        @Test
        void are_not_told_with_RB_NOSYNC() {
            WorkerStory.console(os -> shutDown(os, FreeBsd.RB_NOSYNC));
            assertEquals(List.of(9999, 20000), log);
        }
    }

    @Nested
    @Clause("S3")
    class Who_still_waits {
        @WorkerInOneOrder
        void is_no_finding(FreeBsd os, Machine machine) {
            Workers.thread(os, () -> os.tsleep(os.curthread(), 0, "ever", 1 << 30));
            Mtx m = Workers.mutex(os);
            Runnable user =
                    () -> {
                        os.mtx_lock(m);
                        os.mtx_sleep(m, m, 0, "for ever", 0);
                    };
            machine.startUserProcess("other", user);
            os.pause("x", 1);
            os.reboot(FreeBsd.RB_HALT);
        }

        @WorkerInOneOrder
        void runs_on_while_the_handlers_do(FreeBsd os) {
            SharedInt done = new SharedInt();
            Runnable busy =
                    () -> {
                        os.pause("busy", 3);
                        done.set(1);
                    };
            Workers.thread(os, busy);
            os.EVENTHANDLER_REGISTER(
                    "shutdown_final",
                    (arg, of) -> {
                        os.pause("slow", 9);
                        assertEquals(1, done.get());
                    },
                    null,
                    0);
            os.reboot(FreeBsd.RB_HALT);
        }
    }
}
