package triptych.core.c;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * A structure that C code and the kernel share: which Java type stands for it, and which fields C
 * code can see.
 *
 * <p>Where the fields lie is known from the headers alone: each puts a record with offset and size
 * into linker set {@code set_triptych_layout}.
 *
 * @param <S> the Java type
 */
public final class CStruct<S> {
    private final String tag;
    private final Class<S> type;
    private final List<CField<S>> fields = new ArrayList<>();
    private Function<CView, S> adopter;
    private boolean readAfresh;
    private ToLongFunction<S> numberOf = object -> 0;
    private LongFunction<S> ofNumber;

    private CStruct(String tag, Class<S> type) {
        this.tag = tag;
        this.type = type;
    }

    /** {@code struct tag}, which only the kernel makes unless {@link #adoptedBy} says how else. */
    public static <S> CStruct<S> of(String tag, Class<S> type) {
        return new CStruct<>(tag, type);
    }

    /** Memory of the module becomes such a structure when a routine first sees it. */
    public CStruct<S> adoptedBy(Function<CView, S> newAdopter) {
        adopter = newAdopter;
        return this;
    }

    /**
     * Memory of the module tells a routine what it wants, such as a table of functions: each call
     * looks at it anew, and the kernel keeps what it saw.
     */
    public CStruct<S> readBy(Function<CView, S> reader) {
        adopter = reader;
        readAfresh = true;
        return this;
    }

    /**
     * A pointer to it can be a number that points nowhere, such as an error.
     *
     * @param number the number that an object stands for; 0 for a structure
     * @param object what stands for a number
     */
    public CStruct<S> orNumber(ToLongFunction<S> number, LongFunction<S> object) {
        numberOf = number;
        ofNumber = object;
        return this;
    }

    /** A field that C code may read. */
    public <V> CStruct<S> shows(String name, Class<V> valueType, Function<S, V> read) {
        fields.add(new CField<>(name, valueType, read, null, false));
        return this;
    }

    /** A field that C code may read and write. */
    public <V> CStruct<S> shares(
            String name, Class<V> valueType, Function<S, V> read, BiConsumer<S, V> write) {
        fields.add(
                new CField<>(
                        name,
                        valueType,
                        read,
                        (struct, value) -> write.accept(struct, valueType.cast(value)),
                        false));
        return this;
    }

    /** A structure within this one: its address means {@code part}. */
    public <V> CStruct<S> holds(String name, Class<V> partType, Function<S, V> part) {
        fields.add(new CField<>(name, partType, part, null, true));
        return this;
    }

    /** The name after {@code struct}. */
    public String tag() {
        return tag;
    }

    public Class<S> type() {
        return type;
    }

    public List<CField<S>> fields() {
        return fields;
    }

    /** Whether the memory is but a message to a routine. */
    public boolean isReadAfresh() {
        return readAfresh;
    }

    /** Null for a structure that only the kernel makes. */
    public Function<CView, S> adopter() {
        return adopter;
    }

    /** The number that {@code object} is in a pointer's place; 0 for a structure. */
    public long numberOf(S object) {
        return numberOf.applyAsLong(object);
    }

    /** What stands for a number in a pointer's place; null if every pointer points to memory. */
    public LongFunction<S> ofNumber() {
        return ofNumber;
    }
}
