package triptych.csource.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated sequences of allocations against what an allocator must keep, whatever it does inside.
 */
class HeapModelTest {
    private static final int FROM = 4096;
    private static final int TO = 4096 + 6000;
    private static final int STEPS = 3000;

    private final KernelMemory memory = new KernelMemory(1, 1);
    private final Heap heap = new Heap(memory, FROM, TO);
    private final List<Block> live = new ArrayList<>();
    private final List<Block> freed = new ArrayList<>();
    private int reused;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocks_lie_apart_and_only_they_can_be_touched(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            if (live.isEmpty() || random.nextInt(100) < 55) {
                allocate(random);
            } else {
                free(live.remove(random.nextInt(live.size())));
            }
            if (step % 50 == 0) {
                checkShadow();
            }
        }
        assertThat(reused).as("freed memory came back").isPositive();
        assertThat(heap.inUse()).containsExactlyInAnyOrderElementsOf(live);
        assertThat(heap.bytesInUse()).isEqualTo(live.stream().mapToLong(Block::size).sum());
    }

    private void allocate(Random random) {
        int size = random.nextInt(8) == 0 ? random.nextInt(700) : random.nextInt(60);
        int alignment = 1 << random.nextInt(8);
        boolean zero = random.nextBoolean();
        Optional<Block> block = heap.allocate(size, alignment, zero, "test");
        if (block.isEmpty()) {
            assertThat(largestHole()).as("room for %d", size).isLessThan(size + alignment + 256);
            return;
        }
        Block got = block.get();
        assertThat(got.address() % Math.max(16, alignment)).isZero();
        byte[] expected = new byte[size];
        Arrays.fill(expected, zero ? 0 : Heap.JUNK);
        assertThat(memory.kernel().getBytes(got.address(), size)).isEqualTo(expected);
        freed.removeIf(old -> overlap(old, got) && ++reused > 0);
        live.add(got);
    }

    /** The largest stretch without a live block; what was freed counts as room. */
    private int largestHole() {
        int largest = 0;
        int from = FROM;
        for (Block block : live.stream().sorted(Comparator.comparingInt(Block::address)).toList()) {
            largest = Math.max(largest, block.address() - from);
            from = block.address() + block.size();
        }
        return Math.max(largest, TO - from);
    }

    private static boolean overlap(Block a, Block b) {
        return a.address() < b.address() + b.size() && b.address() < a.address() + a.size();
    }

    private void free(Block block) {
        assertThat(heap.free(block.address(), "test")).isEqualTo(new Release.Freed(block));
        assertThat(heap.free(block.address(), "again")).isEqualTo(new Release.FreedTwice(block));
        freed.add(block);
    }

    private void checkShadow() {
        Shade[] expected = new Shade[TO];
        for (Block block : live) {
            for (int i = -Heap.RED_BYTES; i < block.size() + Heap.RED_BYTES; i++) {
                boolean inside = i >= 0 && i < block.size();
                assertThat(expected[block.address() + i])
                        .as("a zone of another block")
                        .isIn(null, inside ? null : Shade.RED_ZONE);
                expected[block.address() + i] = inside ? Shade.PLAIN : Shade.RED_ZONE;
            }
        }
        for (int address = FROM; address < TO; address++) {
            Shade shade = memory.shadeAt(address);
            if (expected[address] == Shade.PLAIN) {
                assertThat(shade).isEqualTo(Shade.PLAIN);
            } else {
                assertThat(shade).isNotEqualTo(Shade.PLAIN);
            }
        }
    }
}
