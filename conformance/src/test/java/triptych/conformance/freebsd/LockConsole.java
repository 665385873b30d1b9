package triptych.conformance.freebsd;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.dialect.FreeBsdDialect;
import triptych.freebsd.struct.Mtx;

/** All that the kernel prints when a process does something, every schedule tried. */
final class LockConsole {
    private LockConsole() {}

    /**
     * The lines of the first schedule in which the kernel complains, up to its panic; none if it
     * never does. Places stand there as F:L, addresses as 0xA, numbers of threads as N.
     */
    static List<String> after(Consumer<FreeBsd> body) {
        return storyOf(body).stream()
                .flatMap(story -> story.console().stream())
                .map(LockConsole::withoutNumbers)
                .takeWhile(line -> !line.startsWith("cpuid"))
                .toList();
    }

    /** What it complains about there. */
    static List<Finding> findingsAfter(Consumer<FreeBsd> body) {
        return storyOf(body).map(Story::findings).orElse(List.of());
    }

    static String withoutNumbers(String line) {
        return line.replaceAll("(\\w+Test|Lock\\w+|Holder)\\.java:\\d+", "F:L")
                .replaceAll("0x[0-9a-f]+", "0xA")
                .replaceAll("id \\d+", "id N");
    }

    private static Optional<Story> storyOf(Consumer<FreeBsd> body) {
        Question question =
                Question.byDefault()
                        .withStrategy(StrategyName.EXHAUSTIVE)
                        .withWorkers(1)
                        .withBudgetMillis(600_000);
        Verdict verdict =
                new Explorer(new OneProcess(body), new FreeBsdDialect(), question).explore();
        return verdict instanceof Verdict.Failed failed
                ? Optional.of(failed.failure().story())
                : Optional.empty();
    }

    static Mtx mutex(FreeBsd os, String name, String type, int opts) {
        Mtx made = new Mtx();
        os.mtx_init(made, name, type, opts);
        return made;
    }

    private record OneProcess(Consumer<FreeBsd> body) implements Program {
        @Override
        public String name() {
            return "process";
        }

        @Override
        public String os() {
            return "freebsd";
        }

        @Override
        public Outcome boot(Machine machine) {
            FreeBsdSystem system = FreeBsdSystem.on(machine);
            system.user("process", () -> body.accept(system));
            return Outcome.NONE;
        }
    }
}
