package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.routine.Symbol;
import triptych.core.wiring.Personality;

/** A constant is the same number in a kernel's C headers and on its Java surface. */
class HeaderConstantsTest {
    @TempDir Path folder;

    static List<Personality> kernelsWithC() {
        return ServiceLoader.load(Personality.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(kernel -> kernel.c().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kernelsWithC")
    void headers_and_surface_agree(Personality kernel) throws Exception {
        TreeMap<String, List<Field>> constants = constantsByHeader(kernel);
        assertThat(constants.values().stream().mapToInt(List::size).sum()).isGreaterThan(20);
        StringBuilder code = new StringBuilder();
        for (String header : constants.keySet()) {
            code.append("#include <").append(header).append(">\n");
        }
        for (List<Field> fields : constants.values()) {
            for (Field field : fields) {
                code.append(check(field));
            }
        }

        Ran ran = explored(kernel, code.toString());

        assertThat(ran.err()).doesNotContain("error:");
    }

    @ParameterizedTest
    @MethodSource("kernelsWithC")
    void a_wrong_number_would_be_seen(Personality kernel) throws Exception {
        String header = constantsByHeader(kernel).firstKey();
        Field field = constantsByHeader(kernel).get(header).get(0);
        String wrong = check(field).replace("==", "!=");

        Ran ran = explored(kernel, "#include <" + header + ">\n" + wrong);

        assertThat(ran.err()).contains("error:").contains(field.getName());
    }

    private Ran explored(Personality kernel, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("constants.c"), code);
        return Ran.triptych("explore", file.toString(), "--os", kernel.os());
    }

    private static String check(Field constant) throws IllegalAccessException {
        String name = constant.getAnnotation(Symbol.class).name();
        String inC = name.isEmpty() ? constant.getName() : name;
        long value = ((Number) constant.get(null)).longValue();
        // The same bits: whether a header's number is signed is no difference.
        return "_Static_assert((%s)(%s) == (%s)%dLL, \"%s\");\n"
                .formatted(typeOf(constant), inC, typeOf(constant), value, inC);
    }

    private static String typeOf(Field constant) {
        return constant.getType() == long.class ? "long long" : "int";
    }

    /** The constants of the surface whose header the kernel has in C. */
    private static TreeMap<String, List<Field>> constantsByHeader(Personality kernel) {
        String root = kernel.c().orElseThrow().headers();
        TreeMap<String, List<Field>> constants = new TreeMap<>();
        Stream.of(kernel.surface().getFields())
                .filter(f -> f.isAnnotationPresent(Symbol.class))
                .filter(f -> f.getType() == int.class || f.getType() == long.class)
                .filter(f -> exists(kernel, root + "/" + f.getAnnotation(Symbol.class).header()))
                .forEach(
                        f ->
                                constants
                                        .computeIfAbsent(
                                                f.getAnnotation(Symbol.class).header(),
                                                h -> new java.util.ArrayList<>())
                                        .add(f));
        return constants;
    }

    private static boolean exists(Personality kernel, String header) {
        return kernel.getClass().getClassLoader().getResource(header) != null;
    }
}
