package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.FiberKind;
import triptych.core.memory.Allocation;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.EventHandlerOrder;
import triptych.freebsd.struct.EventHandlerTag;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.SleepFlags;
import triptych.freebsd.struct.Td;

/**
 * Every step touches whatever it reads or writes: the reduction reaches the final states and the
 * findings that brute force reaches, for every family of routines.
 */
class ReductionTest {
    private static final long MOST = 20_000;
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    private static SmallProgram program(String name, SmallProgram.Body body) {
        return new SmallProgram(name, body);
    }

    static Stream<SmallProgram> programs() {
        return Stream.of(
                        threads(),
                        processes(),
                        suspension(),
                        sleeping(),
                        locks(),
                        events(),
                        linker(),
                        heap())
                .flatMap(family -> family);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void the_reduction_equals_brute_force(SmallProgram program) {
        TreeSearch everything = TreeSearch.bruteForce(settings(program));
        Tally all = everything.run();
        System.out.printf("%s: brute force %d executions%n", program, all.executions());
        assumeTrue(everything.isComplete(), "too many interleavings");
        TreeSearch reduction = TreeSearch.reduced(settings(program));
        Tally few = reduction.run();
        assertThat(reduction.isComplete()).isTrue();
        assertThat(few.outcomes().keySet()).isEqualTo(all.outcomes().keySet());
        assertThat(few.found().keySet()).isEqualTo(all.found().keySet());
        assertThat(few.executions()).isLessThanOrEqualTo(all.executions());
    }

    private static SearchSettings settings(SmallProgram program) {
        return new SearchSettings(program, FiberKind.best(), 1, MOST, 60_000, false, true);
    }

    // ---- threads and processes ----

    private static Stream<SmallProgram> threads() {
        return Stream.of(
                program(
                        "two creators number their threads",
                        os -> {
                            for (String name : new String[] {"a", "b"}) {
                                os.user(
                                        name,
                                        () -> {
                                            Td td = os.kthread("k" + name, os.sys::kthread_exit);
                                            os.note(name, td.td_tid());
                                        });
                            }
                        }),
                program(
                        "kthread_exit against a sleep on the handle",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Td td = os.kthread("k", os.sys::kthread_exit);
                                            os.note("a", os.sys.tsleep(td, 0, "x", 5));
                                        })),
                program(
                        "sched_prio of the first thread against kthread_add",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Proc p = os.kproc("p", () -> os.sys.pause("x", 9));
                                            os.user(
                                                    "b",
                                                    () -> os.sys.sched_prio(p.firstThread(), 77));
                                            Td td = os.kthread("k", p, () -> {});
                                            os.note("a", td.sim().priority());
                                        })),
                program(
                        "a thread reads its own handle",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            triptych.core.memory.Ref<Td> td =
                                                    new triptych.core.memory.Ref<>();
                                            os.sys.kthread_add(
                                                    () -> {
                                                        os.note("k", td.get() == null);
                                                        os.sys.kthread_exit();
                                                    },
                                                    null,
                                                    null,
                                                    td,
                                                    0,
                                                    0,
                                                    "k");
                                        })));
    }

    private static Stream<SmallProgram> processes() {
        return Stream.of(
                program(
                        "kproc_exit against kthread_add and kthread_exit",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Proc p = os.kproc("p", () -> os.sys.kproc_exit(0));
                                            os.kthread("k", p, os.sys::kthread_exit);
                                            os.note("a", os.sys.tsleep(p, 0, "x", 5));
                                        })),
                program(
                        "thread_single against the wakeup of a PCATCH sleep",
                        os -> {
                            Object x = new Object();
                            os.user(
                                    "a",
                                    () -> {
                                        Proc p =
                                                os.kproc(
                                                        "p",
                                                        () -> {
                                                            os.sys.pause("later", 2);
                                                            os.sys.kproc_exit(0);
                                                        });
                                        os.kthread(
                                                "k",
                                                p,
                                                () -> {
                                                    os.note("k", catching(os, x));
                                                    os.sys.kthread_exit();
                                                });
                                        os.sys.pause("later", 2);
                                        os.sys.wakeup(x);
                                    });
                        }),
                program(
                        "thread_single against cv_signal of cv_wait_sig",
                        os -> {
                            Cv cv = new Cv();
                            Mtx[] m = new Mtx[1];
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.cv_init(cv, "cv");
                                        m[0] = os.mutex("m");
                                        Proc p =
                                                os.kproc(
                                                        "p",
                                                        () -> {
                                                            os.sys.pause("later", 1);
                                                            os.sys.kproc_exit(0);
                                                        });
                                        os.kthread(
                                                "k",
                                                p,
                                                () -> {
                                                    os.sys.mtx_lock(m[0]);
                                                    os.note("k", os.sys.cv_wait_sig(cv, m[0]));
                                                    os.sys.mtx_unlock(m[0]);
                                                    os.sys.kthread_exit();
                                                });
                                        os.sys.pause("later", 1);
                                        os.sys.cv_signal(cv);
                                    });
                        }),
                program(
                        "two threads end their process",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Proc p = os.kproc("p", () -> os.sys.kproc_exit(0));
                                            os.kthread("k", p, () -> os.sys.kproc_exit(0));
                                        })));
    }

    private static int catching(SmallProgram.Os os, Object x) {
        return os.sys.tsleep(x, SleepFlags.PCATCH, "x", 100);
    }

    private static Stream<SmallProgram> suspension() {
        return Stream.of(
                program(
                        "kthread_suspend, kthread_resume and kthread_suspend_check",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Td td =
                                                    os.kthread(
                                                            "k",
                                                            () -> {
                                                                os.sys.kthread_suspend_check();
                                                                os.sys.kthread_exit();
                                                            });
                                            os.note("a", os.sys.kthread_suspend(td, 5));
                                            os.note("a", os.sys.kthread_resume(td));
                                        })),
                program(
                        "kproc_suspend by two, one resumes",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Proc p =
                                                    os.kproc(
                                                            "p",
                                                            () -> {
                                                                os.sys.kproc_suspend_check(
                                                                        os.sys.curproc());
                                                                os.sys.kproc_exit(0);
                                                            });
                                            os.user(
                                                    "b",
                                                    () -> os.note("b", os.sys.kproc_suspend(p, 3)));
                                            os.note("a", os.sys.kproc_resume(p));
                                        })));
    }

    // ---- sleeping ----

    private static Stream<SmallProgram> sleeping() {
        return Stream.of(
                program(
                        "wakeup_one against sched_prio",
                        os -> {
                            Object c = new Object();
                            os.user(
                                    "a",
                                    () -> {
                                        Td[] td = new Td[2];
                                        for (int i = 0; i < 2; i++) {
                                            String name = "k" + i;
                                            td[i] =
                                                    os.kthread(
                                                            name,
                                                            () -> {
                                                                os.note(
                                                                        name,
                                                                        os.sys.tsleep(
                                                                                c, 0, "c", 9));
                                                                os.sys.kthread_exit();
                                                            });
                                            os.sys.pause("order", 1);
                                        }
                                        os.user("b", () -> os.sys.sched_prio(td[1], 1));
                                        os.sys.wakeup_one(c);
                                    });
                        }),
                program(
                        "cv_signal against sched_prio",
                        os -> {
                            Cv cv = new Cv();
                            os.user(
                                    "a",
                                    () -> {
                                        Mtx m = os.mutex("m");
                                        os.sys.cv_init(cv, "cv");
                                        Td[] td = new Td[2];
                                        for (int i = 0; i < 2; i++) {
                                            String name = "k" + i;
                                            td[i] =
                                                    os.kthread(
                                                            name,
                                                            () -> {
                                                                os.sys.mtx_lock(m);
                                                                os.note(
                                                                        name,
                                                                        os.sys.cv_timedwait(
                                                                                cv, m, 9));
                                                                os.sys.mtx_unlock(m);
                                                                os.sys.kthread_exit();
                                                            });
                                            os.sys.pause("order", 1);
                                        }
                                        os.user("b", () -> os.sys.sched_prio(td[1], 1));
                                        os.sys.cv_signal(cv);
                                    });
                        }),
                program(
                        "cv_broadcastpri against wakeup_one of another channel",
                        os -> {
                            Cv cv = new Cv();
                            os.user(
                                    "a",
                                    () -> {
                                        Mtx m = os.mutex("m");
                                        os.sys.cv_init(cv, "cv");
                                        Td td =
                                                os.kthread(
                                                        "k",
                                                        () -> {
                                                            os.sys.mtx_lock(m);
                                                            os.sys.cv_wait(cv, m);
                                                            os.sys.mtx_unlock(m);
                                                            os.sys.kthread_exit();
                                                        });
                                        os.sys.pause("order", 1);
                                        os.user("b", () -> os.sys.cv_broadcastpri(cv, 3));
                                        os.sys.sched_prio(td, 2);
                                        os.note("a", td.td_priority());
                                    });
                        }),
                program(
                        "mtx_sleep against wakeup, with a limit",
                        os -> {
                            Object x = new Object();
                            Mtx m = new Mtx();
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.mtx_init(m, "m", null, Mutex.MTX_DEF);
                                        os.user("b", () -> os.sys.wakeup(x));
                                        os.sys.mtx_lock(m);
                                        os.note("a", os.sys.mtx_sleep(x, m, 0, "x", 3));
                                        os.sys.mtx_unlock(m);
                                    });
                        }),
                program(
                        "wakeup and wakeup_any against two sleepers",
                        os -> {
                            Object x = new Object();
                            for (String name : new String[] {"a", "b"}) {
                                os.user(name, () -> os.note(name, os.sys.tsleep(x, 0, "x", 3)));
                            }
                            os.user(
                                    "c",
                                    () -> {
                                        os.sys.wakeup_any(x);
                                        os.sys.wakeup(x);
                                    });
                        }));
    }

    // ---- locks ----

    private static Stream<SmallProgram> locks() {
        return Stream.of(
                program(
                        "mtx_lock and mtx_trylock in both orders",
                        os -> {
                            Mtx[] m = new Mtx[2];
                            os.user(
                                    "a",
                                    () -> {
                                        m[0] = os.mutex("m0");
                                        m[1] = os.mutex("m1");
                                        os.user("b", () -> both(os, "b", m[1], m[0]));
                                        both(os, "a", m[0], m[1]);
                                    });
                        }),
                program(
                        "mtx_destroy and mtx_init against mtx_lock",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Mtx m = os.mutex("m");
                                            os.user(
                                                    "b",
                                                    () -> {
                                                        os.sys.mtx_lock(m);
                                                        os.sys.mtx_unlock(m);
                                                    });
                                            os.sys.mtx_destroy(m);
                                            os.sys.mtx_init(m, "m", null, Mutex.MTX_DEF);
                                        })),
                program(
                        "sx shared, exclusive, upgrade and tries",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            triptych.freebsd.struct.Sx sx =
                                                    new triptych.freebsd.struct.Sx();
                                            os.sys.sx_init(sx, "sx");
                                            os.user(
                                                    "b",
                                                    () -> {
                                                        os.sys.sx_slock(sx);
                                                        os.note("b", os.sys.sx_try_upgrade(sx));
                                                        os.sys.sx_unlock(sx);
                                                    });
                                            os.user(
                                                    "c",
                                                    () -> {
                                                        int got = os.sys.sx_try_slock(sx);
                                                        os.note("c", got);
                                                        if (got != 0) {
                                                            os.sys.sx_sunlock(sx);
                                                        }
                                                    });
                                            os.sys.sx_xlock(sx);
                                            os.sys.sx_downgrade(sx);
                                            os.sys.sx_sunlock(sx);
                                        })),
                program(
                        "a sleeping owner against mtx_lock",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Mtx m = os.mutex("m");
                                            os.user(
                                                    "b",
                                                    () -> {
                                                        os.sys.mtx_lock(m);
                                                        os.sys.pause("x", 1);
                                                        os.sys.mtx_unlock(m);
                                                    });
                                            os.sys.mtx_lock(m);
                                            os.sys.mtx_unlock(m);
                                        })),
                program(
                        "KASSERT on what another thread changes",
                        os -> {
                            triptych.core.memory.SharedInt n =
                                    new triptych.core.memory.SharedInt(0, "n");
                            os.user("a", () -> os.sys.KASSERT(n.get() < 2, "n is too large"));
                            os.user(
                                    "b",
                                    () -> {
                                        n.set(1);
                                        n.set(2);
                                        n.set(0);
                                    });
                        }),
                program(
                        "Giant is first used by two threads",
                        os -> {
                            for (String name : new String[] {"a", "b", "c"}) {
                                os.user(
                                        name,
                                        () -> {
                                            int got = os.sys.mtx_trylock(os.sys.kernel().giant());
                                            os.note(name, got);
                                            if (got != 0) {
                                                os.sys.mtx_unlock(os.sys.kernel().giant());
                                            }
                                        });
                            }
                        }));
    }

    private static void both(SmallProgram.Os os, String who, Mtx first, Mtx second) {
        os.sys.mtx_lock(first);
        int got = os.sys.mtx_trylock(second);
        os.note(who, got);
        if (got != 0) {
            os.sys.mtx_unlock(second);
        }
        os.sys.mtx_unlock(first);
    }

    // ---- events ----

    private static EventHandlerTag register(SmallProgram.Os os, String what) {
        return os.sys.EVENTHANDLER_REGISTER(
                "e",
                (arg, of) -> os.note("handlers for " + of[0], what),
                null,
                EventHandlerOrder.EVENTHANDLER_PRI_ANY);
    }

    private static Stream<SmallProgram> events() {
        return Stream.of(
                program(
                        "EVENTHANDLER_REGISTER by two against EVENTHANDLER_INVOKE",
                        os -> {
                            os.user("a", () -> register(os, "a"));
                            os.user("b", () -> register(os, "b"));
                            os.user("c", () -> os.sys.EVENTHANDLER_INVOKE("e", "c"));
                        }),
                program(
                        "EVENTHANDLER_DEREGISTER against a handler that runs",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            EventHandlerTag tag = register(os, "h");
                                            os.user(
                                                    "b",
                                                    () -> os.sys.EVENTHANDLER_INVOKE("e", "b"));
                                            os.sys.EVENTHANDLER_DEREGISTER("e", tag);
                                            os.note("handlers for b", "gone");
                                        })),
                program(
                        "process_exit against EVENTHANDLER_REGISTER",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            os.kproc("p", () -> os.sys.kproc_exit(0));
                                            os.sys.EVENTHANDLER_REGISTER(
                                                    "process_exit",
                                                    (arg, of) -> os.note("handler", "p"),
                                                    null,
                                                    0);
                                        })));
    }

    // ---- the linker ----

    private static Stream<SmallProgram> linker() {
        return Stream.of(
                program(
                        "two users load and unload one file",
                        os -> {
                            KldFile file = os.file("one");
                            for (String name : new String[] {"a", "b"}) {
                                os.user(
                                        name,
                                        () -> {
                                            os.note(name, os.sys.kldload(file));
                                            os.note(name, os.sys.kldunload(file));
                                        });
                            }
                        }),
                program(
                        "two users load files with one dependency",
                        os -> {
                            os.sys.install(os.file("base"));
                            for (String name : new String[] {"a", "b"}) {
                                os.user(
                                        name,
                                        () -> {
                                            KldFile file =
                                                    os.file(name)
                                                            .MODULE_DEPEND(name, "base", 1, 1, 1);
                                            os.note(name, os.sys.kldload(file));
                                        });
                            }
                        }),
                program(
                        "kldunload of a dependency against kldload of a dependant",
                        os -> {
                            KldFile base = os.file("base");
                            KldFile user = os.file("user").MODULE_DEPEND("user", "base", 1, 1, 1);
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.kldload(base);
                                        os.user("b", () -> os.note("b", os.sys.kldload(user)));
                                        os.note("a", os.sys.kldunload(base));
                                        os.note("a", os.sys.kldfind("base") > 0);
                                    });
                        }),
                program(
                        "kldfind against kldload of a module that fails",
                        os -> {
                            ModuleData bad = new ModuleData("bad", (mod, what, arg) -> 12, null);
                            KldFile file = new KldFile("bad").DECLARE_MODULE(bad, 1, 1);
                            os.user("a", () -> os.note("a", os.sys.kldload(file)));
                            os.user("b", () -> os.note("b", os.sys.kldfind("bad") > 0));
                        }),
                program(
                        "a worker against the unloading of its text",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Trial trial = new Trial();
                                            trial.loading(
                                                    () ->
                                                            trial.kthread_add(
                                                                    trial::kthread_exit,
                                                                    null,
                                                                    null,
                                                                    null,
                                                                    0,
                                                                    0,
                                                                    "k"));
                                            os.sys.kldload(trial);
                                            os.sys.kldunload(trial);
                                        })));
    }

    // ---- the heap ----

    private static Stream<SmallProgram> heap() {
        return Stream.of(
                program(
                        "malloc with M_NOWAIT against free, near the limit",
                        os -> {
                            os.sys.kernel().mallocArena().limitBytes(16);
                            for (String name : new String[] {"a", "b"}) {
                                os.user(
                                        name,
                                        () -> {
                                            Allocation memory =
                                                    os.sys.malloc(1, M_FOO, Malloc.M_NOWAIT);
                                            os.note(name, memory == null);
                                            os.sys.free(memory, M_FOO);
                                        });
                            }
                        }),
                program(
                        "free by two",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            Allocation memory =
                                                    os.sys.malloc(1, M_FOO, Malloc.M_WAITOK);
                                            os.user("b", () -> os.sys.free(memory, M_FOO));
                                            os.sys.free(memory, M_FOO);
                                        })),
                program(
                        "free against the leak report",
                        os -> {
                            Allocation[] memory = new Allocation[1];
                            Trial trial = new Trial();
                            trial.loading(
                                    () -> memory[0] = trial.malloc(1, M_FOO, Malloc.M_WAITOK));
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.kldload(trial);
                                        os.user("b", () -> os.sys.free(memory[0], M_FOO));
                                        os.sys.kldunload(trial);
                                    });
                        }));
    }
}
