package triptych.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been tried so far and went well, in whatever ways. */
final class Tried {
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private long learning;

    void add(Way way) {
        ways.merge(way.strategy(), way, Way::and);
    }

    /** More memory is known to be shared than these executions stopped at: none of them counts. */
    void countAsLearning() {
        learning += schedules();
        ways.clear();
    }

    long schedules() {
        return ways.values().stream().mapToLong(Way::schedules).sum();
    }

    List<Way> ways() {
        return List.copyOf(ways.values());
    }

    long learning() {
        return learning;
    }
}
