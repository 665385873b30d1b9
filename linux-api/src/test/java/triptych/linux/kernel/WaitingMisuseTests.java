package triptych.linux.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.sched.Scheduler;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.CompletionOnStack;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueHead;

/**
 * What is wrong with a wait and yet does not stop the kernel: what is said, and what comes then.
 */
class WaitingMisuseTests {
    private final List<Object> seen = new ArrayList<>();
    private final Completion x = new Completion("x").initialised();

    /** The kinds of what is found while a user runs {@code body}, in one execution. */
    private List<String> found(Consumer<LinuxSystem> body) {
        Scheduler policy = new Scheduler(1);
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            Machine machine = new Machine(MachineSettings.DEFAULT, policy, workbench, null);
            policy.govern(machine.threads(), machine.clock());
            LinuxSystem os = LinuxSystem.on(machine);
            os.user("user", () -> body.accept(os));
            machine.run();
            return machine.findings().stream().map(Finding::kind).toList();
        }
    }

    /** A sleeper on {@link #x}. */
    private TaskStruct waiter(LinuxSystem os) {
        TaskStruct task =
                os.kernel()
                        .tasks()
                        .of(
                                os.user(
                                        "waiter",
                                        () -> seen.add(os.wait_for_completion_timeout(x, 9))));
        os.wait_for_completion_timeout(os.DECLARE_COMPLETION("rest"), 1);
        return task;
    }

    @Test
    void a_second_complete_all_changes_nothing() {
        List<String> found =
                found(
                        os -> {
                            os.complete_all(x);
                            os.complete_all(x);
                            seen.add(x.done());
                        });

        assertThat(found).containsExactly("complete-all-twice");
        assertThat(seen).containsExactly(4294967295L);
    }

    @Test
    void a_completion_initialised_again_counts_and_wakes_nobody() {
        List<String> found =
                found(
                        os -> {
                            TaskStruct waiter = waiter(os);
                            os.init_completion(x);
                            os.complete(x);
                            seen.add(x.done());
                            seen.add(waiter.state());
                        });

        assertThat(found).containsExactly("init-with-waiters", "list-corruption");
        assertThat(seen).containsExactly(1L, 2);
    }

    @Test
    void a_completion_made_ready_again_keeps_its_queue() {
        List<String> found =
                found(
                        os -> {
                            waiter(os);
                            os.reinit_completion(x);
                            os.complete(x);
                        });

        assertThat(found).containsExactly("reinit-with-waiters");
        assertThat(seen).containsExactly(8L);
    }

    @Test
    void memory_that_is_no_completion_reads_as_one_without_units() {
        Completion raw = new Completion("raw");
        List<String> found =
                found(
                        os -> {
                            seen.add(os.try_wait_for_completion(raw));
                            seen.add(os.completion_done(raw));
                        });

        assertThat(found).containsExactly("uninitialised-completion", "uninitialised-completion");
        assertThat(seen).containsExactly(false, false);
    }

    @Test
    void a_wait_with_interrupts_off_switches_them_on() {
        List<String> found =
                found(
                        os -> {
                            TaskStruct self =
                                    os.kernel().tasks().of(os.kernel().machine().running());
                            self.setIrqsOff(1);
                            os.complete(x);
                            os.wait_for_completion(x);
                            seen.add(self.irqsOff());
                        });

        assertThat(found).containsExactly("sleep-in-atomic");
        assertThat(seen).containsExactly(0);
    }

    @Test
    void a_wrong_timeout_ends_the_wait_at_once() {
        List<String> found =
                found(
                        os -> {
                            WaitQueueHead q = os.DECLARE_WAIT_QUEUE_HEAD("q");
                            seen.add(os.wait_for_completion_timeout(x, -1));
                            seen.add(os.wait_event_timeout(q, () -> false, -1));
                            seen.add(os.kernel().machine().clock().now());
                        });

        assertThat(found).containsExactly("wrong-timeout", "wrong-timeout");
        assertThat(seen).containsExactly(0L, 0L, 0L);
    }

    @Test
    void closing_while_an_abandoned_execution_unwinds_is_nothing() {
        List<String> found =
                found(
                        os -> {
                            try (CompletionOnStack local = os.DECLARE_COMPLETION_ONSTACK("local")) {
                                os.complete(null);
                                seen.add(local);
                            }
                        });

        assertThat(found).containsExactly("null-dereference");
        assertThat(seen).isEmpty();
    }
}
