package triptych.explore.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.scenario.Program;
import triptych.explore.Failure;
import triptych.explore.Verdict;
import triptych.explore.replay.ReplayToken;

/**
 * A verdict as a user reads it: the answer, what the kernel would print, how it came to that, how
 * to see it again.
 */
public final class VerdictText {
    private final Program program;
    private final Dialect dialect;
    private final boolean allSteps;
    private final Function<ReplayToken, String> replayLine;

    /** {@code allSteps} shows the steps that have nothing to do with the failure, too. */
    public VerdictText(Program program, Dialect dialect, boolean allSteps) {
        this(program, dialect, allSteps, VerdictText::commandLine);
    }

    /** {@code replayLine} makes of a token the line that runs it again. */
    public VerdictText(
            Program program,
            Dialect dialect,
            boolean allSteps,
            Function<ReplayToken, String> replayLine) {
        this.replayLine = replayLine;
        this.program = program;
        this.dialect = dialect;
        this.allSteps = allSteps;
    }

    /** The whole text, as lines. */
    public List<String> of(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(verdict));
        if (verdict instanceof Verdict.Failed failed) {
            addFailure(lines, failed.failure());
        }
        lines.add("");
        lines.add(CoverageText.of(verdict.coverage()) + shortness(verdict));
        return lines;
    }

    private String headline(Verdict verdict) {
        String what = program.name() + ": ";
        if (verdict instanceof Verdict.Proved proved) {
            return what
                    + "PROVED: nothing goes wrong in any interleaving ("
                    + Counted.of(proved.coverage().schedules(), "class", "classes")
                    + "; "
                    + proved.timeModel()
                    + ")";
        }
        if (verdict instanceof Verdict.Bounded bounded) {
            return what
                    + "BOUNDED: nothing goes wrong in any interleaving with "
                    + bounded.bound()
                    + " ("
                    + Counted.of(bounded.coverage().schedules(), "schedule", "schedules")
                    + ")";
        }
        if (verdict instanceof Verdict.Sampled sampled) {
            return what
                    + "SAMPLED: nothing went wrong in "
                    + Counted.of(sampled.coverage().schedules(), "schedule", "schedules")
                    + (sampled.coverage().ways().size() > 1 ? ", at least " : ", ")
                    + sampled.coverage().distinct()
                    + " distinct; "
                    + sampled.why()
                    + ", so this is no proof";
        }
        return what + "FAILED: " + ((Verdict.Failed) verdict).failure().title();
    }

    /** The kernel's console, the way there, the reason, the replay line. */
    public void addFailure(List<String> lines, Failure failure) {
        for (Finding finding : failure.findings()) {
            lines.add("");
            lines.addAll(dialect.console(finding));
        }
        if (!failure.story().events().isEmpty()) {
            lines.add("");
            lines.add("How it comes to that" + preemptions(failure) + ":");
            lines.add("");
            lines.addAll(InterleavingTable.of(failure.story(), allSteps));
        }
        lines.add("");
        lines.add("Why:");
        for (Finding finding : failure.findings()) {
            dialect.explanation(finding).forEach(line -> lines.addAll(Wrapped.lines("  " + line)));
        }
        if (failure.token() != null) {
            lines.add("");
            lines.add("replay: " + replayLine.apply(failure.token()));
        }
    }

    /** The command that runs a token again. */
    public static String commandLine(ReplayToken token) {
        return "./triptych replay " + quoted(token.toString());
    }

    private static String quoted(String token) {
        return token.matches("[A-Za-z0-9~.,_:/@+-]*") ? token : "'" + token + "'";
    }

    private static String preemptions(Failure failure) {
        return " (" + Counted.of(failure.story().preemptions(), "preemption", "preemptions") + ")";
    }

    /** Stands apart from the failure, which a replay tells in the same words without knowing it. */
    private static String shortness(Verdict verdict) {
        return verdict instanceof Verdict.Failed failed
                        && failed.failure().shortest()
                        && failed.failure().story().preemptions() > 0
                ? "; no schedule with fewer preemptions fails"
                : "";
    }
}
