package triptych.csource.wasm;

import java.util.List;
import java.util.OptionalInt;

/**
 * A module that a 32-bit engine can run, and all of whose loops end.
 *
 * @param bytes the binary
 * @param budget index of the global variable that holds the units left to loops; 0 traps
 * @param wildAddress index of the global variable that holds a 64-bit address which fits no 32-bit
 *     memory; absent if the module had 32-bit addresses from the start
 * @param names its functions' names
 * @param data what it puts into memory when loaded
 */
public record RewrittenModule(
        byte[] bytes,
        int budget,
        OptionalInt wildAddress,
        FunctionNames names,
        List<DataRange> data) {
    /** The 32-bit address at which an access with a wild address goes. */
    public static final int WILD_ADDRESS = AddressLowering.WILD;

    /** Rounds of loops that one unit of the budget pays for. */
    public static final int ROUNDS_PER_UNIT = LoopBudget.ROUNDS_PER_UNIT;
}
