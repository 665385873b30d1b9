package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.freebsd.struct.EventHandlerOrder;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.RebootFlags;

/** EVENTHANDLER(9), and the events of a shutdown. */
class EventHandlerTest implements EventHandlerOrder {
    private final List<Object> log = new ArrayList<>();

    @Test
    void handlers_run_by_priority_and_then_in_the_order_of_their_registration() {
        UserRun.of(
                os -> {
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add(arg), "b", 10);
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add(arg), "c", 10);
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add(of[0]), null, 0);
                    os.EVENTHANDLER_INVOKE("e", "a");
                });
        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void EVENTHANDLER_DEREGISTER_waits_until_no_handler_runs() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            EventHandlerTag tag =
                                    os.EVENTHANDLER_REGISTER(
                                            "e",
                                            (arg, of) -> {
                                                os.pause("slow", 5);
                                                log.add("handler ends");
                                            },
                                            null,
                                            EVENTHANDLER_PRI_ANY);
                            os.kthread_add(
                                    () -> {
                                        os.EVENTHANDLER_INVOKE("e");
                                        os.kthread_exit();
                                    },
                                    null,
                                    null,
                                    null,
                                    0,
                                    0,
                                    "invoker");
                            os.pause("x", 1);
                            os.EVENTHANDLER_DEREGISTER_NOWAIT("other", null);
                            os.EVENTHANDLER_DEREGISTER("e", tag);
                            log.add("deregistered");
                            os.EVENTHANDLER_INVOKE("e");
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly("handler ends", "deregistered");
    }

    @Test
    void a_handler_left_behind_by_its_module_traps() {
        Trial trial = new Trial();
        trial.loading(() -> trial.EVENTHANDLER_REGISTER("e", (arg, of) -> {}, null, 0));
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(trial);
                            os.EVENTHANDLER_INVOKE("e");
                            os.kldunload(trial);
                            os.EVENTHANDLER_INVOKE("e");
                        });
        assertThat(UserRun.titleOf(run)).startsWith("Fatal trap 12");
    }

    @Test
    void a_shutdown_runs_its_events_in_order_and_ends_the_machine() {
        Trial trial = new Trial();
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(trial);
                            os.user("other", () -> os.tsleep(log, 0, "for ever", 1 << 30));
                            for (String event :
                                    List.of(
                                            "shutdown_final",
                                            "shutdown_post_sync",
                                            "shutdown_pre_sync")) {
                                os.EVENTHANDLER_REGISTER(
                                        event,
                                        (arg, of) -> log.add(arg + " " + of[0]),
                                        event,
                                        SHUTDOWN_PRI_LAST);
                            }
                            os.pause("x", 3_725_000);
                            os.reboot(RebootFlags.RB_HALT);
                            log.add("never");
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log)
                .containsExactly("shutdown_pre_sync 8", "shutdown_post_sync 8", "shutdown_final 8");
        assertThat(trial.heard).containsExactly(ModuleEvents.MOD_LOAD, ModuleEvents.MOD_SHUTDOWN);
        assertThat(run.console()).containsExactly("Uptime: 1h2m5s");
    }

    @Test
    void RB_NOSYNC_does_not_tell_modules() {
        Trial trial = new Trial();
        UserRun.of(
                os -> {
                    os.kldload(trial);
                    os.reboot(RebootFlags.RB_NOSYNC);
                });
        assertThat(trial.heard).containsExactly(ModuleEvents.MOD_LOAD);
    }

    @Test
    void EVENTHANDLER_DEREGISTER_in_a_handler_of_the_list_waits_for_itself() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            EventHandlerTag[] tag = new EventHandlerTag[1];
                            tag[0] =
                                    os.EVENTHANDLER_REGISTER(
                                            "e",
                                            (arg, of) -> os.EVENTHANDLER_DEREGISTER("e", tag[0]),
                                            null,
                                            0);
                            os.EVENTHANDLER_INVOKE("e");
                        });
        assertThat(run.findings()).singleElement().isInstanceOf(Finding.Deadlock.class);
    }

    @Test
    void what_is_removed_while_the_list_runs_does_not_run_any_more() {
        UserRun.of(
                os -> {
                    os.EVENTHANDLER_REGISTER(
                            "e",
                            (arg, of) -> {
                                log.add("first");
                                os.EVENTHANDLER_DEREGISTER_NOWAIT("e", null);
                            },
                            null,
                            0);
                    os.EVENTHANDLER_REGISTER("e", (arg, of) -> log.add("second"), null, 1);
                    os.EVENTHANDLER_INVOKE("e");
                    os.EVENTHANDLER_INVOKE("e");
                });
        assertThat(log).containsExactly("first");
    }

    @Test
    void EVENTHANDLER_REGISTER_with_a_mutex_held_is_reported() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            Mtx m = new Mtx();
                            os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                            os.mtx_lock(m);
                            os.EVENTHANDLER_REGISTER("e", (arg, of) -> {}, null, 0);
                            os.mtx_unlock(m);
                        });
        assertThat(UserRun.titleOf(run))
                .isEqualTo(
                        "uma_zalloc_debug: zone \"malloc-64\" with the following non-sleepable"
                                + " locks held:");
    }

    @Test
    void the_newest_module_hears_of_the_shutdown_first_and_its_answer_does_not_count() {
        UserRun.of(
                os -> {
                    for (String name : List.of("old", "new")) {
                        os.kldload(
                                new Trial(name)
                                        .answering(
                                                what -> {
                                                    log.add(name + what);
                                                    return what == ModuleEvents.MOD_LOAD ? 0 : 16;
                                                }));
                    }
                    os.reboot(RebootFlags.RB_HALT);
                });
        assertThat(log).containsExactly("old0", "new0", "new2", "old2");
    }
}
