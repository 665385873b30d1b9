package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.core.memory.Ref;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.LinkerFlags;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.ModuleEvents;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.StartOrder;
import triptych.freebsd.struct.Td;

/** module(9) and kld(4): how modules come, go, and are missed. */
class ModuleTest implements Errno, ModuleEvents, StartOrder {
    private final List<Object> log = new ArrayList<>();

    private static ModuleData silent(String name) {
        return new ModuleData(name, (mod, what, arg) -> 0, null);
    }

    @Test
    void a_module_hears_load_quiesce_and_unload() {
        Trial trial = new Trial();
        PlainRun run =
                UserRun.of(
                        os -> {
                            log.add(os.kldload(trial));
                            log.add(os.kldfind("trial.ko") > 0);
                            log.add(os.kldunload(trial));
                            log.add(os.kldfind("trial"));
                        });
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(0, true, 0, -1);
        assertThat(trial.heard).containsExactly(MOD_LOAD, MOD_QUIESCE, MOD_UNLOAD);
    }

    @Test
    void handlers_run_with_Giant_held() {
        Trial trial = new Trial();
        trial.answering(
                what -> {
                    log.add(trial.mtx_owned(trial.kernel().giant()));
                    return 0;
                });
        UserRun.of(
                os -> {
                    os.kldload(trial);
                    os.kldunload(trial);
                    log.add(os.mtx_owned(os.kernel().giant()));
                });
        assertThat(log).containsExactly(1, 1, 1, 0);
    }

    /** G14. */
    @Test
    void a_module_that_fails_to_load_is_told_to_unload() {
        Trial trial = new Trial().answering(what -> what == MOD_LOAD ? ENOMEM : 0);
        PlainRun run =
                UserRun.of(
                        os -> {
                            log.add(os.kldload(trial));
                            log.add(os.kldfind("trial"));
                        });
        assertThat(log).containsExactly(ENOEXEC, -1);
        assertThat(trial.heard).containsExactly(MOD_LOAD, MOD_UNLOAD);
        assertThat(run.console())
                .singleElement()
                .asString()
                .matches("module_register_init: MOD_LOAD \\(trial, 0x[0-9a-f]+, 0\\) error 12");
    }

    @Test
    void a_file_stays_while_one_of_its_modules_has_loaded() {
        KldFile file =
                new KldFile("two")
                        .DECLARE_MODULE(
                                new ModuleData("bad", (mod, what, arg) -> ENOMEM, null),
                                SI_SUB_DRIVERS,
                                SI_ORDER_FIRST)
                        .DECLARE_MODULE(silent("good"), SI_SUB_DRIVERS, SI_ORDER_SECOND);
        UserRun.of(
                os -> {
                    log.add(os.kldload(file));
                    log.add(os.kldfind("two") > 0);
                });
        assertThat(log).containsExactly(0, true);
    }

    @Test
    void MOD_QUIESCE_vetoes_unless_it_is_not_known_or_not_asked() {
        int[] answer = new int[1];
        Trial trial = new Trial().answering(what -> what == MOD_QUIESCE ? answer[0] : 0);
        UserRun.of(
                os -> {
                    os.kldload(trial);
                    answer[0] = EBUSY;
                    log.add(os.kldunload(trial));
                    log.add(os.kldunloadf(trial, LinkerFlags.LINKER_UNLOAD_FORCE));
                    os.kldload(trial);
                    answer[0] = EOPNOTSUPP;
                    log.add(os.kldunload(trial));
                    os.kldload(trial);
                    answer[0] = EINVAL;
                    log.add(os.kldunload(trial));
                });
        assertThat(log).containsExactly(EBUSY, 0, 0, 0);
    }

    @Test
    void MOD_UNLOAD_vetoes_even_a_forced_unload() {
        Trial trial = new Trial().answering(what -> what == MOD_UNLOAD ? EBUSY : 0);
        UserRun.of(
                os -> {
                    os.kldload(trial);
                    log.add(os.kldunloadf(trial, LinkerFlags.LINKER_UNLOAD_FORCE));
                    log.add(os.kldfind("trial") > 0);
                });
        assertThat(log).containsExactly(EBUSY, true);
    }

    @Test
    void a_module_without_a_handler_refuses_to_be_unloaded() {
        KldFile file =
                new KldFile("plain")
                        .DECLARE_MODULE(
                                new ModuleData("plain", null, null), SI_SUB_DRIVERS, SI_ORDER_ANY);
        UserRun.of(
                os -> {
                    log.add(os.kldload(file));
                    log.add(os.kldunload(file));
                });
        assertThat(log).containsExactly(0, EBUSY);
    }

    @Test
    void the_linker_has_an_error_for_every_mistake() {
        Trial trial = new Trial();
        UserRun.of(
                os -> {
                    log.add(os.kldload("nothing"));
                    log.add(os.kldunload(99));
                    log.add(os.kldunloadf(99, 2));
                    log.add(os.kldload(trial));
                    log.add(os.kldload(trial));
                    os.kernel().linker().setSecurelevel(1);
                    log.add(os.kldunload(trial));
                    log.add(os.kldload(new Trial("other")));
                });
        assertThat(log).containsExactly(ENOENT, ENOENT, EINVAL, 0, EEXIST, EPERM, EPERM);
    }

    @Test
    void a_module_of_a_known_name_spoils_its_file() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(new KldFile("one").DECLARE_MODULE(silent("same"), 0, 0));
                            log.add(
                                    os.kldload(
                                            new KldFile("two")
                                                    .DECLARE_MODULE(silent("same"), 0, 0)));
                        });
        assertThat(log).containsExactly(EEXIST);
        assertThat(run.console())
                .containsExactly(
                        "module_register: cannot register same from two.ko; already loaded from"
                                + " one.ko",
                        "Module same failed to register: 17");
    }

    private static KldFile provider() {
        return new KldFile("base").DECLARE_MODULE(silent("base"), 0, 0).MODULE_VERSION("base", 2);
    }

    private static KldFile dependant(int minimum, int maximum) {
        return new KldFile("user")
                .DECLARE_MODULE(silent("user"), 0, 0)
                .MODULE_DEPEND("user", "base", minimum, minimum, maximum);
    }

    /** G15. */
    @Test
    void a_file_that_others_depend_on_only_loses_a_reference() {
        Trial base =
                new Trial("base") {
                    @Override
                    protected void declare(KldFile declared) {
                        declared.MODULE_VERSION("base", 1);
                    }
                };
        KldFile user = dependant(1, 1);
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(base);
                            os.kldload(user);
                            log.add(os.kldunload(base));
                            log.add(os.kldfind("base") > 0);
                            log.add(List.copyOf(base.heard));
                            log.add(os.kldunload(base));
                            log.add(os.kldunload(user));
                            log.add(os.kldfind("base"));
                        });
        assertThat(log).containsExactly(0, true, List.of(MOD_LOAD), EBUSY, 0, -1);
        assertThat(run.console())
                .containsExactly("kldunload: attempt to unload file that was loaded by the kernel");
    }

    @Test
    void dependencies_are_loaded_first_and_go_with_their_last_user() {
        UserRun.of(
                os -> {
                    KldFile user = dependant(1, 3);
                    os.install(provider());
                    log.add(os.kldload(user));
                    log.add(os.kldfind("base") > 0);
                    log.add(os.kldunload(user));
                    log.add(os.kldfind("base"));
                });
        assertThat(log).containsExactly(0, true, 0, -1);
    }

    @Test
    void a_dependency_in_the_wrong_version_is_not_found() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.install(provider());
                            log.add(os.kldload(dependant(3, 4)));
                        });
        assertThat(log).containsExactly(ENOENT);
        assertThat(run.console())
                .containsExactly(
                        "KLD user.ko: depends on base - not available or version mismatch");
    }

    @Test
    void an_interface_is_present_once() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(provider());
                            log.add(os.kldload(new KldFile("again").MODULE_VERSION("base", 2)));
                        });
        assertThat(log).containsExactly(EEXIST);
        assertThat(run.console())
                .containsExactly("interface base.2 already present in the KLD 'again.ko'!");
    }

    @Test
    void SYSINITs_run_in_order_and_SYSUNINITs_in_reverse() {
        KldFile file =
                new KldFile("init")
                        .DECLARE_MODULE(
                                new ModuleData(
                                        "init",
                                        (mod, what, arg) -> {
                                            if (what == MOD_LOAD) {
                                                log.add("load");
                                            }
                                            return 0;
                                        },
                                        null),
                                SI_SUB_DRIVERS,
                                SI_ORDER_MIDDLE)
                        .SYSINIT("late", SI_SUB_LAST, SI_ORDER_FIRST, log::add, "late")
                        .SYSINIT("early", SI_SUB_KLD, SI_ORDER_ANY, log::add, "early")
                        .SYSUNINIT("a", SI_SUB_KLD, SI_ORDER_FIRST, log::add, "last")
                        .SYSUNINIT("b", SI_SUB_KLD, SI_ORDER_SECOND, log::add, "first");
        UserRun.of(
                os -> {
                    os.kldload(file);
                    os.kldunload(file);
                });
        assertThat(log).containsExactly("early", "load", "late", "first", "last");
    }

    @Test
    void a_handler_that_keeps_a_lock_panics_at_the_return_to_user_mode() {
        Trial trial = new Trial();
        trial.loading(
                () -> {
                    Mtx m = new Mtx();
                    trial.mtx_init(m, "m", null, Mutex.MTX_DEF);
                    trial.mtx_lock(m);
                });
        PlainRun run = UserRun.of(os -> os.kldload(trial));
        assertThat(run.findings())
                .extracting(UserRun::title)
                .contains("panic: witness_warn (returning to user mode with locks held)");
        assertThat(run.console()).contains("userret: returning with the following locks held:");
    }

    // ---- unloading under a thread ----

    /** A worker that ends when it is told to, by the protocol of sleep(9) or by a hasty one. */
    private static final class Worker extends FreeBsdModule {
        private final boolean careful;
        private final Mtx m = new Mtx();
        private final Object work = new Object();
        private final Ref<Td> td = new Ref<>();
        private boolean die;
        private boolean done;

        Worker(boolean careful) {
            this.careful = careful;
        }

        @Override
        public int modevent(int what) {
            switch (what) {
                case MOD_LOAD:
                    mtx_init(m, "m", null, MTX_DEF);
                    return kthread_add(this::work, null, null, td, 0, 0, "worker");
                case MOD_UNLOAD:
                    mtx_lock(m);
                    die = true;
                    wakeup(work);
                    if (careful) {
                        mtx_sleep(td.get(), m, 0, "drain", 0);
                    } else {
                        while (!done) {
                            mtx_sleep(work, m, 0, "drain", 0);
                        }
                    }
                    mtx_unlock(m);
                    return 0;
                default:
                    return EOPNOTSUPP;
            }
        }

        private void work() {
            mtx_lock(m);
            while (!die) {
                mtx_sleep(work, m, 0, "work", 0);
            }
            if (!careful) {
                done = true;
                wakeup(work);
            }
            mtx_unlock(m);
            kthread_exit();
        }
    }

    private static Set<String> allEndings(boolean careful) {
        return AllRuns.titles(
                os ->
                        os.user(
                                "user",
                                () -> {
                                    Worker worker = new Worker(careful);
                                    os.kldload(worker);
                                    os.kldunload(worker);
                                }));
    }

    @Test
    void sleeping_on_the_handle_makes_unloading_safe_in_every_schedule() {
        assertThat(allEndings(true)).isEmpty();
    }

    @Test
    void a_flag_of_the_workers_own_leaves_a_window_for_the_trap() {
        assertThat(allEndings(false))
                .containsExactly(
                        "Fatal trap 12: page fault while in kernel mode (instruction pointer in"
                                + " unloaded module worker)");
    }

    @Test
    void a_thread_that_still_sleeps_when_the_text_goes_traps_when_it_wakes() {
        Trial trial = new Trial();
        trial.loading(
                () ->
                        trial.kthread_add(
                                () -> trial.pause("nap", 5), null, null, null, 0, 0, "sleeper"));
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(trial);
                            os.pause("x", 1);
                            os.kldunload(trial);
                        });
        assertThat(UserRun.titleOf(run)).startsWith("Fatal trap 12");
        assertThat(run.console()).contains("current process         = 0 (sleeper)");
    }

    @Test
    void the_handler_gets_its_module_the_event_and_priv() {
        Object priv = new Object();
        KldFile file =
                new KldFile("args")
                        .DECLARE_MODULE(
                                new ModuleData(
                                        "args",
                                        (mod, what, arg) -> {
                                            log.add(mod.name() + what + (arg == priv));
                                            return 0;
                                        },
                                        priv),
                                SI_SUB_DRIVERS,
                                SI_ORDER_ANY);
        UserRun.of(os -> os.kldload(file));
        assertThat(log).containsExactly("args0true");
    }

    private ModuleData talking(String name, int unloadAnswer) {
        return new ModuleData(
                name,
                (mod, what, arg) -> {
                    log.add(name + what);
                    return what == MOD_UNLOAD ? unloadAnswer : 0;
                },
                null);
    }

    @Test
    void modules_are_asked_oldest_first_and_told_newest_first_until_one_refuses() {
        KldFile file =
                new KldFile("three")
                        .DECLARE_MODULE(talking("a", 0), SI_SUB_DRIVERS, SI_ORDER_FIRST)
                        .DECLARE_MODULE(talking("b", EBUSY), SI_SUB_DRIVERS, SI_ORDER_SECOND)
                        .DECLARE_MODULE(talking("c", 0), SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
        UserRun.of(
                os -> {
                    os.kldload(file);
                    log.add(os.kldunload(file));
                    log.add(os.kldunload(file));
                });
        assertThat(log)
                .containsExactly(
                        "a0", "b0", "c0", "a3", "b3", "c3", "c1", "b1", EBUSY, "a3", "b3", "b1",
                        EBUSY);
    }

    @Test
    void only_the_module_that_fails_to_load_is_told_to_unload() {
        KldFile file =
                new KldFile("two")
                        .DECLARE_MODULE(talking("good", 0), SI_SUB_DRIVERS, SI_ORDER_FIRST)
                        .DECLARE_MODULE(
                                new ModuleData(
                                        "bad",
                                        (mod, what, arg) -> {
                                            log.add("bad" + what);
                                            return ENXIO;
                                        },
                                        null),
                                SI_SUB_DRIVERS,
                                SI_ORDER_SECOND);
        PlainRun run =
                UserRun.of(
                        os -> {
                            log.add(os.kldload(file));
                            log.add(os.kldunload(file));
                        });
        assertThat(log).containsExactly("good0", "bad0", "bad1", 0, "good3", "good1", 0);
        assertThat(run.console())
                .singleElement()
                .asString()
                .matches("module_register_init: MOD_LOAD .bad, 0x[0-9a-f]+, 0. error 6");
    }

    @Test
    void kld_unload_try_vetoes_before_anybody_is_asked() {
        Trial trial = new Trial();
        UserRun.of(
                os -> {
                    os.kldload(trial);
                    os.EVENTHANDLER_REGISTER(
                            "kld_unload_try", (arg, of) -> ((int[]) of[1])[0] = 1, null, 0);
                    log.add(os.kldunload(trial));
                    log.add(os.kldunloadf(trial, LinkerFlags.LINKER_UNLOAD_FORCE));
                    os.EVENTHANDLER_DEREGISTER("kld_unload_try", null);
                    log.add(os.kldunload(trial));
                });
        assertThat(log).containsExactly(EBUSY, EBUSY, 0);
        assertThat(trial.heard).containsExactly(MOD_LOAD, MOD_QUIESCE, MOD_UNLOAD);
    }

    @Test
    void a_file_or_module_that_is_loaded_is_not_loaded_by_name() {
        UserRun.of(
                os -> {
                    os.kldload(new KldFile("file").DECLARE_MODULE(silent("mod"), 0, 0));
                    log.add(os.kldload("file"));
                    log.add(os.kldload("file.ko"));
                    log.add(os.kldload("mod"));
                    log.add(os.kldload("mod.ko"));
                });
        assertThat(log).containsExactly(EEXIST, EEXIST, EEXIST, ENOENT);
    }

    @Test
    void a_dependency_that_is_there_but_does_not_load_is_ENOEXEC() {
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.install(
                                    new KldFile("base")
                                            .DECLARE_MODULE(
                                                    new ModuleData(
                                                            "base",
                                                            (mod, what, arg) -> ENOMEM,
                                                            null),
                                                    0,
                                                    0)
                                            .MODULE_VERSION("base", 2));
                            log.add(os.kldload(dependant(1, 3)));
                            log.add(os.kldfind("base"));
                        });
        assertThat(log).containsExactly(ENOEXEC, -1);
        assertThat(run.console())
                .endsWith("KLD user.ko: depends on base - not available or version mismatch");
    }

    @Test
    void a_file_may_depend_on_what_it_offers_itself() {
        UserRun.of(
                os ->
                        log.add(
                                os.kldload(
                                        new KldFile("self")
                                                .MODULE_VERSION("self", 1)
                                                .MODULE_DEPEND("part", "self", 1, 1, 1))));
        assertThat(log).containsExactly(0);
    }

    @Test
    void force_reaches_the_dependencies() {
        KldFile base =
                new KldFile("base")
                        .DECLARE_MODULE(
                                new ModuleData(
                                        "base",
                                        (mod, what, arg) -> what == MOD_QUIESCE ? EBUSY : 0,
                                        null),
                                0,
                                0)
                        .MODULE_VERSION("base", 2);
        UserRun.of(
                os -> {
                    os.install(base);
                    KldFile user = dependant(1, 3);
                    os.kldload(user);
                    log.add(os.kldunloadf(user, LinkerFlags.LINKER_UNLOAD_FORCE));
                    log.add(os.kldfind("base"));
                });
        assertThat(log).containsExactly(0, -1);
    }

    @Test
    void a_module_may_load_another_one_while_it_holds_Giant() {
        Trial inner = new Trial("inner");
        Trial outer = new Trial("outer");
        outer.loading(
                () -> {
                    log.add(outer.kldload(inner));
                    log.add(outer.mtx_owned(outer.kernel().giant()));
                });
        PlainRun run = UserRun.of(os -> log.add(os.kldload(outer)));
        assertThat(run.findings()).isEmpty();
        assertThat(log).containsExactly(0, 1, 0);
    }

    @Test
    void SYSINITs_of_one_subsystem_run_in_order_under_Giant() {
        Trial trial =
                new Trial() {
                    @Override
                    protected void declare(KldFile declared) {
                        declared.SYSINIT(
                                        "b",
                                        SI_SUB_DRIVERS,
                                        SI_ORDER_ANY,
                                        arg -> log.add(mtx_owned(kernel().giant())),
                                        null)
                                .SYSINIT("a", SI_SUB_DRIVERS, SI_ORDER_FIRST, log::add, "first");
                    }
                };
        trial.loading(() -> log.add("load"));
        UserRun.of(os -> os.kldload(trial));
        assertThat(log).containsExactly("first", "load", 1);
    }

    @Test
    void what_a_module_has_not_freed_is_reported_when_it_is_unloaded() {
        MallocType type = new MallocType("foo", "foo's memory");
        Trial trial = new Trial();
        trial.loading(
                () -> {
                    trial.malloc(20, type, Malloc.M_WAITOK);
                    trial.free(trial.malloc(20, type, Malloc.M_WAITOK), type);
                });
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(trial);
                            log.add(os.kldunload(trial));
                        });
        assertThat(log).containsExactly(0);
        assertThat(run.console())
                .containsExactly(
                        "Warning: memory type foo leaked memory on destroy (1 allocations, 32"
                                + " bytes leaked).");
    }

    @Test
    void MOD_UNLOAD_that_waits_for_a_thread_that_loads_never_ends() {
        Trial trial = new Trial();
        Ref<Td> td = new Ref<>();
        trial.answering(
                what -> {
                    if (what == MOD_LOAD) {
                        trial.kthread_add(
                                () -> {
                                    trial.pause("later", 5);
                                    trial.kldload("other");
                                    trial.kthread_exit();
                                },
                                null,
                                null,
                                td,
                                0,
                                0,
                                "loader");
                    } else if (what == MOD_UNLOAD) {
                        trial.tsleep(td.get(), 0, "drain", 0);
                    }
                    return 0;
                });
        PlainRun run =
                UserRun.of(
                        os -> {
                            os.kldload(trial);
                            os.kldunload(trial);
                        });
        assertThat(run.findings()).singleElement().isInstanceOf(Finding.Deadlock.class);
    }
}
