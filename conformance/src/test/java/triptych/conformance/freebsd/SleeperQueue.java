package triptych.conformance.freebsd;

import java.util.ArrayList;
import java.util.List;
import triptych.core.memory.SharedInt;
import triptych.freebsd.struct.Td;

/** Threads T1, T2 … that came to sleep in this order, and the order in which they go on. */
final class SleeperQueue {
    private final List<String> resumed = new ArrayList<>();
    private final List<Td> threads = new ArrayList<>();
    private final SharedInt turns = new SharedInt();
    private final SleeperSuite suite;

    /** Each thread runs {@code sleep} once, at its priority. */
    SleeperQueue(SleeperSuite suite, Runnable sleep, int... priorities) {
        this.suite = suite;
        for (int priority : priorities) {
            String name = "T" + (threads.size() + 1);
            Td td = suite.start(name, () -> sleepOnce(sleep, name));
            suite.os.sched_prio(td, priority);
            threads.add(td);
            suite.settle();
        }
    }

    private void sleepOnce(Runnable sleep, String name) {
        sleep.run();
        turns.set(1);
        resumed.add(name);
    }

    /** Lets the woken go on each time before it wakes again; who has gone on, in that order. */
    List<String> afterEach(int times, Runnable wake) {
        for (int i = 0; i < times; i++) {
            wake.run();
            suite.settle();
        }
        return resumed;
    }

    /** The threads that are still asleep, by number. */
    List<String> asleep() {
        return threads.stream().filter(td -> td.td_wmesg() != null).map(Td::td_name).toList();
    }

    Td thread(int number) {
        return threads.get(number - 1);
    }

    /** Who has gone on so far. */
    List<String> resumed() {
        return resumed;
    }
}
