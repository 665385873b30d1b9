package triptych.csource.engine;

import triptych.csource.memory.KernelMemory;

/**
 * How much memory an instance gets beyond what its module declares, for heap and stacks of the
 * kernel.
 *
 * @param extraPages pages of {@link KernelMemory#PAGE_BYTES}
 */
public record MemoryPlan(int extraPages) {
    public MemoryPlan {
        if (extraPages < 0 || extraPages > 16_384) {
            throw new IllegalArgumentException(
                    "extra pages: " + extraPages + "; must be from 0 to 16384 (1 GiB)");
        }
    }
}
