package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.tru64.LocksKit.interrupt;
import static triptych.conformance.tru64.LocksKit.simpleLock;

import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;

@Explore(strategy = "exhaustive", requireProof = true)
class SplTest {
    @Nested
    @Conformance({
        "splsoftclock",
        "splnet",
        "splbio",
        "spltty",
        "splimp",
        "splvm",
        "spldevhigh",
        "splclock",
        "splsched",
        "splhigh",
        "splextreme"
    })
    class Raise {
        @KernelTest
        @Clause("S1")
        void raises_and_never_lowers(Tru64 os) {
            List<IntSupplier> raising =
                    List.of(
                            os::splsoftclock,
                            os::splnet,
                            os::splbio,
                            os::spltty,
                            os::splimp,
                            os::splvm,
                            os::spldevhigh,
                            os::splclock,
                            os::splsched,
                            os::splhigh,
                            os::splextreme);
            for (IntSupplier routine : raising) {
                assertEquals(0, routine.getAsInt());
                int raised = os.getspl();
                assertTrue(raised > 0);
                assertEquals(raised, os.splsoftclock());
                assertEquals(raised, os.splx(0));
            }
        }
    }

    @Nested
    @Conformance({"getspl", "splnone"})
    class Read {
        @KernelTest
        @Clause("S1")
        void reads_and_drops(Tru64 os) {
            os.splhigh();
            int high = os.getspl();
            assertEquals(high, os.getspl());
            assertEquals(high, os.splnone());
            assertEquals(0, os.getspl());
        }
    }

    @Nested
    @Conformance("splx")
    class Restore {
        @KernelTest
        @Clause("S1")
        void goes_back(Tru64 os) {
            int s = os.splnet();
            int t = os.splhigh();
            os.splx(t);
            os.splx(s);
            assertEquals(0, os.getspl());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-SPL01")
        void before_the_unlock(Tru64 os, Machine machine) {
            SimpleLockData lock = simpleLock(os);
            interrupt(
                    os,
                    machine,
                    () -> {
                        os.simple_lock(lock);
                        os.simple_unlock(lock);
                    });
            int s = os.splimp();
            os.simple_lock(lock);
            os.splx(s);
            os.simple_unlock(lock);
        }
    }
}
