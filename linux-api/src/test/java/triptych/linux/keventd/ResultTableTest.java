package triptych.linux.keventd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.struct.Completion;
import triptych.linux.struct.Errno;
import triptych.linux.struct.TaskState;
import triptych.linux.struct.TaskStruct;

/** What comes out of each situation, literally, repaired and as documented: under any schedule. */
class ResultTableTest {
    /** Of memory that nobody has written. */
    private static final String POISON = "165, uninitialised-status";

    /** One line of the table. */
    private record Situation(
            String name,
            Function<Keventd, String> body,
            String documented,
            String literal,
            String direct,
            String repaired) {
        Stream<DynamicTest> tests() {
            return Stream.of(
                    test("documented", documented),
                    test("literal", literal),
                    test("literal-early", direct),
                    test("repaired-status", repaired));
        }

        private DynamicTest test(String profile, String expected) {
            return DynamicTest.dynamicTest(
                    name + ", " + profile,
                    () -> assertThat(PatchRun.of(profile, body)).containsExactly(expected));
        }
    }

    private static List<Situation> table() {
        return List.of(
                new Situation(
                        "start, initfn ok",
                        os -> started(os, 0),
                        "the thread",
                        "NULL",
                        "NULL",
                        "NULL"),
                new Situation(
                        "start, initfn fails",
                        os -> started(os, -Errno.ENOMEM),
                        "-12",
                        "NULL",
                        "NULL",
                        "12"),
                new Situation(
                        "destroy, corefn returned 0",
                        os -> destroyed(os, 0),
                        "0",
                        POISON,
                        "0",
                        "0"),
                new Situation(
                        "destroy before start", ResultTableTest::unstarted, "0", POISON, "0", "4"),
                new Situation(
                        "destroy, corefn returned -EIO",
                        os -> destroyed(os, -Errno.EIO),
                        "-5",
                        POISON,
                        "0",
                        "5"),
                new Situation(
                        "destroy, corefn returned 1",
                        os -> destroyed(os, 1),
                        "1",
                        POISON,
                        "255",
                        "255"),
                new Situation(
                        "destroy, corefn returned -ERESTARTSYS",
                        os -> destroyed(os, -Errno.ERESTARTSYS),
                        "-512",
                        POISON,
                        "2",
                        "0"));
    }

    @TestFactory
    Stream<DynamicTest> each_situation() {
        return table().stream().flatMap(Situation::tests);
    }

    private static String started(Keventd os, int result) {
        TaskStruct k =
                os.kthread_create(
                        data -> result,
                        data -> core(os, new Completion().initialised(), 0),
                        null,
                        "worker");
        TaskStruct started = os.kthread_start(k);
        if (started == null) {
            return "NULL";
        }
        return started == k ? "the thread" : Long.toString(started.number());
    }

    private static String unstarted(Keventd os) {
        return Integer.toString(os.kthread_destroy(os.kthread_create(null, null, null, "worker")));
    }

    /** Destroys a thread whose {@code corefn} has been called. */
    private static String destroyed(Keventd os, int result) {
        Completion called = new Completion().initialised();
        TaskStruct k = os.kthread_create(null, data -> core(os, called, result), null, "worker");
        os.kthread_start(k);
        os.kernel()
                .completions()
                .await(
                        os.current().sim(),
                        called,
                        CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                        TaskState.TASK_UNINTERRUPTIBLE);
        return Integer.toString(os.kthread_destroy(k));
    }

    /** Tells of its call, and sleeps. */
    private static int core(Keventd os, Completion called, int result) {
        os.kernel().completions().complete(os.current().sim(), called);
        os.set_current_state(TaskState.TASK_INTERRUPTIBLE);
        return result;
    }

    @Test
    void a_profile_is_a_mode_and_a_machine() {
        List<String> names = KeventdKernel.profiles();
        assertThat(names).startsWith("literal", "repaired-status", "documented").hasSize(9);
        assertThat(names)
                .allSatisfy(
                        name ->
                                assertThat(KeventdProfile.named(name).cpus())
                                        .isEqualTo(name.endsWith("-smp") ? 2 : 1));
    }
}
