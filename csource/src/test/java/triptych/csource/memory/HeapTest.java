package triptych.csource.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeapTest {
    private final KernelMemory memory = new KernelMemory(2, 2);
    private final Heap heap = new Heap(memory, 8192, 8192 + 1024);

    private Block block(int size) {
        return heap.allocate(size, 1, false, "allocator").orElseThrow();
    }

    @Test
    void memory_that_was_freed_comes_back_oldest_first_and_only_when_the_heap_is_full() {
        List<Block> first = new ArrayList<>();
        for (Optional<Block> next = heap.allocate(64, 1, false, "a");
                next.isPresent();
                next = heap.allocate(64, 1, false, "a")) {
            first.add(next.get());
        }
        heap.free(first.get(3).address(), "b");
        heap.free(first.get(1).address(), "b");

        assertThat(block(64).address()).isEqualTo(first.get(3).address());
        assertThat(heap.blockAt(first.get(1).address())).contains(first.get(1));
        assertThat(block(64).address()).isEqualTo(first.get(1).address());
        assertThat(heap.allocate(64, 1, false, "a")).isEmpty();
    }

    @Test
    void freed_neighbours_make_room_for_a_larger_block() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            blocks.add(block(64));
        }
        blocks.subList(2, 5).forEach(each -> heap.free(each.address(), "b"));

        assertThat(heap.allocate(200, 1, false, "a").orElseThrow().address())
                .isEqualTo(blocks.get(2).address());
    }

    @Test
    void more_than_there_is_fails() {
        assertThat(heap.allocate(2000, 1, false, "a")).isEmpty();
        assertThat(heap.allocate(1L << 33, 1, false, "a")).isEmpty();
        assertThat(heap.allocate(-1, 1, false, "a")).isEmpty();
        assertThat(heap.bytesInUse()).isZero();
    }

    @Test
    void a_block_of_no_bytes_has_an_address_of_its_own_and_nothing_in_it() {
        Block empty = block(0);

        assertThat(empty.address()).isNotEqualTo(block(0).address());
        assertThatThrownBy(() -> memory.read(empty.address()))
                .isInstanceOfSatisfying(
                        PageFault.class,
                        fault ->
                                assertThat(fault.why())
                                        .isEqualTo(new FaultCause.OutOfBounds(empty, 0)));
    }

    @Test
    void wrong_frees_are_told_apart() {
        Block block = block(40);

        assertThat(heap.free(block.address() + 8, "b"))
                .isEqualTo(new Release.NotTheBeginning(block, 8));
        assertThat(heap.free(0, "b")).isEqualTo(new Release.NoBlock(0));
        assertThat(heap.free(9000, "b")).isEqualTo(new Release.NoBlock(9000));
        assertThat(heap.free(-12, "b")).isEqualTo(new Release.NoBlock(-12));
        assertThat(heap.free(block.address() | 1L << 32, "b")).isInstanceOf(Release.NoBlock.class);
        assertThat(block.isFreed()).isFalse();
        heap.free(block.address(), "first");
        assertThat(heap.free(block.address(), "second")).isEqualTo(new Release.FreedTwice(block));
        assertThat(block.freedBy()).isEqualTo("first");
        assertThat(block.allocatedBy()).isEqualTo("allocator");
    }

    @Test
    void alignment_must_be_a_power_of_two() {
        assertThat(heap.allocate(8, 256, false, "a").orElseThrow().address() % 256).isZero();
        assertThatThrownBy(() -> heap.allocate(8, 24, false, "a"))
                .hasMessage("alignment 24 is no power of two");
    }
}
