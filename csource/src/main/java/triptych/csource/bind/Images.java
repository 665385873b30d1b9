package triptych.csource.bind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CField;
import triptych.core.c.CStruct;

/**
 * Structures of the kernel's own as C code sees them. An image holds nothing: whoever reads it gets
 * what the kernel's object holds at that moment, as from the registers of a device.
 */
final class Images {
    /** More than any structure's own alignment. */
    private static final int GRAIN = 16;

    private final Layouts layouts;
    private final Room room;
    private final Words words;
    private final List<Image> images = new ArrayList<>();
    private final AddressTable<Image> byGrain = new AddressTable<>();

    /** Memory for images, whose readers are announced. */
    interface Room {
        /** Gives an address that is a multiple of {@link #GRAIN}; who reads there asks first. */
        long allocate(int bytes, Runnable beforeRead);

        /** Writes without the checks of C code. */
        void write(long address, int bytes, long value);
    }

    /** How values become words of C memory. */
    interface Words {
        long toC(Object value);

        /** The step that runs looks at an object. */
        void touch(Object object);
    }

    /** {@code struct} is null for what C code knows as a pointer only. */
    private final class Image {
        private final Object object;
        private final CStruct<?> struct;
        private final long address;

        Image(Object object, CStruct<?> struct, int bytes) {
            this.object = object;
            this.struct = struct;
            this.address = room.allocate(bytes, this::refresh);
        }

        private void refresh() {
            words.touch(object);
            if (struct == null) {
                return;
            }
            for (CField<?> field : struct.fields()) {
                Layouts.Slot slot = layouts.slotOf(struct.tag(), field.name());
                if (slot != null && !field.within()) {
                    write(address + slot.offset(), slot, KernelObjects.valueOf(field, object));
                }
            }
        }

        /** The object, or the part of it that lies at {@code wanted}; null if nothing does. */
        private Object partAt(long wanted) {
            if (wanted == address) {
                return object;
            }
            if (struct != null) {
                for (CField<?> field : struct.fields()) {
                    Layouts.Slot slot = layouts.slotOf(struct.tag(), field.name());
                    if (field.within() && slot != null && address + slot.offset() == wanted) {
                        return KernelObjects.valueOf(field, object);
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

    void clear() {
        if (!images.isEmpty()) {
            images.clear();
            byGrain.clear();
        }
    }

    /** Makes an image and gives its address. */
    long add(Object object, CStruct<?> struct) {
        int bytes = struct == null ? GRAIN : layouts.sizeOf(struct.tag(), GRAIN);
        int whole = (bytes + GRAIN - 1) & -GRAIN;
        Image image = new Image(object, struct, whole);
        images.add(image);
        for (long at = image.address; at < image.address + whole; at += GRAIN) {
            byGrain.put(at, image);
        }
        return image.address;
    }

    /** A string that C code may read. */
    long addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long address = room.allocate((bytes.length + GRAIN) & -GRAIN, () -> {});
        for (int i = 0; i < bytes.length; i++) {
            room.write(address + i, 1, bytes[i]);
        }
        return address;
    }

    /** The object whose image begins at {@code address}, or whose part lies there; else null. */
    Object at(long address) {
        Image image = byGrain.get(address & -GRAIN);
        return image == null ? null : image.partAt(address);
    }

    /** The object whose image covers {@code address}; null if none does. */
    Object covering(long address) {
        Image image = byGrain.get(address & -GRAIN);
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
