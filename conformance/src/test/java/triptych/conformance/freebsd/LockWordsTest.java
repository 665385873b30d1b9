package triptych.conformance.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;

/** The whole lines that the kernel prints, with the place in the module. */
class LockWordsTest {
    private static Stream<Arguments> words() {
        return Stream.of(
                said(
                        os -> os.mtx_lock(mutex(os, FreeBsd.MTX_SPIN)),
                        "panic: mtx_lock() of spin mutex m @ F:L"),
                said(
                        os -> {
                            Mtx m = mutex(os, 0);
                            os.mtx_destroy(m);
                            os.mtx_unlock(m);
                        },
                        "panic: mtx_unlock() of destroyed mutex @ F:L"),
                said(
                        os -> {
                            Mtx m = mutex(os, 0);
                            os.mtx_lock(m);
                            os.mtx_lock(m);
                        },
                        "first taken at F:L",
                        "panic: _mtx_lock_sleep: recursed on non-recursive mutex m @ F:L"),
                said(
                        os -> {
                            Mtx m = mutex(os, FreeBsd.MTX_SPIN);
                            os.mtx_lock_spin(m);
                            os.mtx_lock_spin(m);
                        },
                        "first taken at F:L",
                        "panic: mtx_lock_spin: recursed on non-recursive mutex m @ F:L"),
                said(
                        os ->
                                os.mtx_trylock_spin_flags(
                                        mutex(os, FreeBsd.MTX_SPIN), FreeBsd.MTX_RECURSE),
                        "panic: mtx_trylock_spin: unsupp. opt MTX_RECURSE on mutex m @ F:L"),
                said(
                        os -> os.mtx_unlock(mutex(os, 0)),
                        "panic: lock (sleep mutex) m not locked @ F:L"),
                said(
                        os -> os.mtx_unlock(mutex(os, FreeBsd.MTX_NOWITNESS)),
                        "nobody owns the mutex",
                        "panic: mutex m not owned at F:L"),
                said(
                        os -> os.mtx_assert(mutex(os, 0), FreeBsd.MA_OWNED),
                        "panic: mutex m not owned at F:L"),
                said(os -> os.mtx_assert(mutex(os, 0), 0x40), "panic: unknown mtx_assert at F:L"),
                said(
                        os -> os.mtx_init(mutex(os, 0), "n", null, 0),
                        "panic: lock \"n\" 0xA already initialized"),
                said(
                        os -> {
                            Mtx m = mutex(os, 0);
                            os.mtx_destroy(m);
                            os.mtx_destroy(m);
                        },
                        "panic: Assertion mtx_unowned(m) failed at F:L"),
                said(
                        os -> {
                            Mtx m = mutex(os, 0);
                            os.critical_enter();
                            os.mtx_lock(m);
                        },
                        "panic: acquiring blockable sleep lock with spinlock or critical section held (sleep mutex) m @ F:L"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_destroy(x);
                            os.sx_xlock(x);
                        },
                        "panic: sx_xlock() of destroyed sx @ F:L"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_xlock(x);
                            os.sx_xlock(x);
                        },
                        "first taken at F:L",
                        "panic: _sx_xlock_hard: recursed on non-recursive sx x @ F:L"),
                said(
                        os -> os.sx_assert(sx(os, 0), FreeBsd.SA_XLOCKED),
                        "panic: Lock x not exclusively locked @ F:L"),
                said(
                        os -> os.sx_assert(sx(os, 0), FreeBsd.SA_LOCKED),
                        "panic: Lock (sx) x not locked @ F:L."),
                said(
                        os -> os.sx_assert(sx(os, 0), 0x80),
                        "panic: Unknown sx lock assertion: 128 @ F:L"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_slock(x);
                            os.sx_xlock(x);
                        },
                        "exclusive lock of (sx) x @ F:L",
                        "while share locked from F:L",
                        "panic: share->excl"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_xlock(x);
                            os.sx_slock(x);
                        },
                        "shared lock of (sx) x @ F:L",
                        "while exclusively locked from F:L",
                        "panic: excl->share"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_slock(x);
                            os.sx_xunlock(x);
                        },
                        "exclusive unlock of (sx) x @ F:L",
                        "while share locked from F:L",
                        "panic: share->uexcl"),
                said(
                        os -> {
                            Sx x = sx(os, 0);
                            os.sx_xlock(x);
                            os.sx_sunlock(x);
                        },
                        "shared unlock of (sx) x @ F:L",
                        "while exclusively locked from F:L",
                        "panic: excl->ushare"),
                said(
                        os -> {
                            Sx x = sx(os, FreeBsd.SX_NOWITNESS);
                            os.sx_slock(x);
                            os.sx_xlock(x);
                        },
                        "exclusive lock of (sx) x @ F:L",
                        "while share locked from F:L",
                        "panic: share->excl"),
                said(
                        os -> {
                            Mtx m = mutex(os, 0);
                            os.kernel().user("waiter", () -> os.mtx_lock(m));
                            os.mtx_lock(m);
                            os.pause("p", 1);
                        },
                        "Sleeping on \"p\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex m r = 0 (0xA) locked @ F:L",
                        "Sleeping thread (tid N, pid N) owns a non-sleepable lock",
                        "panic: sleeping thread"),
                said(os -> os.critical_exit(), "panic: critical_exit: td_critnest == 0"));
    }

    private static Arguments said(Consumer<FreeBsd> body, String... lines) {
        return Arguments.of(lines[lines.length - 1], body, List.of(lines));
    }

    private static Mtx mutex(FreeBsd os, int opts) {
        return LockConsole.mutex(os, "m", null, opts);
    }

    private static Sx sx(FreeBsd os, int opts) {
        Sx made = new Sx();
        os.sx_init_flags(made, "x", opts);
        return made;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void are_exactly_these(String panic, Consumer<FreeBsd> body, List<String> lines) {
        assertThat(LockConsole.after(body)).containsExactlyElementsOf(lines);
    }

    @Test
    void malloc_complains_of_its_flags_once() {
        assertThat(LockConsole.after(LockWordsTest::allocateWithBadFlags))
                .containsExactly("Bad malloc flags: 0");
    }

    private static void allocateWithBadFlags(FreeBsd os) {
        MallocType type = new MallocType("foo", "foo's memory");
        os.malloc(1, type, FreeBsd.M_ZERO);
        os.malloc(1, type, FreeBsd.M_WAITOK | FreeBsd.M_NOWAIT);
    }
}
