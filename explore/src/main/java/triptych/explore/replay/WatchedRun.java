package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.choice.Strategy;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.scenario.Program;
import triptych.core.thread.ThreadState;
import triptych.explore.reduction.Trace;
import triptych.explore.search.LeftTheMachine;
import triptych.explore.search.Standstill;

/** One execution with all cameras on, under any strategy. */
final class WatchedRun {
    private static final long LOOKS_EACH_MILLIS = 100;

    private final Program program;
    private final MachineSettings settings;
    private final FiberKind fiberKind;

    WatchedRun(Program program, FiberKind fiberKind) {
        this(program, program.settings(), fiberKind);
    }

    WatchedRun(Program program, MachineSettings settings, FiberKind fiberKind) {
        this.program = program;
        this.settings = settings;
        this.fiberKind = fiberKind;
    }

    /** {@code built} sees the machine before anything is put on it. */
    Story under(Strategy strategy, Consumer<Machine> built) {
        Ward ward = new Ward();
        Story[] story = new Story[1];
        Throwable[] failure = new Throwable[1];
        Machine[] machine = new Machine[1];
        Thread carrier =
                ward.start(
                        fiberKind,
                        () -> {
                            try {
                                story[0] =
                                        runHere(
                                                new Recorder(strategy),
                                                fresh -> {
                                                    machine[0] = fresh;
                                                    built.accept(fresh);
                                                });
                            } catch (RuntimeException | Error e) {
                                failure[0] = e;
                            }
                        });
        if (!awaitEnd(carrier, machine)) {
            return Story.ofUnfit(LeftTheMachine.stuck(machine[0], carrier));
        }
        if (failure[0] instanceof RuntimeException e) {
            throw e;
        }
        if (failure[0] instanceof Error e) {
            throw e;
        }
        return ward.strayThread().map(Story::ofUnfit).orElse(story[0]);
    }

    /** Whether it came to an end; not if the machine takes no step for too long. */
    private static boolean awaitEnd(Thread carrier, Machine[] machine) {
        Standstill standstill = new Standstill(LeftTheMachine.patienceMillis());
        try {
            while (true) {
                carrier.join(LOOKS_EACH_MILLIS);
                if (!carrier.isAlive()) {
                    return true;
                }
                int step = machine[0] == null ? -1 : machine[0].step();
                if (!standstill.isAt(step)) {
                    standstill.steps(carrier, step);
                } else if (standstill.isTooLong(carrier)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        }
    }

    private Story runHere(Recorder recorder, Consumer<Machine> built) {
        List<Event> events = new ArrayList<>();
        try (Workbench workbench = new Workbench(fiberKind, true)) {
            recorder.start(workbench.footprint());
            Machine machine = new Machine(settings, recorder, workbench, events::add);
            built.accept(machine);
            Program.Outcome outcome = program.boot(machine);
            machine.run();
            Trace trace = recorder.trace();
            return new Story(
                    events,
                    machine.findings(),
                    machine.console().lines(),
                    threadsOf(machine),
                    recorder.enabledAtStep(),
                    Relevance.stepsTowards(trace, ends(machine, trace)),
                    recorder.toDetours(workbench.log().toSchedule()),
                    recorder.preemptions(),
                    // An execution that was given up has no final state.
                    machine.dispatcher().wasCut() ? "" : outcome.observe());
        }
    }

    private static List<String> threadsOf(Machine machine) {
        List<String> threads = new ArrayList<>();
        threads.add("clock");
        for (int i = 1; i <= machine.threads().last(); i++) {
            threads.add(machine.threads().at(i).name());
        }
        return threads;
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
}
