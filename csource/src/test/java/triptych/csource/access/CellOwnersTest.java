package triptych.csource.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellOwnersTest {
    private final CellOwners owners = new CellOwners();

    /** Threads that touched a cell, and whether any of them wrote. */
    private static final class Touches {
        final TreeSet<Integer> threads = new TreeSet<>();
        boolean written;
    }

    @Test
    void a_cell_is_shared_once_two_threads_touch_it_and_one_writes() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            Map<Long, Touches> expected = new HashMap<>();
            for (int i = 0; i < 2_000; i++) {
                long cell = random.nextInt(1 + 50 * round);
                int thread = 1 + random.nextInt(63);
                boolean write = random.nextInt(4) == 0;
                Touches touches = expected.computeIfAbsent(cell, c -> new Touches());
                touches.threads.add(thread);
                touches.written |= write;

                assertThat(owners.note(cell, thread, write))
                        .isEqualTo(touches.threads.size() > 1 && touches.written);
            }
            assertThat(othersThan(7, 10, 300)).isEqualTo(othersThan(7, 10, 300, expected));
            owners.clear();
        }
    }

    private List<Long> othersThan(int thread, long first, long last) {
        List<Long> cells = new ArrayList<>();
        owners.othersBetween(first, last, thread, cells::add);
        cells.sort(null);
        return cells;
    }

    private static List<Long> othersThan(
            int thread, long first, long last, Map<Long, Touches> touches) {
        return touches.entrySet().stream()
                .filter(e -> e.getKey() >= first && e.getKey() <= last)
                .filter(e -> !e.getValue().threads.equals(new TreeSet<>(List.of(thread))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
