package triptych.core.c;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

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
    private boolean onlyRead;

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

    /** Routines only read such a structure: it is looked at anew whenever one gets it. */
    public CStruct<S> readBy(Function<CView, S> reader) {
        adopter = reader;
        onlyRead = true;
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

    /** Whether its memory stays the module's own, rather than becoming the structure for good. */
    public boolean isOnlyRead() {
        return onlyRead;
    }

    /** Null for a structure that only the kernel makes. */
    public Function<CView, S> adopter() {
        return adopter;
    }
}
