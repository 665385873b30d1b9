package triptych.conformance.freebsd;

import java.util.List;
import java.util.function.Consumer;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.explore.replay.Replay;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.dialect.FreeBsdDialect;

/** One watched execution of a user process: an exploration hears nothing of what is printed. */
record WorkerStory(Consumer<FreeBsdSystem> body) implements Program {
    /** Assertions of {@code body} hold, or the test fails. */
    static Story of(Consumer<FreeBsdSystem> body) {
        Story story = new Replay(new WorkerStory(body), FiberKind.best()).ofDefaults();
        for (Finding finding : story.findings()) {
            if (finding instanceof Finding.ModuleThrew threw) {
                throw new AssertionError(threw.exception());
            }
        }
        return story;
    }

    /** What the console shows; nothing is wrong. */
    static List<String> console(Consumer<FreeBsdSystem> body) {
        Story story = of(body);
        if (!story.findings().isEmpty()) {
            throw new AssertionError(titles(story).toString());
        }
        return story.console();
    }

    static List<String> titles(Story story) {
        return story.findings().stream().map(new FreeBsdDialect()::title).toList();
    }

    /** Where {@code event} stands first among the events; fails if it is none. */
    static int at(Story story, java.util.function.Predicate<Event> event) {
        for (int i = 0; i < story.events().size(); i++) {
            if (event.test(story.events().get(i))) {
                return i;
            }
        }
        throw new AssertionError("no such event");
    }

    @Override
    public String name() {
        return "story";
    }

    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public Outcome boot(Machine machine) {
        FreeBsdSystem os = FreeBsdSystem.on(machine);
        os.user("test", () -> body.accept(os));
        return Outcome.NONE;
    }
}
