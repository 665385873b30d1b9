package triptych.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.observe.Observation;
import triptych.explore.compare.Behaviour;
import triptych.explore.compare.Difference;
import triptych.explore.compare.History;
import triptych.explore.compare.Likeness;

/** The answer of a comparison as a program reads it. */
public final class LikenessJson {
    private LikenessJson() {}

    /** The whole object, on one line. */
    public static String of(Likeness likeness) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("equal", likeness instanceof Likeness.Alike);
        object.put("verdict", likeness.label());
        object.put("histories", numberOf(likeness));
        object.put("first", first(likeness));
        object.put("targets", targets(likeness));
        return Json.of(object);
    }

    /** The most that any of them has: the same for all when they are equal. */
    private static int numberOf(Likeness likeness) {
        return likeness.behaviours().stream().mapToInt(b -> b.histories().size()).max().orElse(0);
    }

    private static Map<String, Object> first(Likeness likeness) {
        Difference difference = null;
        if (likeness instanceof Likeness.Different different) {
            difference = different.difference();
        } else if (likeness instanceof Likeness.Undecided undecided) {
            difference = undecided.difference();
        }
        if (difference == null) {
            return null;
        }
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("only", difference.only().name());
        first.put("history", words(difference.history()));
        first.put("lacking", difference.lacking().name());
        first.put("nearest", difference.nearest() == null ? null : words(difference.nearest()));
        first.put("alike", difference.alike());
        first.put("replay", difference.token().toString());
        return first;
    }

    private static List<Object> targets(Likeness likeness) {
        List<Object> targets = new ArrayList<>();
        for (Behaviour behaviour : likeness.behaviours()) {
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("target", behaviour.port().name());
            target.put("histories", behaviour.histories().size());
            target.put("reach", behaviour.words());
            target.put("complete", behaviour.coverage().complete());
            target.put("schedules", behaviour.coverage().schedules());
            target.put("seconds", VerdictJson.rounded(behaviour.coverage().seconds(), 3));
            targets.add(target);
        }
        return targets;
    }

    /** What a history shows, one text for each observation. */
    public static List<String> words(History history) {
        return history.observations().stream().map(Observation::toString).toList();
    }
}
