package triptych.csource.bind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.c.CField;
import triptych.core.c.CStruct;
import triptych.core.memory.Span;
import triptych.csource.memory.Access;
import triptych.csource.memory.FaultCause;
import triptych.csource.memory.Mirror;
import triptych.csource.memory.PageFault;

/**
 * Structures of the kernel's own as C code sees them. An image holds nothing: whoever reads it gets
 * what the kernel's object holds at that moment, as from the registers of a device.
 */
final class Images {
    /** More than any structure's own alignment. */
    private static final int GRAIN = 16;

    /** In place of a structure: C code knows the object as a pointer only. */
    static final CStruct<?> OPAQUE = null;

    /** So many images of each structure are there from the beginning. */
    private static final int RESERVED = 4;

    /** Of memory that only C code can change. */
    private static final Mirror UNCHANGING =
            new Mirror() {
                @Override
                public void beforeRead(int offset, int count) {}

                @Override
                public void afterWrite(int offset, int count) {}
            };

    private final Layouts layouts;
    private final Room room;
    private final Words words;
    private final AddressTable<Image> byGrain = new AddressTable<>();
    private final AddressTable<Image> lasting = new AddressTable<>();
    private final Map<CStruct<?>, Reserve> reserves = new IdentityHashMap<>();
    private final List<Reserve> opened = new ArrayList<>();

    /** Memory for images, whose readers are announced. */
    interface Room {
        /** Gives an address that is a multiple of {@link #GRAIN}, watched by {@code watcher}. */
        long allocate(int bytes, Mirror watcher);

        /** Gives an address from which on nobody can read or write so many bytes. */
        long reserve(int bytes);

        /** Reads without the checks of C code, as a signed number. */
        long read(long address, int bytes);

        /** Writes without the checks of C code. */
        void write(long address, int bytes, long value);
    }

    /** How values become words of C memory. */
    interface Words {
        long toC(Object value);

        /** What {@code word} means as a {@code type}. */
        Object toJava(long word, Class<?> type);

        /** The step that runs looks at an object, or changes it. */
        void touch(Object object, boolean write);
    }

    /** Of a structure, or of what is {@link #OPAQUE}. */
    private final class Image implements Mirror {
        private final CStruct<?> struct;
        private final long address;

        /** Null while it waits for one. */
        private Object object;

        /** Bytes that C code can only hand on. */
        Image(Span foreign, int bytes) {
            this.object = foreign;
            this.struct = null;
            this.address = room.reserve(bytes);
        }

        Image(Object object, CStruct<?> struct, int bytes) {
            this.object = object;
            this.struct = struct;
            this.address = room.allocate(bytes, this);
        }

        @Override
        public void beforeRead(int from, int count) {
            requireObject(from, count, Access.READ);
            words.touch(object, false);
            if (object instanceof Span foreign) {
                showBytes(foreign);
            } else if (struct != null) {
                showFields();
            }
        }

        @Override
        public void afterWrite(int from, int count) {
            requireObject(from, count, Access.WRITE);
            words.touch(object, true);
            if (object instanceof Span foreign) {
                takeBytes(foreign);
            } else if (struct != null) {
                takeFields(from, count);
            }
        }

        private void requireObject(int from, int count, Access access) {
            if (object == null) {
                throw new PageFault(address + from, count, access, new FaultCause.NeverAllocated());
            }
        }

        private void showBytes(Span foreign) {
            byte[] held = foreign.read((int) foreign.size());
            for (int i = 0; i < held.length; i++) {
                room.write(address + i, 1, held[i]);
            }
        }

        private void takeBytes(Span foreign) {
            byte[] written = new byte[(int) foreign.size()];
            for (int i = 0; i < written.length; i++) {
                written[i] = (byte) room.read(address + i, 1);
            }
            foreign.write(written);
        }

        private void showFields() {
            for (Layouts.Placed placed : layouts.of(struct).fields()) {
                CField<?> field = placed.field();
                Layouts.Slot slot = placed.slot();
                if (!field.within()) {
                    write(address + slot.offset(), slot, KernelObjects.valueOf(field, object));
                }
            }
        }

        private void takeFields(int from, int count) {
            for (Layouts.Placed placed : layouts.of(struct).fields()) {
                CField<?> field = placed.field();
                Layouts.Slot slot = placed.slot();
                if (field.write() != null
                        && slot.offset() < from + count
                        && from < slot.offset() + slot.bytes()) {
                    long word = room.read(address + slot.offset(), slot.bytes());
                    KernelObjects.put(field, object, words.toJava(word, field.type()));
                }
            }
        }

        /** The object, or the part of it that lies at {@code wanted}; null if nothing does. */
        private Object partAt(long wanted) {
            if (wanted == address) {
                return object;
            }
            if (object instanceof Span span) {
                return span.from(wanted - address);
            }
            if (struct != null) {
                for (Layouts.Placed placed : layouts.of(struct).fields()) {
                    if (placed.field().within() && address + placed.slot().offset() == wanted) {
                        return KernelObjects.valueOf(placed.field(), object);
                    }
                }
            }
            return null;
        }
    }

    Images(Layouts layouts, Room room, Words words) {
        this.layouts = layouts;
        this.room = room;
        this.words = words;
    }

    /** Images of one structure that lie at the same places in every execution. */
    private final class Reserve {
        private final List<Image> images = new ArrayList<>();
        private int used;

        Reserve(CStruct<?> struct) {
            for (int i = 0; i < RESERVED; i++) {
                int bytes = bytesOf(struct);
                Image image = new Image(null, struct, bytes);
                images.add(image);
                keep(lasting, image, bytes);
            }
        }

        /** Null if all of them stand for objects. */
        private Image imageFor(Object object) {
            if (used == RESERVED) {
                return null;
            }
            if (used == 0) {
                opened.add(this);
            }
            Image image = images.get(used++);
            image.object = object;
            return image;
        }

        private void clear() {
            while (used > 0) {
                images.get(--used).object = null;
            }
        }
    }

    /** From now on there are images of {@code struct} whose memory is part of the baseline. */
    void reserve(CStruct<?> struct) {
        reserves.put(struct, new Reserve(struct));
    }

    void clear() {
        byGrain.clear();
        opened.forEach(Reserve::clear);
        opened.clear();
    }

    private int bytesOf(CStruct<?> struct) {
        int bytes = struct == null ? GRAIN : layouts.of(struct).bytesOr(GRAIN);
        return (bytes + GRAIN - 1) & -GRAIN;
    }

    /** Makes an image and gives its address. */
    long add(Object object, CStruct<?> struct) {
        Reserve reserve = reserves.get(struct);
        Image reserved = reserve == null ? null : reserve.imageFor(object);
        if (reserved != null) {
            return reserved.address;
        }
        int bytes = bytesOf(struct);
        return keep(byGrain, new Image(object, struct, bytes), bytes);
    }

    /**
     * Gives an address for bytes that are not in C memory. Those of a user can only be copied: to
     * read there is a fault.
     */
    long addForeign(Span span) {
        int bytes = (int) span.size();
        Image image =
                span.isUsers()
                        ? new Image(span, bytes + GRAIN & -GRAIN)
                        : new Image(span, null, bytes);
        return keep(byGrain, image, bytes + 1);
    }

    private static long keep(AddressTable<Image> table, Image image, int bytes) {
        for (long at = image.address; at < image.address + bytes; at += GRAIN) {
            table.put(at, image);
        }
        return image.address;
    }

    /** A string that C code may read. */
    long addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = room.allocate((bytes.length + GRAIN) & -GRAIN, UNCHANGING);
        for (int i = 0; i < bytes.length; i++) {
            room.write(address + i, 1, bytes[i]);
        }
        return address;
    }

    private Image imageAt(long address) {
        Image image = byGrain.get(address & -GRAIN);
        return image != null ? image : lasting.get(address & -GRAIN);
    }

    /** The object whose image begins at {@code address}, or whose part lies there; else null. */
    Object at(long address) {
        Image image = imageAt(address);
        return image == null || image.object == null ? null : image.partAt(address);
    }

    /** The object whose image covers {@code address}; null if none does. */
    Object covering(long address) {
        Image image = imageAt(address);
        return image == null ? null : image.object;
    }

    private void write(long at, Layouts.Slot slot, Object value) {
        if (slot.inline()) {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < slot.bytes(); i++) {
                room.write(at + i, 1, i < bytes.length && i < slot.bytes() - 1 ? bytes[i] : 0);
            }
        } else {
            room.write(at, slot.bytes(), words.toC(value));
        }
    }
}
