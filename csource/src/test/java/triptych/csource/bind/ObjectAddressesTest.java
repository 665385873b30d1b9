package triptych.csource.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectAddressesTest {
    private final ObjectAddresses addresses = new ObjectAddresses();

    /** Equal to every other, so that only identity can tell them apart. */
    private static final class Alike {
        @Override
        public boolean equals(Object other) {
            return other instanceof Alike;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void each_of_many_objects_has_its_own_address() {
        List<Alike> objects = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            objects.add(new Alike());
            addresses.put(objects.get(i - 1), i);
        }
        for (int i = 1; i <= 40; i++) {
            assertThat(addresses.of(objects.get(i - 1))).isEqualTo(i);
        }
        assertThat(addresses.of(new Alike())).isEqualTo(ObjectAddresses.NONE);
    }

    @Test
    void the_last_address_counts() {
        List<Alike> objects = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            objects.add(new Alike());
            addresses.put(objects.get(i - 1), i);
        }
        for (Alike object : objects) {
            addresses.put(object, 99);
        }
        assertThat(objects).allMatch(object -> addresses.of(object) == 99);
    }

    @Test
    void the_next_execution_knows_none_of_them() {
        List<Alike> objects = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            objects.add(new Alike());
            addresses.put(objects.get(i - 1), i);
        }
        addresses.clear();
        assertThat(objects).allMatch(object -> addresses.of(object) == ObjectAddresses.NONE);
        addresses.put(objects.get(39), 7);
        assertThat(addresses.of(objects.get(39))).isEqualTo(7);
        assertThat(addresses.of(objects.get(0))).isEqualTo(ObjectAddresses.NONE);
    }
}
