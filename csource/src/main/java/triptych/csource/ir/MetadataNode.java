package triptych.csource.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the compiler tells about the source, one numbered piece of it, such as {@code
 * !DILocation(line: 3, scope: !7)}.
 *
 * @param kind without its exclamation mark
 */
record MetadataNode(String kind, Map<String, String> fields) {
    /**
     * @param text from the kind on
     */
    static MetadataNode of(String text) {
        int open = text.indexOf('(');
        String kind = text.substring(1, open);
        Map<String, String> fields = new HashMap<>();
        String body = text.substring(open + 1, text.length() - 1);
        for (int start = 0; start < body.length(); ) {
            int comma = IrWords.indexOutside(body, ',', start);
            int end = comma < 0 ? body.length() : comma;
            int colon = body.indexOf(':', start);
            if (colon > 0 && colon < end) {
                fields.put(
                        body.substring(start, colon).strip(),
                        body.substring(colon + 1, end).strip());
            }
            start = end + 1;
        }
        return new MetadataNode(kind, fields);
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(IrWords::plain);
    }

    int number(String field) {
        return Integer.parseInt(fields.getOrDefault(field, "0"));
    }

    /** The number of the node that the field names. */
    Optional<Integer> reference(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(value -> value.matches("!\\d+"))
                .map(value -> Integer.parseInt(value.substring(1)));
    }
}
