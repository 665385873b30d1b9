package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;
import static triptych.freebsd.Misuse.panicOf;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** The words of mutex(9)'s assertions, one by one. */
class MutexMisuseTest {
    private Mtx m = new Mtx();
    private Mtx spin = new Mtx();

    private void init(LockOs os) {
        m = new Mtx();
        spin = new Mtx();
        os.mtx_init(m, "m", null, Mutex.MTX_DEF);
        os.mtx_init(spin, "s", null, Mutex.MTX_SPIN);
    }

    private String after(Consumer<LockOs> body) {
        return panicOf(
                os -> {
                    init(os);
                    body.accept(os);
                });
    }

    @Test
    void mtx_lock_by_the_owner_is_recursion() {
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock(m);
                                    os.mtx_lock(m);
                                }))
                .isEqualTo("_mtx_lock_sleep: recursed on non-recursive mutex m @ F:L");
    }

    @Test
    void mtx_lock_spin_by_the_owner_is_recursion() {
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock_spin(spin);
                                    os.mtx_lock_spin(spin);
                                }))
                .isEqualTo("mtx_lock_spin: recursed on non-recursive mutex s @ F:L");
    }

    @Test
    void routines_for_sleep_mutexes_refuse_a_spin_mutex() {
        assertThat(after(os -> os.mtx_lock(spin))).isEqualTo("mtx_lock() of spin mutex s @ F:L");
        assertThat(after(os -> os.mtx_unlock(spin)))
                .isEqualTo("mtx_unlock() of spin mutex s @ F:L");
        assertThat(after(os -> os.mtx_trylock(spin)))
                .isEqualTo("mtx_trylock() of spin mutex s @ F:L");
    }

    @Test
    void routines_for_spin_mutexes_refuse_a_sleep_mutex() {
        assertThat(after(os -> os.mtx_lock_spin(m)))
                .isEqualTo("mtx_lock_spin() of sleep mutex m @ F:L");
        assertThat(after(os -> os.mtx_unlock_spin(m)))
                .isEqualTo("mtx_unlock_spin() of sleep mutex m @ F:L");
        assertThat(after(os -> os.mtx_trylock_spin(m)))
                .isEqualTo("mtx_trylock_spin() of sleep mutex m @ F:L");
    }

    @Test
    void every_routine_refuses_a_destroyed_mutex() {
        assertThat(destroyed(os -> os.mtx_lock(m)))
                .isEqualTo("mtx_lock() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_unlock(m)))
                .isEqualTo("mtx_unlock() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_trylock(m)))
                .isEqualTo("mtx_trylock() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_lock_spin(spin)))
                .isEqualTo("mtx_lock_spin() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_trylock_spin(spin)))
                .isEqualTo("mtx_trylock_spin() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_unlock_spin(spin)))
                .isEqualTo("mtx_unlock_spin() of destroyed mutex @ F:L");
        assertThat(destroyed(os -> os.mtx_destroy(m)))
                .isEqualTo("Assertion mtx_unowned(m) failed at F:L");
    }

    private String destroyed(Consumer<LockOs> body) {
        return after(
                os -> {
                    os.mtx_destroy(m);
                    os.mtx_destroy(spin);
                    body.accept(os);
                });
    }

    @Test
    void mtx_lock_of_memory_that_is_no_mutex_yet_takes_it_for_a_spin_mutex() {
        assertThat(panicOf(os -> os.mtx_lock(m)))
                .isEqualTo("mtx_lock() of spin mutex (null) @ F:L");
    }

    @Test
    void mtx_destroy_of_memory_that_is_no_mutex_yet_says_so() {
        assertThat(panicOf(os -> os.mtx_destroy(m))).isEqualTo("lock 0xA is not initialized");
    }

    @Test
    void mtx_trylock_spin_knows_no_recursion() {
        assertThat(after(os -> os.mtx_trylock_spin_flags(spin, Mutex.MTX_RECURSE)))
                .isEqualTo("mtx_trylock_spin: unsupp. opt MTX_RECURSE on mutex s @ F:L");
    }

    @Test
    void mtx_unlock_by_another_than_the_owner_is_seen_by_witness_first() {
        assertThat(after(os -> os.mtx_unlock(m)))
                .isEqualTo("lock (sleep mutex) m not locked @ F:L");
    }

    @Test
    void mtx_unlock_of_an_unwatched_mutex_by_another_than_the_owner_is_seen_by_the_mutex() {
        Mtx unwatched = new Mtx();
        assertThat(
                        panicOf(
                                os -> {
                                    os.mtx_init(unwatched, "m", null, Mutex.MTX_NOWITNESS);
                                    os.mtx_unlock(unwatched);
                                }))
                .isEqualTo("mutex m not owned at F:L");
        assertThat(after(os -> os.mtx_unlock_spin(spin))).isEqualTo("mutex s not owned at F:L");
    }

    @Test
    void mtx_lock_in_a_critical_section_is_refused() {
        String text =
                "acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m @ F:L";
        assertThat(
                        after(
                                os -> {
                                    os.critical_enter();
                                    os.mtx_lock(m);
                                }))
                .isEqualTo(text);
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock_spin(spin);
                                    os.mtx_lock(m);
                                }))
                .isEqualTo(text);
    }

    @Test
    void sx_xlock_in_a_critical_section_is_refused() {
        Sx sx = new Sx();
        assertThat(
                        panicOf(
                                os -> {
                                    os.sx_init(sx, "x");
                                    os.critical_enter();
                                    os.sx_xlock(sx);
                                }))
                .isEqualTo(
                        "acquiring blockable sleep lock with spinlock or critical section held (sx) x @ F:L");
    }

    @Test
    void critical_exit_without_enter_underflows() {
        assertThat(panicOf(LockOs::critical_exit)).isEqualTo("critical_exit: td_critnest == 0");
    }

    @Test
    void mtx_init_of_a_mutex_is_refused_unless_MTX_NEW() {
        assertThat(after(os -> os.mtx_init(m, "again", null, Mutex.MTX_DEF)))
                .isEqualTo("lock \"again\" 0xA already initialized");
        assertThat(
                        Misuse.findings(
                                os -> {
                                    Mtx fresh = new Mtx();
                                    os.mtx_init(fresh, "f", null, Mutex.MTX_DEF);
                                    os.mtx_init(fresh, "f", null, Mutex.MTX_NEW);
                                }))
                .isEmpty();
    }

    @Test
    void mtx_init_refuses_bits_that_are_no_option() {
        assertThat(panicOf(os -> os.mtx_init(m, "m", null, 0x1000)))
                .isEqualTo(
                        "Assertion (opts & ~(MTX_SPIN | MTX_QUIET | MTX_RECURSE | MTX_NOWITNESS |"
                                + " MTX_DUPOK | MTX_NOPROFILE | MTX_NEW)) == 0 failed at F:L");
    }

    @Test
    void one_type_is_one_class_of_locks() {
        Sx sx = new Sx();
        assertThat(after(os -> os.sx_init(sx, "m")))
                .isEqualTo("lock (m) sx does not match earlier (sleep mutex) lock");
    }

    @Test
    void mtx_destroy_needs_a_mutex_that_nobody_else_owns() {
        Finding.AssertionFailed failed =
                (Finding.AssertionFailed)
                        PlainRun.of(
                                        kernel -> {
                                            LockOs os = new LockOs(kernel);
                                            kernel.machine()
                                                    .startUserProcess(
                                                            "owner",
                                                            () -> {
                                                                init(os);
                                                                os.mtx_lock(m);
                                                                kernel.machine()
                                                                        .startUserProcess(
                                                                                "other",
                                                                                () ->
                                                                                        os
                                                                                                .mtx_destroy(
                                                                                                        m))
                                                                        .setPriority(-1);
                                                                os.mtx_unlock(m);
                                                            });
                                        })
                                .findings()
                                .get(0);
        assertThat(Misuse.text(failed.message()))
                .isEqualTo("Assertion mtx_unowned(m) failed at F:L");
        assertThat(failed.thread().name()).isEqualTo("other");
    }

    @Test
    void mtx_destroy_releases_what_its_owner_holds_once_but_not_twice() {
        Mtx recursive = new Mtx();
        assertThat(
                        panicOf(
                                os -> {
                                    os.mtx_init(recursive, "r", null, Mutex.MTX_RECURSE);
                                    os.mtx_lock(recursive);
                                    os.mtx_lock(recursive);
                                    os.mtx_destroy(recursive);
                                }))
                .isEqualTo(
                        "Assertion (m->mtx_lock & (MTX_RECURSED|MTX_CONTESTED)) == 0 failed at F:L");
        assertThat(
                        Misuse.findings(
                                os -> {
                                    init(os);
                                    os.mtx_lock(m);
                                    os.mtx_destroy(m);
                                    os.mtx_lock_spin(spin);
                                    os.mtx_destroy(spin);
                                    os.critical_enter();
                                    os.critical_exit();
                                    assertThat(os.kernel().machine().running().held()).isEmpty();
                                }))
                .isEmpty();
    }

    @Test
    void mtx_assert_says_what_does_not_hold() {
        assertThat(after(os -> os.mtx_assert(m, Mutex.MA_OWNED)))
                .isEqualTo("mutex m not owned at F:L");
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock(m);
                                    os.mtx_assert(m, Mutex.MA_NOTOWNED);
                                }))
                .isEqualTo("mutex m owned at F:L");
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock(m);
                                    os.mtx_assert(m, Mutex.MA_OWNED | Mutex.MA_RECURSED);
                                }))
                .isEqualTo("mutex m unrecursed at F:L");
        assertThat(
                        after(
                                os -> {
                                    os.mtx_lock_flags(m, 0);
                                    os.mtx_lock_flags(m, Mutex.MTX_RECURSE);
                                    os.mtx_assert(m, Mutex.MA_OWNED | Mutex.MA_NOTRECURSED);
                                }))
                .isEqualTo("mutex m recursed at F:L");
        assertThat(after(os -> os.mtx_assert(m, 0x40))).isEqualTo("unknown mtx_assert at F:L");
    }

    @Test
    void a_panic_names_the_line_of_module_code_that_called() {
        Finding.AssertionFailed failed = Misuse.panic(os -> os.mtx_lock(m));
        assertThat(failed.site().file()).isEqualTo("MutexMisuseTest.java");
        assertThat(failed.message()).endsWith("@ " + failed.site());
        assertThat(failed.kind()).isEqualTo("wrong-mutex-kind");
    }
}
