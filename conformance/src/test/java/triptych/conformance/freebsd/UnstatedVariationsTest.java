package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import triptych.conformance.Variation;
import triptych.core.lock.PriorityLending;
import triptych.core.memory.Ref;
import triptych.core.routine.SymbolInfo;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.wiring.Personality;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Rwlock;
import triptych.freebsd.struct.Sema;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

/** Differences from the real kernel that no clause states. */
class UnstatedVariationsTest extends SleeperSuite {
    private final List<Object> log = new ArrayList<>();

    private static Set<String> symbols() {
        return StreamSupport.stream(ServiceLoader.load(Personality.class).spliterator(), false)
                .filter(kernel -> kernel.os().equals("freebsd"))
                .flatMap(kernel -> kernel.symbols().stream())
                .map(SymbolInfo::name)
                .collect(Collectors.toSet());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"cv_broadcastpri", "sched_prio"},
            real = "raises the priority only of timeshare threads",
            ours = "every thread counts as timeshare",
            why = "there is no routine for modules that changes the class",
            source = "freebsd.md 3.5, 6.7")
    void nothing_makes_a_thread_a_real_time_one() {
        assertThat(symbols())
                .contains("sched_prio")
                .doesNotContain("sched_class", "rtp_to_pri", "PRI_REALTIME", "PRI_ITHD");
    }

    @KernelTest
    @Variation(
            routines = {"malloc", "M_NOWAIT"},
            real = "gives NULL when memory is short",
            ours =
                    "gives NULL only beyond the limit that a test sets "
                            + "(`MallocArena.limitBytes`)",
            why = "a failure that no schedule decides would not replay",
            source = "freebsd.md 6.1; malloc(9)")
    void memory_never_runs_out() {
        int most = Integer.MAX_VALUE;
        MallocType type = new MallocType("foo", "foo's memory");
        assertNotNull(os.malloc(most, type, FreeBsd.M_NOWAIT));
        assertNotNull(os.malloc(most, type, FreeBsd.M_NOWAIT));
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"kproc_create", "kproc_start", "kthread_add"},
            real =
                    "fails with EAGAIN at the limit of processes, with ENOMEM without "
                            + "memory; `kproc_start` panics then",
            ours =
                    "never fails for want of anything, so the panic `kproc_start: "
                            + "NAME: error N` is not met",
            why = "nothing runs out but the 63 threads, and those stop the machine",
            source = "freebsd.md 1.2; kproc(9)")
    void threads_are_made_without_memory() {
        os.kernel().mallocArena().limitBytes(0);
        Ref<Proc> p = new Ref<>();
        os.kproc_start(new KprocDesc("daemon", () -> os.kproc_exit(0), p));
        assertEquals(0, os.kproc_create(() -> os.kproc_exit(0), null, null, 0, 0, "second"));
        assertEquals(0, os.kthread_add(() -> os.kthread_exit(), null, null, null, 0, 0, "third"));
        assertEquals("daemon", p.get().p_comm());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "mtx_initialized",
            real = "another processor may initialise the mutex just before the look",
            ours = "the look is no step: it sees what was there at the step before",
            why =
                    "it is a macro that reads one word, and a module that needs it to "
                            + "be current has a race already",
            source = "freebsd.md 3.1")
    void nobody_comes_before_the_look(Outcomes<Integer> outcomes) {
        Mtx memory = new Mtx();
        start("other", () -> os.mtx_init(memory, "late", null, FreeBsd.MTX_DEF));
        outcomes.assertOutcomes(Set.of(0)).saw(os.mtx_initialized(memory));
    }

    @KernelTest
    @ExpectPanic("lock order reversal: m, then second")
    @Variation(
            routines = {"mtx_lock", "sx_xlock"},
            real =
                    "WITNESS checks the order before it waits, so a reversal is told "
                            + "although the lock is taken",
            ours =
                    "the order is checked when the lock has been taken; a schedule "
                            + "that deadlocks first tells the deadlock",
            why =
                    "the step that takes the lock is the one that sees what is held; "
                            + "exploration meets the other schedules too",
            source = "freebsd.md 3.9; subr_witness.c")
    void the_order_is_looked_at_late() {
        Mtx second = mutex("second", FreeBsd.MTX_DEF);
        os.mtx_lock(second);
        locked(() -> {});
        os.mtx_unlock(second);
        Holder holder =
                new Holder(os, machine, () -> os.mtx_lock(second), () -> os.mtx_unlock(second));
        start("waiter", () -> locked(() -> lockOnce(second)));
        settle();
        assertEquals(List.of(), machine.findings());
        holder.letGo();
        settle();
    }

    private void lockOnce(Mtx lock) {
        os.mtx_lock(lock);
        os.mtx_unlock(lock);
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "sx_xlock",
            real = "waiting for an sx lock is a sleep: ps shows the lock as the wait " + "message",
            ours =
                    "the thread stands before the lock, ready, and tables show the "
                            + "lock, not a wait message",
            why = "one way to wait for locks serves all kernels: enabledness, no " + "queue",
            source = "docs/adr/0002-enabledness-instead-of-queues.md; freebsd.md 3.2")
    void who_waits_for_a_lock_has_no_wait_message() {
        Sx sx = new Sx();
        os.sx_init(sx, "x");
        os.sx_xlock(sx);
        SimThread waiter =
                machine.startUserProcess(
                        "waiter",
                        () -> {
                            os.sx_xlock(sx);
                            os.sx_xunlock(sx);
                        });
        settle();
        assertEquals(ThreadState.READY, waiter.state());
        os.sx_xunlock(sx);
    }

    @KernelTest
    @ExpectFinding("deadlock")
    @Variation(
            routines = "mtx_lock_spin",
            real = "panics after a while: `spin lock held too long`",
            ours = "is told as a deadlock once nobody can run",
            why = "spinning takes no time",
            source = "freebsd.md 3.1; kern_mutex.c")
    void a_spin_mutex_that_is_never_free_is_waited_for_without_end() {
        Mtx one = mutex("one", FreeBsd.MTX_SPIN);
        Mtx two = mutex("two", FreeBsd.MTX_SPIN);
        machine.startUserProcess("other", () -> lockBoth(two, one));
        lockBoth(one, two);
    }

    private void lockBoth(Mtx first, Mtx second) {
        os.mtx_lock_spin(first);
        os.mtx_lock_spin(second);
        os.mtx_unlock_spin(second);
        os.mtx_unlock_spin(first);
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "mtx_lock",
            real = "the owner of a mutex shows in `td_priority` what waiters lend it",
            ours = "shows its own; what is lent counts where who runs next is decided",
            why = "lending is worked out from who waits, and is not stored",
            source = "freebsd.md 2.8; subr_turnstile.c")
    void td_priority_is_without_what_is_lent() {
        List<Integer> seen = new ArrayList<>();
        Holder owner =
                new Holder(
                        os,
                        machine,
                        () -> {
                            os.sched_prio(os.curthread(), 200);
                            os.mtx_lock(m);
                        },
                        () -> {
                            seen.add(os.curthread().td_priority());
                            seen.add(
                                    PriorityLending.effective(
                                            machine.running(), machine.threads()));
                            os.mtx_unlock(m);
                        });
        start(
                "waiter",
                () -> {
                    os.sched_prio(os.curthread(), 100);
                    locked(() -> {});
                });
        settle();
        owner.letGo();
        settle();
        assertEquals(List.of(200, 100), seen);
    }

    @KernelTest
    @Variation(
            routines = "SYSINIT",
            real = "functions of one subsystem and order run in any order",
            ours = "they run as declared: one order of several",
            why = "no choice is made where the module cannot influence it",
            source = "freebsd.md 5.5; sysinit(9)")
    void functions_of_equal_keys_run_as_declared() {
        KldFile file = new KldFile("init");
        for (String name : List.of("b", "a", "c")) {
            file.SYSINIT(name, FreeBsd.SI_SUB_DRIVERS, FreeBsd.SI_ORDER_ANY, log::add, name);
        }
        assertEquals(0, os.kldload(file));
        assertEquals(List.of("b", "a", "c"), log);
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"cv_wait", "cv_timedwait"},
            real = "a waiter may wake without a signal, and must look at its " + "condition again",
            ours = "no wait ends for nothing",
            why =
                    "nothing in the real kernel does it of itself either; the manual "
                            + "only reserves it",
            source = "freebsd.md 3.5; condvar(9)")
    void waits_end_for_a_reason_only() {
        Cv cv = new Cv();
        os.cv_init(cv, "cv");
        os.mtx_lock(m);
        assertEquals(FreeBsd.EWOULDBLOCK, os.cv_timedwait(cv, m, 1_000_000));
        os.mtx_unlock(m);
        assertEquals(1_000_000, now());
    }

    @KernelTest
    @Variation(
            routines = "free",
            real = "counts the bytes for the type given, which goes wrong if it is " + "another",
            ours = "takes any type",
            why = "bytes are counted for the module",
            source = "freebsd.md 6.1; malloc(9)")
    void the_type_of_what_is_freed_is_not_compared() {
        MallocType one = new MallocType("one", "one");
        os.free(os.malloc(1, one, FreeBsd.M_WAITOK), new MallocType("two", "two"));
        assertEquals(List.of(), machine.findings());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "printf",
            real = "gives the number of characters",
            ours = "gives 0: while nobody watches nothing is formatted",
            why = "nobody uses it",
            source = "freebsd.md 6.2; printf(9)")
    void printf_gives_0() {
        assertEquals(0, os.printf("six %d\n", 6));
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "sx_slock",
            real =
                    "new readers queue behind waiting writers, unless they hold an sx lock shared"
                            + " already",
            ours = "readers come in as long as a reader holds it",
            why = "more orders are possible so; a module must not rely on being held back",
            source = "freebsd.md 3.2; kern_sx.c")
    void writers_that_wait_do_not_hold_back_readers() {
        Sx sx = new Sx();
        os.sx_init(sx, "x");
        Holder reader = new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_sunlock(sx));
        start(
                "writer",
                () -> {
                    os.sx_xlock(sx);
                    os.sx_xunlock(sx);
                });
        settle();
        os.sx_slock(sx);
        os.sx_sunlock(sx);
        reader.letGo();
        settle();
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "rw_rlock",
            real = "a new reader queues behind writers that wait, unless it reads already",
            ours = "readers come in as long as a reader holds it",
            why = "more orders are possible so; a module must not rely on being held back",
            source = "freebsd.md 3; kern_rwlock.c")
    void writers_that_wait_do_not_hold_back_readers_of_an_rwlock() {
        Rwlock rw = new Rwlock();
        os.rw_init(rw, "r");
        Holder reader = new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_runlock(rw));
        start(
                "writer",
                () -> {
                    os.rw_wlock(rw);
                    os.rw_wunlock(rw);
                });
        settle();
        os.rw_rlock(rw);
        os.rw_runlock(rw);
        reader.letGo();
        settle();
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"sema_post", "sema_wait", "sema_timedwait", "sema_trywait", "sema_value"},
            real = "takes the mutex inside of the semaphore: in a critical section that panics",
            ours =
                    "what is done under that mutex is one step: in a critical section only a wait"
                            + " panics",
            why = "nobody can see anything between the two ends of that mutex",
            source = "FreeBSD sema(9), kern_sema.c")
    void semaphores_work_in_a_critical_section_as_long_as_nobody_waits() {
        Sema sema = new Sema();
        os.sema_init(sema, 2, "sem");
        os.critical_enter();
        os.sema_post(sema);
        os.sema_wait(sema);
        assertEquals(0, os.sema_timedwait(sema, 1));
        assertEquals(1, os.sema_value(sema));
        assertEquals(1, os.sema_trywait(sema));
        os.critical_exit();
    }
}
