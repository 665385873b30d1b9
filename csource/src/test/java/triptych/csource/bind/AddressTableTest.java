package triptych.csource.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AddressTableTest {
    private final AddressTable<String> table = new AddressTable<>();

    @Test
    void holds_what_a_map_holds_whatever_the_addresses() {
        Map<Long, String> expected = new TreeMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            long address = (long) random.nextInt(2_000) * 16 + (random.nextInt(9) == 0 ? -1 : 0);
            table.put(address, "value " + i);
            expected.put(address, "value " + i);
        }

        for (long address = -17; address < 2_000 * 16; address++) {
            assertThat(table.get(address)).isEqualTo(expected.get(address));
        }
    }

    @Test
    void forgets_all() {
        table.put(16, "a");
        table.clear();

        assertThat(table.get(16)).isNull();
        table.put(16, "b");
        assertThat(table.get(16)).isEqualTo("b");
    }

    @Test
    void a_range_is_gone_through_without_its_end() {
        Map<Long, String> seen = new TreeMap<>();
        for (long address = 0; address < 200; address += 8) {
            table.put(address, "at " + address);
        }

        table.forEachBetween(16, 40, seen::put);

        assertThat(seen).containsOnlyKeys(16L, 24L, 32L);
    }
}
