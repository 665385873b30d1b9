package triptych.csource.memory;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mirrors that lie in memory, by address. */
final class Mirrors {
    private record Area(int from, int to, Mirror mirror) {}

    private final TreeMap<Integer, Area> areas = new TreeMap<>();
    private TreeMap<Integer, Area> baseline = new TreeMap<>();

    void add(int from, int bytes, Mirror mirror) {
        Map.Entry<Integer, Area> last = areas.lowerEntry(from + bytes);
        if (last != null && last.getValue().to() > from) {
            throw new IllegalArgumentException(
                    "a mirror of %d bytes at 0x%x overlaps one at 0x%x"
                            .formatted(bytes, from, last.getKey()));
        }
        areas.put(from, new Area(from, from + bytes, mirror));
    }

    void remove(int from) {
        if (areas.remove(from) == null) {
            throw new IllegalArgumentException("no mirror begins at 0x%x".formatted(from));
        }
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
    }

    void reset() {
        if (!areas.equals(baseline)) {
            areas.clear();
            areas.putAll(baseline);
        }
    }
}
