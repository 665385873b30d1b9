package triptych.conformance;

import com.google.inject.Inject;
import java.util.Set;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

/** How the simulated machine differs from a real one, whichever kernel runs on it. */
public abstract class MachineVariations {
    private static final int MOST_THREADS = 63;

    private final SharedInt x = new SharedInt();
    private final SharedInt y = new SharedInt();

    @Inject private Machine machine;

    /** Sleeps for a tick in the kernel's way. */
    protected abstract void sleep();

    private void start(Runnable body) {
        machine.startUserProcess("other", body);
    }

    @KernelTest
    @Explore(strategy = "random", schedules = 3)
    @ExpectFinding("too-many-threads")
    @Variation(
            real = "has room for thousands of threads",
            ours = "stops when the 64th thread is made, those of interrupts and timers included",
            why = "who can run is one word of bits, which every step of an exploration looks at",
            source = "core, Threads.MOST")
    void there_are_at_most_63_threads() {
        // The caller is one.
        for (int i = 0; i < MOST_THREADS; i++) {
            start(() -> {});
        }
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            real = "a timer may fire while threads run, after any of their steps",
            ours = "time passes only when nobody can run; --early-timers lets timers be earlier",
            why = "else every step would have one interleaving more for each timer that is set",
            source = "docs/architecture.md, Time; docs/adr/0009-plain-runs-have-processors.md")
    void time_passes_only_when_all_wait(Outcomes<Integer> outcomes) {
        start(
                () -> {
                    x.set(1);
                    x.set(2);
                    x.set(3);
                });
        sleep();
        outcomes.assertOutcomes(Set.of(3)).saw(x.get());
    }

    @KernelTest
    @ExpectInterleavings(1)
    @Variation(
            real = "two threads that add to a variable without a lock may lose one of the two",
            ours =
                    "a plain field of a Java module is no operation: nobody comes in between; what is"
                            + " shared without a lock is a cell (SharedInt, Ref)",
            why = "the machine does not see the field; stopping at every one would be too slow",
            source = "docs/architecture.md, Reduction")
    void plain_fields_are_invisible(Outcomes<Integer> outcomes) {
        int[] plain = new int[1];
        Runnable add =
                () -> {
                    int seen = plain[0];
                    plain[0] = seen + 1;
                };
        start(add);
        start(add);
        sleep();
        outcomes.assertOutcomes(Set.of(2)).saw(plain[0]);
    }

    @KernelTest
    @Variation(
            real = "a processor may read before others see what it wrote: both threads may read 0",
            ours = "memory is sequentially consistent: a missing barrier goes unnoticed",
            why = "interleavings of whole steps are explored, not what store buffers do to them",
            source = "docs/architecture.md, The life of a run")
    void memory_is_sequentially_consistent(Outcomes<String> outcomes) {
        int[] read = new int[2];
        start(
                () -> {
                    x.set(1);
                    read[0] = y.get();
                });
        start(
                () -> {
                    y.set(1);
                    read[1] = x.get();
                });
        sleep();
        outcomes.assertOutcomes(Set.of("01", "10", "11")).saw(read[0] + "" + read[1]);
    }
}
