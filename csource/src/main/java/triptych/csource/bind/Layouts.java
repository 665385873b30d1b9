package triptych.csource.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import triptych.core.c.CRecord;

/** Where the fields of structures lie, as the compiler has laid them out. */
final class Layouts {
    /** The linker set into which headers put their structures' fields. */
    static final String SET = "set_triptych_layout";

    private final Map<String, Map<String, Slot>> structs = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    /**
     * Where a field lies.
     *
     * @param inline whether it is an array, rather than a pointer to its elements
     */
    record Slot(int offset, int bytes, boolean inline) {}

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

    /** {@code otherwise} if no header that the module includes tells of it. */
    int sizeOf(String tag, int otherwise) {
        return sizes.getOrDefault(tag, otherwise);
    }
}
