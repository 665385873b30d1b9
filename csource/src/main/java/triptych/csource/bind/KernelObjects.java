package triptych.csource.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import triptych.core.c.CField;
import triptych.core.c.CStruct;
import triptych.core.finding.FaultKind;
import triptych.core.memory.Allocation;
import triptych.core.memory.Span;

/**
 * Which Java object stands for which address, in the execution that runs.
 *
 * <p>Three kinds: structures that the kernel makes, of which C code gets an image; structures that
 * lie in memory of the module, which the kernel adopts at first sight; and addresses that are
 * nothing but an identity.
 */
final class KernelObjects {
    /** So many addresses at the end of all memory are numbers in a pointer's place. */
    private static final int NUMBERS = 4096;

    private final Memory memory;
    private final Images images;
    private final Layouts layouts;
    private final Blocks blocks;
    private final Map<Class<?>, CStruct<?>> structs = new HashMap<>();
    private final AddressTable<Bound> bound = new AddressTable<>();
    private final AddressTable<Place> places = new AddressTable<>();
    private final ObjectAddresses addresses = new ObjectAddresses();
    private final Map<String, Long> texts = new HashMap<>();
    private final ViewMaker views;
    private final Givers givers;
    private final SharedFields fields;
    private final StackVariables onStacks;
    private final Around around = new Around();

    /** An object, and what else lies at the same address: a structure's first field, say. */
    private record Bound(Object object, Bound next) {}

    private static final Bound NOTHING = new Bound(null, null);

    /** Looks at a structure that is about to be adopted. */
    @FunctionalInterface
    interface ViewMaker {
        MemoryView view(CStruct<?> struct, long address);
    }

    /** Memory as places see it, all but the places themselves. */
    interface Memory {
        String nameOf(long address);

        boolean isOnStack(long address);

        /**
         * These bytes are a field of an object from now on, and change with it: whoever looks at
         * them after the running step may see something else than before.
         */
        void becomesField(long address, int bytes);

        byte[] read(long address, int count);

        void write(long address, byte[] bytes);

        long roomAt(long address);
    }

    /** Hears of structures on stacks before they are used. */
    interface Givers {
        /** The running thread gives a routine what lies at {@code address}. */
        void gives(long address);
    }

    private final class Around implements Place.Surroundings {
        @Override
        public String nameOf(long address) {
            return memory.nameOf(address);
        }

        @Override
        public byte[] read(long address, int count) {
            return memory.read(address, count);
        }

        @Override
        public void write(long address, byte[] bytes) {
            memory.write(address, bytes);
        }

        @Override
        public long roomAt(long address) {
            return memory.roomAt(address);
        }

        @Override
        public Place placeAt(long address) {
            return KernelObjects.this.placeAt(address);
        }
    }

    /** Where blocks of {@code malloc} are made and unmade. */
    interface Blocks {
        long allocate(Allocation allocation);

        void free(Allocation allocation);

        /** Faults if the memory at {@code address} is gone, or was never there. */
        void requireUsable(long address);

        /** Where {@code address} lies, if no block begins there. */
        String placeOf(long address);
    }

    KernelObjects(
            Memory memory,
            Layouts layouts,
            List<CStruct<?>> structs,
            Images images,
            SharedFields fields,
            Blocks blocks,
            StackVariables onStacks,
            Givers givers,
            ViewMaker views) {
        this.memory = memory;
        this.onStacks = onStacks;
        this.givers = givers;
        this.layouts = layouts;
        this.images = images;
        this.fields = fields;
        this.blocks = blocks;
        this.views = views;
        structs.forEach(struct -> this.structs.put(struct.type(), struct));
    }

    void clear() {
        bound.clear();
        places.clear();
        addresses.clear();
        texts.clear();
        onStacks.clear();
        fields.clear();
        images.clear();
    }

    // ---- from C ----

    /** What a pointer to anything means: an object of the kernel's own, or just this address. */
    Object anything(long address) {
        if (address == 0) {
            return null;
        }
        Object image = images.at(address);
        return image != null ? image : placeAt(address);
    }

    /** What the module's author calls what lies at {@code address}. */
    String nameOf(long address) {
        return memory.nameOf(address);
    }

    /** The bytes from an address on; null for a null pointer. */
    Span spanAt(long address) {
        if (address == 0) {
            return null;
        }
        return images.at(address) instanceof Span span ? span : placeAt(address);
    }

    /** The object that the bytes at {@code address}, which are mirrored, tell of. */
    Object shownAt(long address) {
        Object image = images.covering(address);
        return image != null ? image : fields.covering(address);
    }

    private Place placeAt(long address) {
        Place place = places.get(address);
        if (place == null) {
            place = new Place(address, around);
            places.put(address, place);
        }
        return place;
    }

    /** The structure of this type at an address; null for a null pointer. */
    <T> T structAt(long address, Class<T> type) {
        if (address == 0) {
            return null;
        }
        if (type != Allocation.class) {
            blocks.requireUsable(address);
            if (memory.isOnStack(address)) {
                givers.gives(address);
                onStacks.requireAlive(address);
            }
        }
        T known = boundAt(address, type);
        if (known != null) {
            return known;
        }
        Object image = images.at(address);
        if (type.isInstance(image)) {
            return type.cast(image);
        }
        return adopt(address, type);
    }

    /** The routine that was given what lies on a stack at {@code address} has used it. */
    void hasUsed(long address) {
        givers.gives(address);
    }

    private <T> T adopt(long address, Class<T> type) {
        CStruct<?> struct = structs.get(type);
        if (struct != null && struct.ofNumber() != null && isNumber(address)) {
            return type.cast(struct.ofNumber().apply(address));
        }
        if (struct == null || struct.adopter() == null) {
            throw new CodeFault(FaultKind.PAGE, address, "read", whyNot(address, type, struct));
        }
        T object = type.cast(struct.adopter().apply(views.view(struct, address)));
        if (struct.isReadAfresh()) {
            return object;
        }
        // Others could run while its fields were read, and see it first.
        T others = boundAt(address, type);
        if (others != null) {
            return others;
        }
        bind(address, object, struct);
        return object;
    }

    /** Null if no object of this type is known to lie there. */
    private <T> T boundAt(long address, Class<T> type) {
        for (Bound b = bound.get(address); b != null; b = b.next()) {
            if (type.isInstance(b.object())) {
                return type.cast(b.object());
            }
        }
        return null;
    }

    /** Element {@code index} of an array of structures that begins at {@code address}. */
    <T> T elementAt(long address, int index, Class<T> type) {
        CStruct<?> struct = structs.get(type);
        if (struct == null) {
            throw new IllegalArgumentException("no structure is a " + type.getSimpleName());
        }
        return structAt(address + (long) index * layouts.of(struct).bytesOr(0), type);
    }

    /** Whether this is one of the last pages' addresses, where errors stand in pointers' places. */
    private static boolean isNumber(long address) {
        return address < 0 && address >= -NUMBERS;
    }

    private String whyNot(long address, Class<?> type, CStruct<?> struct) {
        if (type == Allocation.class) {
            return blocks.placeOf(address);
        }
        String wanted = struct == null ? type.getSimpleName() : "struct " + struct.tag();
        return "There is no " + wanted + ".";
    }

    /** From now on {@code address} means {@code object}. */
    void bind(long address, Object object) {
        CStruct<?> struct = structOf(object);
        if (struct == null) {
            put(address, object);
        } else {
            bind(address, object, struct);
        }
    }

    private void bind(long address, Object object, CStruct<?> struct) {
        put(address, object);
        fields.show(address, object, struct);
        for (Layouts.Placed placed : layouts.of(struct).fields()) {
            long at = address + placed.slot().offset();
            if (placed.field().within()) {
                bind(at, valueOf(placed.field(), object));
            } else {
                memory.becomesField(at, placed.slot().bytes());
            }
        }
    }

    /**
     * What lay in the memory from {@code from} up to {@code to} is gone. The memory itself stays
     * known, so that it can be told when it is freed again; and so do the addresses: where the
     * kernel still has an object, it is there that C code is sent.
     */
    void forgetContents(long from, long to) {
        fields.hide(from, to);
        bound.forEachBetween(
                from,
                to,
                (address, chain) -> {
                    Bound left = NOTHING;
                    for (Bound b = chain; b != null; b = b.next()) {
                        if (b.object() instanceof Allocation) {
                            left = new Bound(b.object(), null);
                        }
                    }
                    bound.put(address, left);
                });
    }

    private void put(long address, Object object) {
        bound.put(address, new Bound(object, withoutType(bound.get(address), object.getClass())));
        addresses.put(object, address);
        onStacks.note(address, object);
    }

    /** The variable between these addresses ends, and with it what it was to the kernel. */
    void variableEnds(long from, long to) {
        onStacks.end(from, to, address -> forgetContents(address, address + 1));
    }

    /** Memory that is used again for the same purpose means the new object only. */
    private static Bound withoutType(Bound chain, Class<?> type) {
        if (chain == null) {
            return null;
        }
        Bound rest = withoutType(chain.next(), type);
        return chain.object() == null || chain.object().getClass() == type
                ? rest
                : new Bound(chain.object(), rest);
    }

    // ---- to C ----

    /** The address of an object; an image is made of what the kernel has made by itself. */
    long addressOf(Object object) {
        if (object == null) {
            return 0;
        }
        if (object instanceof Place place) {
            return place.address();
        }
        if (object instanceof Span part && part.origin() != part) {
            return addressOf(part.origin()) + part.offset();
        }
        onStacks.requireAlive(object);
        long known = addresses.of(object);
        if (known != ObjectAddresses.NONE) {
            return known;
        }
        if (object instanceof Allocation allocation) {
            long address = blocks.allocate(allocation);
            put(address, allocation);
            return address;
        }
        CStruct<?> struct = structOf(object);
        long number = struct == null ? 0 : numberOf(struct, object);
        if (number != 0) {
            return number;
        }
        long address =
                object instanceof Span span ? images.addForeign(span) : images.add(object, struct);
        addresses.put(object, address);
        return address;
    }

    /** The address of a string of the kernel's own; the same text is kept once. */
    long addressOfText(String text) {
        Long known = texts.get(text);
        if (known == null) {
            known = images.addText(text);
            texts.put(text, known);
        }
        return known;
    }

    private CStruct<?> structOf(Object object) {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            CStruct<?> struct = structs.get(type);
            if (struct != null) {
                return struct;
            }
        }
        return null;
    }

    /** What {@code field} of {@code object} holds. */
    @SuppressWarnings("unchecked") // a field is always asked about an object of its structure
    static <S> Object valueOf(CField<?> field, S object) {
        return ((CField<S>) field).read().apply(object);
    }

    /** Sets {@code field} of {@code object}, which C code may write. */
    @SuppressWarnings("unchecked") // a field is always asked about an object of its structure
    static <S> void put(CField<?> field, S object, Object value) {
        ((CField<S>) field).write().accept(object, value);
    }

    @SuppressWarnings("unchecked") // a structure is always asked about an object of its type
    private static <S> long numberOf(CStruct<S> struct, Object object) {
        return struct.numberOf((S) object);
    }
}
