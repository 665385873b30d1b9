package triptych.conformance.tru64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static triptych.conformance.tru64.LocksKit.complexLock;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.wiring.Personality;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.ThreadT;

/** Differences from the real kernel that no clause states. */
@Explore(strategy = "exhaustive", requireProof = true)
class UnstatedVariationsTest {
    private final List<Object> log = new ArrayList<>();
    private final SharedInt calls = new SharedInt(0, "calls");

    @Test
    @Variation(
            routines = {"lock_setup", "simple_lock_setup"},
            real =
                    "keeps the last 32 simple locks of each processor for the debugger "
                            + "(`slock_debug`)",
            ours = "keeps none: the schedule of a finding tells every lock",
            why = "a replay shows more than a ring",
            source = "tru64.md 6.5")
    void nothing_shows_the_last_locks() {
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            if (kernel.os().equals("tru64")) {
                assertThat(kernel.symbols())
                        .extracting(s -> s.name())
                        .contains("lock_setup")
                        .doesNotContain("slock_debug");
            }
        }
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "lockmode",
            real = "is 0 to 4, as set at boot",
            ours =
                    "is always 4: the hierarchy, the minimum level and the "
                            + "initialisation are checked",
            why = "what 0 to 3 mean is not confirmed, and a test wants the checks",
            source = "tru64.md 6.5, Q9")
    void locks_are_always_debugged(Tru64 os) {
        assertEquals(4, os.lockmode());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"lock_read", "lock_write", "clear_wait", "thread_wakeup"},
            real =
                    "Mach waits for a complex lock on its address, as for an event: "
                            + "anybody can wake the waiter, and its `wait_result` changes",
            ours = "nobody can wake the waiter by hand, and `wait_result` stays",
            why = "one way to wait for locks serves all kernels: enabledness, no " + "queue",
            source = "docs/adr/0002-enabledness-instead-of-queues.md; tru64.md 6.2")
    void nobody_wakes_who_waits_for_a_complex_lock(Tru64 os) {
        LockData lock = complexLock(os);
        os.lock_write(lock);
        ThreadT reader =
                user(
                        os,
                        "reader",
                        () -> {
                            os.lock_read(lock);
                            log.add(os.current_thread().wait_result());
                            os.lock_done(lock);
                        });
        settle(os);
        os.clear_wait(reader, Tru64.THREAD_INTERRUPTED, false);
        os.thread_wakeup_with_result(lock, 77);
        settle(os);
        assertEquals(List.of(), log);
        os.lock_done(lock);
        settle(os);
        assertEquals(List.of(0), log);
    }

    @KernelTest
    @Variation(
            routines = {"splextreme", "splhigh", "splbio"},
            real = "masks interrupts on the caller's processor",
            ours = "masks none: another processor may answer; the level belongs to " + "the thread",
            why = "that a level guards what only a lock can guard is seen that way",
            source = "tru64.md 6.7; docs/conformance/tru64-profiles.md")
    void a_level_keeps_no_handler_out(Tru64 os, Machine machine, Outcomes<Integer> outcomes) {
        os.handler_enable(LocksKit.add(os, () -> calls.getAndAdd(1)));
        int level = os.splextreme();
        LocksKit.raise(machine);
        outcomes.assertOutcomes(Set.of(0, 1)).saw(calls.get());
        os.splx(level);
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = {"splbio", "spltty", "splimp"},
            real = "disks, terminals and networks may have levels of their own",
            ours = "they have one",
            why = "the pairing in the manual's copy is lost",
            source = "tru64.md 6.7")
    void the_levels_of_devices_are_one(Tru64 os) {
        int none = os.splbio();
        int disks = os.getspl();
        os.splx(none);
        os.spltty();
        int terminals = os.getspl();
        os.splx(none);
        os.splimp();
        assertEquals(List.of(disks, disks), List.of(terminals, os.getspl()));
        os.splx(none);
    }

    @KernelTest
    @Variation(
            routines = "timeout",
            real = "Mach panics beyond 20; Tru64's limit is not known",
            ours = "there is no limit",
            why = "a limit that nobody knows would be invented",
            source = "tru64.md 7.1")
    void timeouts_have_no_limit(Tru64 os) {
        for (int ticks = 1; ticks <= 30; ticks++) {
            os.timeout(arg -> calls.getAndAdd(1), null, ticks);
        }
        LocksKit.sleep(os, 40);
        assertEquals(30, calls.get());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            routines = "hz",
            real = "is 1024, 1200 or 128 by the model of the Alpha",
            ours = "is a setting of the machine, 1000 by default",
            why = "one clock for all kernels",
            source = "tru64.md 7.1; timeout(9r)")
    void a_second_has_1000_ticks(Tru64 os) {
        assertEquals(1000, os.hz());
    }

    @KernelTest
    @Variation(
            routines = "MALLOC",
            real = "fails with M_NOWAIT when memory is short",
            ours = "fails only where a test asks for it (`mayFail`)",
            why = "a failure at every call would double every exploration",
            source = "tru64.md 7.2")
    void memory_never_runs_out(Tru64 os) {
        long most = Integer.MAX_VALUE;
        assertNotNull(os.MALLOC(most, Tru64.M_DEVBUF, Tru64.M_NOWAIT));
        assertNotNull(os.MALLOC(most, Tru64.M_DEVBUF, Tru64.M_NOWAIT));
    }
}
