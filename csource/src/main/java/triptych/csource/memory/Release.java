package triptych.csource.memory;

/** What came of an attempt to free an address. */
public sealed interface Release {
    /** The block is free now. */
    record Freed(Block block) implements Release {}

    /** It was free already. */
    record FreedTwice(Block block) implements Release {}

    /** The address is inside a block, or in the zone around it, and not its beginning. */
    record NotTheBeginning(Block block, int offset) implements Release {}

    /** No block was ever there. */
    record NoBlock(long address) implements Release {}
}
