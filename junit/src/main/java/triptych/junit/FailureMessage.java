package triptych.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.explore.Failure;
import triptych.explore.Verdict;
import triptych.explore.replay.ReplayToken;
import triptych.explore.text.VerdictText;

/** A verdict as the message of a failed test: at most 60 lines, the whole of it in a file. */
final class FailureMessage {
    /** Of whatever tests leave behind. */
    static final Path FOLDER = Path.of("target", "triptych");

    private static final int LINES_MOST = 60;

    /** Replay line, empty line, what was looked at. */
    private static final int LAST_LINES = 3;

    /** Of routines that are not there, and the line before them. */
    private static final int MISSING_MOST = 11;

    private final Subject subject;
    private final String fileName;
    private final VerdictText text;
    private final VerdictText wholeText;

    FailureMessage(Subject subject, Dialect dialect, String testName) {
        this.subject = subject;
        this.fileName = fileName(subject.name(), testName);
        this.text = new VerdictText(subject, dialect, false, t -> again(testName, t));
        this.wholeText = new VerdictText(subject, dialect, true, t -> again(testName, t));
    }

    private static String again(String testName, ReplayToken token) {
        // The shell would take the dollar of a nested class for a variable.
        String test = testName.indexOf('$') < 0 ? testName : "'" + testName + "'";
        return "mvn test -Dtest=" + test + " -D" + Asked.SCHEDULE_PROPERTY + "='" + token + "'";
    }

    /** The test's whole name, and the number of the invocation if it is one of several. */
    private static String fileName(String programName, String testName) {
        int at = programName.indexOf('#');
        String whole = at < 0 ? testName : testName + programName.substring(at);
        return whole.replaceFirst("#", ".").replaceAll("[^A-Za-z0-9._$#-]", "_") + ".txt";
    }

    String of(Verdict verdict) {
        return shortened(
                text.of(verdict),
                wholeText.of(verdict),
                verdict instanceof Verdict.Failed failed ? failed.failure() : null);
    }

    String of(Failure failure) {
        List<String> few = new ArrayList<>();
        List<String> all = new ArrayList<>();
        few.add(subject.name() + ": FAILED: " + failure.title());
        text.addFailure(few, failure);
        wholeText.addFailure(all, failure);
        return shortened(few, all, failure);
    }

    /** {@code failure} is null if there is none. */
    private String shortened(List<String> few, List<String> all, Failure failure) {
        List<String> lines = new ArrayList<>(few);
        if (failure != null && failure.token() != null && subject.isKnownToCommand()) {
            lines.add("replay without Maven: " + VerdictText.commandLine(failure.token()));
        }
        List<String> missing = failure == null ? List.of() : missing(failure);
        lines.addAll(missing.subList(0, Math.min(MISSING_MOST, missing.size())));
        if (few.size() > 1) {
            List<String> whole = new ArrayList<>(all);
            whole.addAll(missing);
            lines.add("whole story: " + stored(whole));
        }
        if (lines.size() > LINES_MOST) {
            int end = few.size() - LAST_LINES;
            List<String> last = lines.subList(end, lines.size());
            List<String> first = lines.subList(0, LINES_MOST - last.size() - 1);
            List<String> cut = new ArrayList<>(first);
            cut.add(
                    "... "
                            + (lines.size() - first.size() - last.size())
                            + " more lines in the file ...");
            cut.addAll(last);
            lines = cut;
        }
        return String.join("\n", lines);
    }

    /** A run ends at the first that it calls: whoever adds that one wants to know of the others. */
    private List<String> missing(Failure failure) {
        List<String> missing = subject.missing();
        if (missing.size() < 2
                || failure.findings().stream()
                        .noneMatch(Finding.UnimplementedRoutine.class::isInstance)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("the module calls " + missing.size() + " routines that are not there yet:");
        missing.forEach(line -> lines.add("  " + line));
        return lines;
    }

    private String stored(List<String> all) {
        Path file = FOLDER.resolve(fileName);
        try {
            Files.createDirectories(FOLDER);
            Files.write(file, all);
            return file.toString().replace('\\', '/');
        } catch (IOException e) {
            return "could not be written: " + e.getMessage();
        }
    }
}
