package triptych.csource.memory;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * C stacks of equal size, with guards between them.
 *
 * <p>What the thread has used of its stack stays untouchable once it has ended, until no fresh one
 * is left; then the one that ended first is given out again. The first few stacks are part of the
 * memory's baseline: to take one costs nothing, but who strays into one that no thread has taken is
 * not stopped.
 */
public final class Stacks implements AddressOwner {
    /**
     * Leaf functions use some bytes below the stack pointer without moving it; what goes beyond a
     * stack that is just full must still meet a guard.
     */
    public static final int GUARD_BYTES = 256;

    /** How far below the stack pointer variables can lie. */
    static final int BELOW_POINTER = 128;

    private static final int ALIGNMENT = 16;

    private final KernelMemory memory;
    private final int from;
    private final int to;
    private final int stackBytes;
    private final @Nullable Stack[] stacks;
    private final boolean[] dead;
    private final ArrayDeque<Integer> ended = new ArrayDeque<>();
    private final int ready;
    private int used;

    /**
     * Stacks of {@code stackBytes} each, as many as fit from {@code from} up to {@code to}.
     *
     * @param ready how many are fit to be taken from now on and after each reset of the memory,
     *     whose baseline is to be set afterwards
     */
    public Stacks(KernelMemory memory, int from, int to, int stackBytes, int ready) {
        this.memory = memory;
        this.from = (from + ALIGNMENT - 1) & -ALIGNMENT;
        this.to = to;
        this.stackBytes = (stackBytes + ALIGNMENT - 1) & -ALIGNMENT;
        // One guard before each stack, and one behind the last.
        int count = Math.max(0, (to - this.from - GUARD_BYTES) / slotBytes());
        stacks = new Stack[count];
        dead = new boolean[count];
        memory.shade(from, to, Shade.NEVER_ALLOCATED);
        memory.explainedBy(this);
        this.ready = Math.min(ready, count);
        for (int i = 0; i < this.ready; i++) {
            prepare(startOf(i));
        }
    }

    private void prepare(int start) {
        int end = start + stackBytes;
        memory.shade(start - GUARD_BYTES, start, Shade.STACK_GUARD);
        memory.shade(start, end, Shade.PLAIN);
        memory.shade(end, end + GUARD_BYTES, Shade.STACK_GUARD);
    }

    private int startOf(int index) {
        return from + index * slotBytes() + GUARD_BYTES;
    }

    private int slotBytes() {
        return GUARD_BYTES + stackBytes;
    }

    /** A stack for a new thread; nothing if as many threads as there are stacks live. */
    public Optional<Stack> take(Object owner) {
        int index;
        if (used < stacks.length) {
            index = used++;
        } else if (!ended.isEmpty()) {
            index = ended.remove();
        } else {
            return Optional.empty();
        }
        int start = startOf(index);
        if (index >= ready || dead[index]) {
            prepare(start);
        }
        Stack stack = new Stack(start, start + stackBytes, owner);
        stacks[index] = stack;
        dead[index] = false;
        return Optional.of(stack);
    }

    /** Its thread has ended: from now on an access to the stack is a fault. */
    public void release(Stack stack) {
        int index = indexOf(stack.from());
        if (stacks[index] != stack || dead[index]) {
            throw new IllegalArgumentException(stack + " is not in use");
        }
        dead[index] = true;
        ended.add(index);
        memory.shade(stack.usedFrom(), stack.to(), Shade.DEAD_STACK);
    }

    /** The stack that {@code address} lies in, its guards not counted; also a dead one. */
    public Optional<Stack> stackAt(long address) {
        if (address < from || address >= from + (long) used * slotBytes()) {
            return Optional.empty();
        }
        return Optional.ofNullable(stacks[indexOf((int) address)])
                .filter(stack -> stack.contains(address));
    }

    private int indexOf(int address) {
        return (address - from) / slotBytes();
    }

    @Override
    public boolean owns(int address) {
        return address >= from && address < to;
    }

    @Override
    public FaultCause explain(int address, Shade shade) {
        int index = indexOf(address);
        if (shade == Shade.DEAD_STACK) {
            return new FaultCause.DeadStack(stacks[index]);
        }
        if (shade != Shade.STACK_GUARD) {
            return new FaultCause.NeverAllocated();
        }
        // A guard lies below one stack and above another: stacks run over downwards.
        if (index < used && stacks[index] != null) {
            return new FaultCause.StackGuard(stacks[index], true);
        }
        return new FaultCause.StackGuard(stacks[index - 1], false);
    }

    /** Forgets all stacks. The memory itself is put back by {@link KernelMemory#reset}. */
    public void reset() {
        Arrays.fill(stacks, 0, used, null);
        Arrays.fill(dead, 0, used, false);
        ended.clear();
        used = 0;
    }
}
