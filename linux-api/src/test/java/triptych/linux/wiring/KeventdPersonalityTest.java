package triptych.linux.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.routine.SymbolInfo;
import triptych.core.sched.Scheduler;
import triptych.core.wiring.Personality;
import triptych.linux.LinuxSystem;
import triptych.linux.keventd.KeventdSystem;

class KeventdPersonalityTest {
    private static final List<String> NAMES_OF_THE_PATCH =
            List.of(
                    "kthread_create",
                    "kthread_start",
                    "kthread_run",
                    "kthread_destroy",
                    "keventd_up",
                    "kthread",
                    "kthread_control",
                    "kthread_ack",
                    "kthread_init_failed",
                    "do_kthread_op",
                    "keventd_do_kthread_op",
                    "create_kthread",
                    "start_kthread",
                    "adopt_kthread",
                    "stop_kthread",
                    "kernel_thread",
                    "waitpid",
                    "do_exit",
                    "force_sig",
                    "find_task_by_pid",
                    "schedule_work",
                    "current_is_keventd");

    @Test
    void announces_itself() {
        assertThat(ServiceLoader.load(Personality.class))
                .extracting(Personality::os)
                .contains("linux", "linux-2004");
    }

    @Test
    void its_names_are_listed_as_Linuxs_too() {
        for (Personality personality : List.of(new LinuxPersonality(), new KeventdPersonality())) {
            assertThat(personality.symbols())
                    .allSatisfy(s -> assertThat(s.os()).isEqualTo(personality.os()))
                    .extracting(SymbolInfo::name)
                    .containsAll(NAMES_OF_THE_PATCH);
        }
    }

    @Test
    void a_machine_runs_one_of_the_two_kernels() {
        try (Workbench workbench = new Workbench(FiberKind.best(), false)) {
            Machine machine =
                    new Machine(MachineSettings.DEFAULT, new Scheduler(1), workbench, null);
            KeventdSystem.on(machine);
            assertThatThrownBy(() -> LinuxSystem.on(machine))
                    .hasMessageContaining("this machine runs Linux 2.6.0, not 6.12");
        }
    }
}
