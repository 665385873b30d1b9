package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.ArrayList;
import java.util.List;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;

@Conformance("lbolt")
@Explore(strategy = "exhaustive", requireProof = true)
class LboltTest {
    private final List<Long> times = new ArrayList<>();

    private void sleepAndNote(Tru64 os) {
        os.sleep(os.lbolt(), Tru64.PZERO);
        times.add(os.lbolt().ticks());
    }

    @KernelTest
    @Clause("S1")
    @ExpectInterleavings(1)
    void wakes_at_full_seconds(Tru64 os) {
        LocksKit.sleep(os, os.hz() / 2);
        sleepAndNote(os);
        sleepAndNote(os);
        assertEquals(List.of((long) os.hz(), 2L * os.hz()), times);
    }

    @KernelTest
    @Clause("S1")
    void wakes_all(Tru64 os) {
        SharedInt woken = new SharedInt(0, "woken");
        for (String name : List.of("a", "b")) {
            user(
                    os,
                    name,
                    () -> {
                        os.tsleep(os.lbolt(), 0, name, 0);
                        woken.getAndAdd(1);
                    });
        }
        LocksKit.sleep(os, os.hz() + 1);
        assertEquals(2, woken.get());
    }

    @KernelTest
    @Clause("S1")
    void can_be_waited_for_with_a_limit(Tru64 os) {
        assertEquals(Tru64.EWOULDBLOCK, os.tsleep(os.lbolt(), 0, "nap", os.hz() - 1));
    }

    @KernelTest
    @Clause("S2")
    @ExpectInterleavings(1)
    @Variation(
            routines = "lbolt",
            real =
                    "wakes once a second with BSD, counts ticks with System V; which, "
                            + "is not told",
            ours = "its address wakes once a second, its value counts ticks",
            why = "both habits find what they want",
            source = "tru64.md 7.1")
    void counts_ticks(Tru64 os) {
        assertEquals(0, os.lbolt().ticks());
        LocksKit.sleep(os, 7);
        assertEquals(7, os.lbolt().ticks());
    }
}
