package triptych.linux.keventd;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.linux.dialect.LinuxDialect;

/** A process on the patched kernel, under every schedule, and what it says each time. */
final class PatchRun implements Program {
    private final String profile;
    private final Function<Keventd, String> body;
    private final Set<String> said = new LinkedHashSet<>();

    private PatchRun(String profile, Function<Keventd, String> body) {
        this.profile = profile;
        this.body = body;
    }

    /** What it said, followed by the kinds of what went wrong; all different ones. */
    static Set<String> of(String profile, Function<Keventd, String> body) {
        PatchRun run = new PatchRun(profile, body);
        Question question =
                Question.byDefault()
                        .withStrategy(StrategyName.EXHAUSTIVE)
                        .withWorkers(1)
                        .withBudgetMillis(600_000);
        Verdict verdict = new Explorer(run, new LinuxDialect(), question).explore();
        if (!(verdict instanceof Verdict.Failed) && !(verdict instanceof Verdict.Proved)) {
            throw new AssertionError("not decided: " + verdict);
        }
        return run.said.stream().map(s -> withFindings(s, verdict)).collect(Collectors.toSet());
    }

    private static String withFindings(String words, Verdict verdict) {
        Stream<String> kinds =
                verdict instanceof Verdict.Failed failed
                        ? failed.failure().findings().stream().map(Finding::kind)
                        : Stream.of();
        return Stream.concat(Stream.of(words), kinds).collect(Collectors.joining(", "));
    }

    @Override
    public String name() {
        return "patch-run";
    }

    @Override
    public String os() {
        return "linux-2004";
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT.withProfile(profile);
    }

    @Override
    public Outcome boot(Machine machine) {
        KeventdSystem os = KeventdSystem.on(machine);
        os.user("user", () -> said.add(body.apply(os)));
        return Outcome.NONE;
    }
}
