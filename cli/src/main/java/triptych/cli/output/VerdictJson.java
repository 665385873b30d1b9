package triptych.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.scenario.Program;
import triptych.explore.Coverage;
import triptych.explore.Failure;
import triptych.explore.Verdict;
import triptych.explore.Way;
import triptych.explore.text.VerdictText;

/** A verdict as a program reads it. */
public final class VerdictJson {
    private final Program program;
    private final String strategy;
    private final VerdictText text;

    /** {@code text} tells a failure, {@code strategy} is what the user asked for. */
    public VerdictJson(Program program, String strategy, VerdictText text) {
        this.program = program;
        this.strategy = strategy;
        this.text = text;
    }

    /** The whole object, on one line. */
    public String of(Verdict verdict) {
        Failure failure = verdict instanceof Verdict.Failed failed ? failed.failure() : null;
        Coverage coverage = verdict.coverage();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("target", program.name());
        object.put("os", program.os());
        object.put("strategy", strategy);
        object.put("verdict", verdict.label());
        object.put("finding", failure == null ? null : finding(failure));
        object.put("schedules", coverage.schedules());
        object.put("distinct", coverage.distinct());
        object.put("complete", coverage.complete());
        object.put("ways", coverage.ways().stream().map(VerdictJson::way).toList());
        object.put("learning", coverage.learning());
        object.put("seconds", rounded(coverage.seconds(), 3));
        object.put("schedulesPerSecond", rounded(coverage.schedulesPerSecond(), 1));
        object.put(
                "replay",
                failure == null || failure.token() == null ? null : failure.token().toString());
        return Json.of(object);
    }

    private Map<String, Object> finding(Failure failure) {
        List<String> lines = new ArrayList<>();
        text.addFailure(lines, failure);
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("kind", failure.finding().kind());
        finding.put("title", failure.title());
        finding.put("text", String.join("\n", lines).strip());
        return finding;
    }

    private static Map<String, Object> way(Way way) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("strategy", way.strategy());
        object.put("schedules", way.schedules());
        object.put("distinct", way.distinct());
        object.put("complete", way.complete());
        return object;
    }

    static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
