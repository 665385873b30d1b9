package triptych.csource.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mirrors that lie in memory, by address. */
final class Mirrors {
    private record Area(int from, int to, Mirror mirror) {}

    private final TreeMap<Integer, Area> areas = new TreeMap<>();
    private TreeMap<Integer, Area> baseline = new TreeMap<>();

    /** Where areas began that came after the baseline; some may be gone again. */
    private final List<Integer> added = new ArrayList<>();

    private boolean baselineIsWhole = true;

    void add(int from, int bytes, Mirror mirror) {
        Map.Entry<Integer, Area> last = areas.lowerEntry(from + bytes);
        if (last != null && last.getValue().to() > from) {
            throw new IllegalArgumentException(
                    "a mirror of %d bytes at 0x%x overlaps one at 0x%x"
                            .formatted(bytes, from, last.getKey()));
        }
        areas.put(from, new Area(from, from + bytes, mirror));
        added.add(from);
    }

    void remove(int from) {
        Area gone = areas.remove(from);
        if (gone == null) {
            throw new IllegalArgumentException("no mirror begins at 0x%x".formatted(from));
        }
        baselineIsWhole &= gone != baseline.get(from);
    }

    int bytesAt(int from) {
        Area area = areas.get(from);
        return area == null ? 0 : area.to() - from;
    }

    void beforeRead(int from, int to) {
        eachIn(from, to, Mirror::beforeRead);
    }

    void afterWrite(int from, int to) {
        eachIn(from, to, Mirror::afterWrite);
    }

    private interface Telling {
        void tell(Mirror mirror, int offset, int bytes);
    }

    private void eachIn(int from, int to, Telling telling) {
        int at = from;
        while (at < to) {
            Area area = firstBehind(at);
            if (area == null || area.from() >= to) {
                return;
            }
            int first = Math.max(at, area.from());
            at = Math.min(to, area.to());
            telling.tell(area.mirror(), first - area.from(), at - first);
        }
    }

    /** The first area of which something lies at {@code from} or behind. */
    private @Nullable Area firstBehind(int from) {
        Map.Entry<Integer, Area> before = areas.floorEntry(from);
        if (before != null && before.getValue().to() > from) {
            return before.getValue();
        }
        Map.Entry<Integer, Area> behind = areas.ceilingEntry(from);
        return behind == null ? null : behind.getValue();
    }

    void setBaseline() {
        baseline = new TreeMap<>(areas);
        added.clear();
        baselineIsWhole = true;
    }

    void reset() {
        if (!baselineIsWhole) {
            areas.clear();
            areas.putAll(baseline);
        } else {
            // Few came, and most of them are still there.
            added.forEach(areas::remove);
        }
        added.clear();
        baselineIsWhole = true;
    }
}
