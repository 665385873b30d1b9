package triptych.fake;

import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;

/** Threads that add one to a shared number each; in two steps, an addition can be lost. */
public record Increments(String name, boolean atomic, int threads) implements Scenario {
    @Override
    public String os() {
        return "fake";
    }

    @Override
    public String lesson() {
        return "Reading and writing back are two steps.";
    }

    @Override
    public Expectation expected() {
        return atomic
                ? Expectation.proved("every addition counts")
                : Expectation.failed("panic", "an addition is lost");
    }

    @Override
    public Outcome boot(Machine machine) {
        machine.console().print(() -> "booting " + name + "\n");
        SharedInt sum = new SharedInt(0, "sum");
        SharedInt done = new SharedInt(0, "done");
        for (int i = 1; i <= threads; i++) {
            machine.startUserProcess("adder" + i, () -> add(machine, sum, done));
        }
        return () -> "sum " + sum.peek();
    }

    private void add(Machine machine, SharedInt sum, SharedInt done) {
        if (atomic) {
            sum.getAndAdd(1);
        } else {
            sum.set(sum.get() + 1);
        }
        if (done.getAndAdd(1) == threads - 1 && sum.get() != threads) {
            throw machine.panic(
                    new Finding.Panic(
                            "lost addition", machine.facts(machine.running()), Site.UNSEEN));
        }
    }
}
