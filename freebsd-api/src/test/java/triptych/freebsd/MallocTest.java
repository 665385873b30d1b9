package triptych.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.finding.Finding;
import triptych.core.machine.MachineSettings;
import triptych.core.memory.Allocation;
import triptych.core.routine.CallContext;
import triptych.core.thread.Text;
import triptych.freebsd.dialect.MallocTexts;
import triptych.freebsd.dialect.WitnessTexts;
import triptych.freebsd.kernel.MallocArena;
import triptych.freebsd.struct.MallocType;
import triptych.freebsd.struct.Mtx;

/** malloc(9): the heap, and the words of its assertions. */
class MallocTest {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    private final List<String> log = new ArrayList<>();

    @Test
    void malloc_gives_memory_that_free_takes_back() {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    Allocation memory =
                                            os.malloc(100, M_FOO, Malloc.M_WAITOK | Malloc.M_ZERO);
                                    log.add(memory.label());
                                    os.free(memory, M_FOO);
                                    os.free(null, M_FOO);
                                    log.add("" + memory.isFreed());
                                }))
                .isEmpty();
        assertThat(log).containsExactly("foo[100]", "true");
    }

    @Test
    void M_NOWAIT_fails_beyond_the_limit_and_M_WAITOK_does_not() {
        assertThat(
                        Misuse.findings(
                                os -> {
                                    os.kernel().mallocArena().limitBytes(64);
                                    Allocation first = os.malloc(60, M_FOO, Malloc.M_NOWAIT);
                                    log.add("" + (os.malloc(1, M_FOO, Malloc.M_NOWAIT) == null));
                                    os.free(first, M_FOO);
                                    log.add("" + (os.malloc(1, M_FOO, Malloc.M_NOWAIT) == null));
                                    log.add("" + (os.malloc(99, M_FOO, Malloc.M_WAITOK) == null));
                                }))
                .isEmpty();
        assertThat(log).containsExactly("true", "false", "false");
    }

    @Test
    void flags_that_do_not_say_whether_to_wait_are_complained_about_once() {
        List<Finding> findings =
                Misuse.findings(
                        os -> {
                            os.malloc(1, M_FOO, Malloc.M_ZERO);
                            os.malloc(1, M_FOO, Malloc.M_WAITOK | Malloc.M_NOWAIT);
                        });
        assertThat(findings).hasSize(1);
        assertThat(((Finding.Complaint) findings.get(0)).message())
                .isEqualTo("Bad malloc flags: 0");
        assertThat(findings.get(0).isFatal()).isFalse();
    }

    @Test
    void both_wait_flags_are_shown_as_3() {
        Finding finding =
                Misuse.findings(os -> os.malloc(1, M_FOO, Malloc.M_WAITOK | Malloc.M_NOWAIT))
                        .get(0);
        assertThat(((Finding.Complaint) finding).message()).isEqualTo("Bad malloc flags: 3");
    }

    @Test
    void no_routine_is_for_critical_sections() {
        assertThat(
                        Misuse.panicOf(
                                os -> {
                                    os.critical_enter();
                                    os.malloc(1, M_FOO, Malloc.M_NOWAIT);
                                }))
                .isEqualTo("malloc: called with spinlock or critical section held");
        assertThat(
                        Misuse.panicOf(
                                os -> {
                                    Allocation memory = os.malloc(1, M_FOO, Malloc.M_NOWAIT);
                                    os.critical_enter();
                                    os.free(memory, M_FOO);
                                }))
                .isEqualTo("free: called with spinlock or critical section held");
    }

    @Test
    void M_WAITOK_in_a_filter_is_refused() {
        assertThat(
                        Misuse.panicOf(
                                os -> {
                                    os.kernel()
                                            .machine()
                                            .running()
                                            .setContext(CallContext.INTERRUPT);
                                    os.malloc(1, M_FOO, Malloc.M_WAITOK);
                                }))
                .isEqualTo("malloc(M_WAITOK) in interrupt context");
    }

    @Test
    void M_WAITOK_with_a_mutex_in_hand_is_reported_by_zone() {
        assertThat(reportWithMutexHeld(""))
                .containsExactly(
                        "uma_zalloc_debug: zone \"malloc-32\" with the following non-sleepable locks held:",
                        "exclusive sleep mutex m r = 0 (0xA) locked @ F:L");
        assertThat(reportWithMutexHeld("12").get(0))
                .isEqualTo(
                        "uma_zalloc_arg: zone \"32\" with the following non-sleepable locks held:");
    }

    private static List<String> reportWithMutexHeld(String profile) {
        List<Finding> findings =
                Misuse.findings(
                        MachineSettings.DEFAULT.withProfile(profile),
                        os -> {
                            Mtx m = new Mtx();
                            os.mtx_init(m, "m", null, Mutex.MTX_DEF);
                            os.mtx_lock(m);
                            os.malloc(20, M_FOO, Malloc.M_NOWAIT);
                            os.malloc(20, M_FOO, Malloc.M_WAITOK);
                        });
        assertThat(findings).hasSize(1);
        return Misuse.texts(WitnessTexts.sleepWithLocks((Finding.SleepWithLocks) findings.get(0)));
    }

    @Test
    void free_of_memory_that_is_free_is_refused() {
        String text =
                Misuse.panicOf(
                        os -> {
                            Allocation memory = os.malloc(20, M_FOO, Malloc.M_WAITOK);
                            os.free(memory, M_FOO);
                            os.free(memory, M_FOO);
                        });
        assertThat(text)
                .matches("Duplicate free of 0xA from zone 0xA\\(malloc-32\\) slab 0xA\\(\\d+\\)");
    }

    @Test
    void free_of_memory_that_malloc_did_not_give_out_is_refused() {
        assertThat(Misuse.panicOf(os -> os.free(new Allocation(1, "x"), M_FOO)))
                .isEqualTo("free: address 0xA(0xA) has not been allocated.");
    }

    @Test
    void malloc_needs_a_type() {
        assertThat(Misuse.panicOf(os -> os.malloc(1, null, Malloc.M_WAITOK)))
                .isEqualTo("malloc: bad malloc type version");
    }

    @Test
    void what_a_module_leaves_behind_is_reported_by_type_when_it_goes() {
        Text text = new Text("foo.ko");
        PlainRun run =
                PlainRun.of(
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            MallocArena arena = kernel.mallocArena();
                            kernel.machine()
                                    .startUserProcess(
                                            "kldload",
                                            () -> {
                                                os.malloc(1, M_FOO, Malloc.M_WAITOK);
                                                kernel.machine()
                                                        .running()
                                                        .callInto(text, () -> leak(os));
                                                arena.reportLeaks(text);
                                            });
                        });
        assertThat(run.findings().stream().map(f -> MallocTexts.leak((Finding.MemoryLeak) f)))
                .containsExactly(
                        "Warning: memory type foo leaked memory on destroy (2 allocations, 48 bytes leaked).",
                        "Warning: memory type bar leaked memory on destroy (1 allocations, 69632 bytes leaked).");
    }

    private static void leak(LockOs os) {
        MallocType bar = os.MALLOC_DEFINE("bar", "bar's memory");
        os.malloc(10, M_FOO, Malloc.M_WAITOK);
        os.free(os.malloc(10, M_FOO, Malloc.M_WAITOK), M_FOO);
        os.malloc(20, M_FOO, Malloc.M_WAITOK);
        os.malloc(65537, bar, Malloc.M_WAITOK);
    }
}
