package triptych.csource.bind;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import triptych.core.finding.FaultKind;

/**
 * Which of the variables on stacks have ended, and which structures of the kernel's they were.
 *
 * <p>The stack itself is used again for other variables. So it is not the memory that is refused,
 * but the structure in it: to a routine, and to a function that the kernel calls with it.
 */
final class StackVariables {
    /** No structure of the kernel's is less aligned. */
    private static final int SHIFT = 2;

    private final Stacks stacks;
    private final BitSet ended = new BitSet();
    private final List<Structure> alive = new ArrayList<>();
    private final Map<Object, CodeFault> gone = new IdentityHashMap<>();

    /** What is known of the stacks. */
    interface Stacks {
        /** Where the first of them begins. */
        long from();

        /** Whose stack {@code address} lies on; null if on none. */
        String ownerAt(long address);
    }

    private record Structure(long address, Object object) {}

    StackVariables(Stacks stacks) {
        this.stacks = stacks;
    }

    void clear() {
        ended.clear();
        alive.clear();
        gone.clear();
    }

    /** The memory between these addresses is a variable from now on. */
    void begin(long from, long to) {
        ended.clear(bit(from), bit(to + (1 << SHIFT) - 1));
    }

    /** It is none any more; {@code forget} hears where structures lay. */
    void end(long from, long to, LongConsumer forget) {
        ended.set(bit(from), bit(to));
        if (alive.isEmpty()) {
            return;
        }
        alive.removeIf(
                structure -> {
                    boolean ends = structure.address() >= from && structure.address() < to;
                    if (ends) {
                        gone.put(structure.object(), fault(structure.address()));
                        forget.accept(structure.address());
                    }
                    return ends;
                });
    }

    private int bit(long address) {
        return (int) (address - stacks.from() >> SHIFT);
    }

    /** {@code object} is the structure at {@code address}, if that is on a stack. */
    void note(long address, Object object) {
        if (stacks.ownerAt(address) != null) {
            alive.add(new Structure(address, object));
        }
    }

    /** Refuses a structure on a stack whose variable has ended. */
    void requireAlive(long address) {
        if (ended.get(bit(address))) {
            throw fault(address);
        }
    }

    /** Refuses a structure whose variable has ended. */
    void requireAlive(Object structure) {
        CodeFault fault = gone.isEmpty() ? null : gone.get(structure);
        if (fault != null) {
            throw fault;
        }
    }

    /** What the processor would find who used what lies, or lay, at {@code address}. */
    CodeFault fault(long address) {
        return new CodeFault(
                FaultKind.PAGE,
                address,
                "read",
                "It lies on the stack of \""
                        + stacks.ownerAt(address)
                        + "\", among the variables of a function, or a block of one, that has ended.");
    }
}
