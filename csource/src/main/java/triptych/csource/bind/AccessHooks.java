package triptych.csource.bind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import triptych.csource.access.Accesses;
import triptych.csource.engine.HostFunction;
import triptych.csource.ir.VariableScopes;
import triptych.csource.memory.Access;
import triptych.csource.memory.Pointers;

/**
 * What compiled code calls before it touches memory, to change it atomically, and where the life of
 * a variable begins and ends.
 */
final class AccessHooks {
    /** What the names of all hooks begin with. */
    static final String PREFIX = "__tsan_";

    private static final Pattern PLAIN =
            Pattern.compile("__tsan_(?:unaligned_|volatile_)*(read_write|read|write)(\\d+)");
    private static final Pattern RANGE = Pattern.compile("__tsan_(read|write)_range");
    private static final Pattern ATOMIC = Pattern.compile("__tsan_atomic(8|16|32|64)_(\\w+)");

    private static final Map<String, LongBinaryOperator> CHANGES = new HashMap<>();

    static {
        CHANGES.put("exchange", (old, word) -> word);
        CHANGES.put("fetch_add", Long::sum);
        CHANGES.put("fetch_sub", (old, word) -> old - word);
        CHANGES.put("fetch_and", (old, word) -> old & word);
        CHANGES.put("fetch_or", (old, word) -> old | word);
        CHANGES.put("fetch_xor", (old, word) -> old ^ word);
        CHANGES.put("fetch_nand", (old, word) -> ~(old & word));
    }

    /** Of a loop that would take as long; with the bookkeeping for every cell. */
    private static final int ROUNDS_PER_BYTE = 4;

    private final Accesses accesses;
    private final CMemory memory;
    private final Pointers bytes;
    private final LongConsumer work;
    private final Scopes scopes;

    /** Hears of the lives of variables on stacks. */
    interface Scopes {
        void begins(long from, long to);

        void ends(long from, long to);
    }

    /** {@code work} hears how many bytes are gone through at once. */
    AccessHooks(
            Accesses accesses, CMemory memory, Pointers bytes, LongConsumer work, Scopes scopes) {
        this.work = work;
        this.scopes = scopes;
        this.accesses = accesses;
        this.memory = memory;
        this.bytes = bytes;
    }

    /** Null if {@code name} is no hook. */
    HostFunction named(String name) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        Matcher plain = PLAIN.matcher(name);
        if (plain.matches()) {
            boolean write = !plain.group(1).equals("read");
            int size = Integer.parseInt(plain.group(2));
            return a -> before(a[0], size, write);
        }
        Matcher range = RANGE.matcher(name);
        if (range.matches()) {
            boolean write = range.group(1).equals("write");
            return a -> range(a[0], a[1], write);
        }
        Matcher atomic = ATOMIC.matcher(name);
        if (atomic.matches()) {
            return atomic(atomic.group(2), Integer.parseInt(atomic.group(1)) / 8);
        }
        return switch (name) {
            case "__tsan_memcpy", "__tsan_memmove" -> this::move;
            case "__tsan_memset" -> this::fill;
            case VariableScopes.BEGINS -> this::begins;
            case VariableScopes.ENDS -> this::ends;
            case "__tsan_init", "__tsan_atomic_signal_fence", "__tsan_atomic_thread_fence" ->
                    a -> 0;
            default -> null;
        };
    }

    private long begins(long[] a) {
        scopes.begins(a[0], a[0] + a[1]);
        return 0;
    }

    private long ends(long[] a) {
        scopes.ends(a[0], a[0] + a[1]);
        return 0;
    }

    private long before(long address, int size, boolean write) {
        accesses.before(address, size, write);
        return 0;
    }

    /** A range is about to be read or written. */
    long range(long address, long size, boolean write) {
        if (size != 0) {
            // Before its cells are gone through: the size may be anything.
            bytes.check(address, size, write ? Access.WRITE : Access.READ);
            work.accept(ROUNDS_PER_BYTE * size);
            accesses.before(address, (int) size, write);
        }
        return 0;
    }

    /** {@code memmove}, which {@code memcpy} is no worse than. */
    long move(long[] a) {
        if (a[2] != 0) {
            range(a[1], a[2], false);
            range(a[0], a[2], true);
            bytes.copy(a[0], a[1], (int) a[2]);
        }
        return a[0];
    }

    /** {@code memset}. */
    long fill(long[] a) {
        if (a[2] != 0) {
            range(a[0], a[2], true);
            bytes.fill(a[0], (int) a[2], (byte) a[1]);
        }
        return a[0];
    }

    private HostFunction atomic(String what, int size) {
        if (what.equals("load")) {
            return a -> {
                accesses.before(a[0], size, false);
                return memory.readNumber(a[0], size);
            };
        }
        if (what.equals("store")) {
            return a -> {
                accesses.before(a[0], size, true);
                memory.writeNumber(a[0], size, a[1]);
                return 0;
            };
        }
        if (what.equals("compare_exchange_val")) {
            return a -> exchangeIf(a[0], size, a[1], a[2]);
        }
        LongBinaryOperator change = CHANGES.get(what);
        return change == null ? null : a -> change(a[0], size, a[1], change);
    }

    private long change(long address, int size, long word, LongBinaryOperator change) {
        accesses.before(address, size, true);
        long old = memory.readNumber(address, size);
        memory.writeNumber(address, size, change.applyAsLong(old, word));
        return old;
    }

    private long exchangeIf(long address, int size, long expected, long replacement) {
        accesses.before(address, size, true);
        long old = memory.readNumber(address, size);
        int shift = Long.SIZE - 8 * size;
        if (old << shift == expected << shift) {
            memory.writeNumber(address, size, replacement);
        }
        return old;
    }
}
