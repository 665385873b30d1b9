package triptych.csource.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.c.CField;
import triptych.core.c.CRecord;
import triptych.core.c.CStruct;

/** Where the fields of structures lie, as the compiler has laid them out. */
final class Layouts {
    /** The linker set into which headers put their structures' fields. */
    static final String SET = "set_triptych_layout";

    private final Map<String, Map<String, Slot>> structs = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<CStruct<?>, Layout> byStruct = new IdentityHashMap<>();

    /**
     * Where a field lies.
     *
     * @param inline whether it is an array, rather than a pointer to its elements
     */
    record Slot(int offset, int bytes, boolean inline) {}

    /** A field that C code can see, and where. */
    record Placed(CField<?> field, Slot slot) {}

    /**
     * A structure.
     *
     * @param bytes 0 if no header tells how large it is
     * @param fields those that a header tells of
     */
    record Layout(int bytes, List<Placed> fields) {
        int bytesOr(int otherwise) {
            return bytes == 0 ? otherwise : bytes;
        }
    }

    /** Reads the records: tag, field (null for the size of all), offset, size, whether an array. */
    Layouts(List<CRecord> records) {
        for (CRecord record : records) {
            String tag = record.string(0);
            String field = record.string(1);
            int bytes = (int) record.word(3);
            if (field == null) {
                sizes.put(tag, bytes);
            } else {
                structs.computeIfAbsent(tag, t -> new HashMap<>())
                        .put(field, new Slot((int) record.word(2), bytes, record.word(4) != 0));
            }
        }
    }

    /** Null if no header that the module includes tells of it. */
    Slot slotOf(String tag, String field) {
        return structs.getOrDefault(tag, Map.of()).get(field);
    }

    /** The structure as the headers that the module includes tell of it. */
    Layout of(CStruct<?> struct) {
        Layout known = byStruct.get(struct);
        if (known == null) {
            List<Placed> fields = new ArrayList<>();
            for (CField<?> field : struct.fields()) {
                Slot slot = slotOf(struct.tag(), field.name());
                if (slot != null) {
                    fields.add(new Placed(field, slot));
                }
            }
            known = new Layout(sizes.getOrDefault(struct.tag(), 0), fields);
            byStruct.put(struct, known);
        }
        return known;
    }
}
