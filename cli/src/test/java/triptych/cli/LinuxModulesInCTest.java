package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules in C find what their twins in Java find. */
class LinuxModulesInCTest {
    private static final String[] BUDGET = {"--budget", "10m", "--format", "json", "--os", "linux"};

    @ParameterizedTest
    @CsvSource({
        "kthread_stop, kthread-stop",
        "kthread_no_stop, kthread-no-stop",
        "workqueue_unload, workqueue-unload",
        "workqueue_unload_fixed, workqueue-unload-fixed",
        "wait_event_fixed, wait-event-fixed",
        "wait_state_late, wait-state-late",
        "completion_reinit_race, completion-reinit-race"
    })
    void its_verdict_is_its_twins(String file, String scenario) throws IOException {
        Map<String, Object> inC = explore("../examples/c/linux/" + file + ".c");
        Map<String, Object> inJava = explore(scenario);
        assertThat(inC.get("verdict")).isEqualTo(inJava.get("verdict"));
        assertThat(kindOf(inC)).isEqualTo(kindOf(inJava));
    }

    @ParameterizedTest
    @CsvSource({"misc_unload, proved, ", "misc_no_owner, failed, text-gone"})
    void a_device_is_open_while_the_module_goes(String file, String verdict, String kind)
            throws IOException {
        Map<String, Object> result = explore("../examples/c/linux/" + file + ".c");
        assertThat(result.get("verdict")).isEqualTo(verdict);
        assertThat(kindOf(result)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ring, A=1, proved, ",
        "ring, RELEASES_TWICE=1, failed, warning",
        "ring, FORGETS=1, failed, warning",
        "knobs, A=1, proved, ",
        "knobs, WITH_SYSFS=1, proved, ",
        "knobs, WITH_BUTTON=1 KEEPS_THE_LINE=1, failed, text-gone",
        "shelf, A=1, proved, ",
        "shelf, SORTS_AS_A_READER=1, failed, bug",
        "painter, A=1, proved, ",
        "painter, FORGETS=1, failed, text-gone",
        "gazette, A=1, proved, ",
        "gazette, BY_ITSELF=1, proved, ",
        "gazette, AT_ONCE=1, failed, page-fault",
        "gazette, NO_BARRIER=1, failed, text-gone",
        "old_names, LINUX_VERSION_CODE=0x020620, proved, "
    })
    void what_headers_say_is_so(String file, String macros, String verdict, String kind)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("src/test/c/" + file + ".c"));
        for (String macro : macros.split(" ")) {
            words.addAll(List.of("-D", macro));
        }
        Map<String, Object> result = explore(words.toArray(String[]::new));
        assertThat(kindOf(result)).isEqualTo(kind);
        assertThat(result.get("verdict")).isEqualTo(verdict);
    }

    @Test
    void whoever_reads_the_clock_keeps_its_stack() throws IOException {
        Map<String, Object> result =
                explore("src/test/c/clocks.c", "--strategy", "random", "--schedules", "300");
        assertThat(kindOf(result)).isNull();
        assertThat(result.get("verdict")).isEqualTo("sampled");
    }

    private static Map<String, Object> explore(String... target) throws IOException {
        List<String> words = new ArrayList<>(List.of("explore"));
        words.addAll(List.of(target));
        words.addAll(List.of(BUDGET));
        Ran ran = Ran.triptych(words.toArray(String[]::new));
        assertThat(ran.out()).as(ran.err()).startsWith("{");
        return ran.object();
    }

    private static Object kindOf(Map<String, Object> result) {
        return result.get("finding") instanceof Map<?, ?> finding ? finding.get("kind") : null;
    }
}
