package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.finding.FaultKind;
import triptych.core.finding.Finding;

class CheckersTest {
    @Test
    void every_finding_with_a_fixed_kind_has_its_line() throws ReflectiveOperationException {
        List<String> kinds = new ArrayList<>();
        for (FaultKind fault : FaultKind.values()) {
            kinds.add(fault.kind());
        }
        for (Class<?> record : Finding.class.getPermittedSubclasses()) {
            if (record == Finding.Fault.class) {
                continue;
            }
            String kind = kindOfBlank(record);
            // A kind that is taken from the facts is blank like them.
            if (kind != null && !kind.isEmpty()) {
                kinds.add(kind);
            }
        }
        assertThat(Checkers.all().keySet()).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static String kindOfBlank(Class<?> record) throws ReflectiveOperationException {
        Constructor<?> constructor = record.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] blanks =
                Arrays.stream(constructor.getParameterTypes()).map(CheckersTest::blank).toArray();
        return ((Finding) constructor.newInstance(blanks)).kind();
    }

    private static Object blank(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == String.class) {
            return "";
        }
        return type == List.class ? List.of() : null;
    }
}
