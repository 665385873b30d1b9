package triptych.rosetta;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The content of a YAML file on the class path, and what its parts are taken for; what is not there
 * is empty.
 */
final class YamlFile {
    private YamlFile() {}

    /** The content of a file beside this class. */
    static Object content(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = YamlFile.class.getResourceAsStream(file)) {
            return Objects.requireNonNull(new Yaml(new SafeConstructor(options)).load(in), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value != null) {
            ((Map<?, ?>) value).forEach((key, item) -> map.put((String) key, item));
        }
        return map;
    }

    /**
     * @throws IllegalArgumentException if there is a field that nobody looks at
     */
    static void refuseOthers(Map<String, Object> fields, Set<String> known) {
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException("has no field '" + field + "'");
            }
        }
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    static List<String> strings(Object value) {
        return list(value).stream().map(String.class::cast).toList();
    }

    static Map<String, List<String>> lists(Object value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        map(value).forEach((key, list) -> lists.put(key, strings(list)));
        return lists;
    }
}
