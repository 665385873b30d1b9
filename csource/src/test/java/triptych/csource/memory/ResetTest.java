package triptych.csource.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a reset memory is what it was, whatever was done to it. */
class ResetTest {
    private static final int PAGES = 7;
    private static final int CARD = 1 << Cards.SHIFT;
    private static final int SIZE = PAGES * KernelMemory.PAGE_BYTES;

    /** From here on there is nothing but plain bytes. */
    private static final int PLAIN = SIZE - KernelMemory.PAGE_BYTES;

    private final KernelMemory memory = new KernelMemory(PAGES, PAGES + 2);
    private final Heap heap = new Heap(memory, 40_000, 210_000);
    private final Stacks stacks = new Stacks(memory, 210_000, PLAIN, 4096, 3);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everything_is_put_back(long seed) {
        Random random = new Random(seed);
        byte[] initial = new byte[40_000];
        random.nextBytes(initial);
        memory.kernel().putBytes(0, initial);
        memory.shade(0, 4096, Shade.NULL_PAGE);
        memory.setBaseline();
        byte[] contents = memory.kernel().getBytes(0, SIZE);
        Shade[] shades = shades();

        for (int round = 0; round < 20; round++) {
            // Where few things happen, none makes up for another.
            int things = 1 + random.nextInt(round % 2 == 0 ? 3 : 150);
            for (int i = 0; i < things; i++) {
                disturb(random);
            }
            memory.reset();
            heap.reset();
            stacks.reset();
            assertThat(memory.kernel().getBytes(0, SIZE)).isEqualTo(contents);
            assertThat(shades()).isEqualTo(shades);
            assertThat(heap.inUse()).isEmpty();
            assertThat(memory.pages()).isEqualTo(PAGES);
        }
    }

    private Shade[] shades() {
        Shade[] all = new Shade[SIZE];
        for (int i = 0; i < SIZE; i++) {
            all[i] = memory.shadeAt(i);
        }
        return all;
    }

    private void disturb(Random random) {
        int address = (random.nextBoolean() ? 4096 : PLAIN) + random.nextInt(30_000);
        switch (random.nextInt(12)) {
            case 0 -> memory.writeByte(address, (byte) 1);
            case 1 -> memory.writeShort(address, (short) 1);
            case 2 -> memory.writeI32(address, 1);
            case 3 -> memory.writeLong(nearCardEnd(address), -1);
            case 4 -> memory.fill((byte) 9, address, address + random.nextInt(3000));
            case 5 -> memory.copy(address, 5000, random.nextInt(3000));
            case 6 -> memory.kernel().putLong(nearCardEnd(address), -1);
            case 7 -> heap.allocate(random.nextInt(30_000), 16, random.nextBoolean(), "x");
            case 8 ->
                    heap.inUse().stream()
                            .findAny()
                            .ifPresent(block -> heap.free(block.address(), "x"));
            case 9 -> stacks.take("t").ifPresent(stack -> memory.writeLong(stack.to() - 8, 5));
            case 10 -> stacks.take("t").ifPresent(stack -> use(stack, random));
            default -> {
                if (memory.grow(1) >= 0) {
                    assertThat(memory.kernel().getLong(memory.size() - 8)).isZero();
                    memory.writeLong(memory.size() - 8, 5);
                }
            }
        }
    }

    private void use(Stack stack, Random random) {
        stack.useDownTo(stack.to() - random.nextInt(4096));
        stacks.release(stack);
    }

    /** Where an access of eight bytes may run into the next card. */
    private static int nearCardEnd(int address) {
        return (address & -CARD) + CARD - address % 9;
    }
}
