package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;
import triptych.core.thread.ThreadState;
import triptych.explore.reduction.Trace;

/** Runs one schedule of a program again, watched. */
public final class Replay {
    private final Program program;
    private final FiberKind fiberKind;

    public Replay(Program program, FiberKind fiberKind) {
        this.program = program;
        this.fiberKind = fiberKind;
    }

    public Story of(Schedule schedule) {
        return run(ReplayStrategy.of(schedule));
    }

    public Story of(Detours detours) {
        return run(ReplayStrategy.of(detours));
    }

    /** The execution in which every decision is the default. */
    public Story ofDefaults() {
        return run(ReplayStrategy.ofDefaults());
    }

    private Story run(ReplayStrategy strategy) {
        Story[] story = new Story[1];
        RuntimeException[] failure = new RuntimeException[1];
        Thread carrier =
                fiberKind.startCarrier(
                        "triptych-replay",
                        () -> {
                            try {
                                story[0] = runHere(strategy);
                            } catch (RuntimeException e) {
                                failure[0] = e;
                            }
                        });
        try {
            carrier.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the replay was interrupted", e);
        }
        if (failure[0] != null) {
            throw failure[0];
        }
        return story[0];
    }

    private Story runHere(ReplayStrategy strategy) {
        List<Event> events = new ArrayList<>();
        try (Workbench workbench = new Workbench(fiberKind, true)) {
            strategy.start(workbench.footprint());
            Machine machine = new Machine(program.settings(), strategy, workbench, events::add);
            Program.Outcome outcome = program.boot(machine);
            machine.run();
            List<String> threads = new ArrayList<>();
            threads.add("clock");
            for (int i = 1; i <= machine.threads().last(); i++) {
                threads.add(machine.threads().at(i).name());
            }
            if (strategy.divergedAt() >= 0) {
                throw new Diverged(divergence(strategy, threads));
            }
            Schedule followed = workbench.log().toSchedule();
            return new Story(
                    events,
                    machine.findings(),
                    machine.console().lines(),
                    threads,
                    strategy.enabledAtStep(),
                    Relevance.stepsTowards(strategy.trace(), ends(machine, strategy.trace())),
                    strategy.toDetours(followed),
                    strategy.preemptions(),
                    outcome.observe());
        }
    }

    /**
     * The steps that the story is about: the one that went wrong, or the last of everybody who
     * still waits.
     */
    private static List<Integer> ends(Machine machine, Trace trace) {
        List<Integer> ends = new ArrayList<>();
        if (trace.size() > 0) {
            ends.add(trace.size() - 1);
        }
        boolean waiting =
                machine.findings().stream()
                        .anyMatch(
                                f ->
                                        f instanceof Finding.Deadlock
                                                || f instanceof Finding.Hang
                                                || f instanceof Finding.ThreadLeftBehind);
        for (int actor = 1; waiting && actor <= machine.threads().last(); actor++) {
            if (machine.threads().at(actor).state() != ThreadState.EXITED) {
                int last = lastStepOf(actor, trace);
                if (last >= 0) {
                    ends.add(last);
                }
            }
        }
        return ends;
    }

    private static int lastStepOf(int actor, Trace trace) {
        for (int step = trace.size() - 1; step >= 0; step--) {
            if (trace.actor(step) == actor) {
                return step;
            }
        }
        return -1;
    }

    private static String divergence(ReplayStrategy strategy, List<String> threads) {
        List<String> offered = new ArrayList<>();
        for (long left = strategy.offered(); left != 0; left &= left - 1) {
            offered.add(nameOf(Long.numberOfTrailingZeros(left), threads));
        }
        return "diverged at decision "
                + strategy.divergedAt()
                + ": expected "
                + nameOf(strategy.wanted(), threads)
                + ", possible were "
                + offered;
    }

    private static String nameOf(int actor, List<String> threads) {
        if (actor == Strategy.CLOCK) {
            return "time";
        }
        return actor < threads.size()
                ? threads.get(actor)
                : "a thread that was never made (" + actor + ")";
    }
}
