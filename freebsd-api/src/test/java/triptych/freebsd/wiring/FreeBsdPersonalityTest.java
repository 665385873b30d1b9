package triptych.freebsd.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.core.routine.SymbolInfo;
import triptych.core.sched.Scheduler;
import triptych.core.wiring.MachineModule;
import triptych.core.wiring.Personality;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;

/** What tools that know no kernel see of this one. */
class FreeBsdPersonalityTest {
    @Test
    void the_personality_announces_itself() {
        assertThat(ServiceLoader.load(Personality.class))
                .extracting(Personality::os)
                .contains("freebsd");
        assertThat(new FreeBsdPersonality().profiles()).containsExactly("13", "12");
    }

    @Test
    void every_name_of_the_first_checklist_can_be_named() {
        assertThat(new FreeBsdPersonality().symbols())
                .extracting(SymbolInfo::name)
                .contains(
                        "kproc_create",
                        "kproc_exit",
                        "kthread_add",
                        "kthread_exit",
                        "kproc_kthread_add",
                        "_sleep",
                        "tsleep",
                        "msleep",
                        "mtx_sleep",
                        "pause",
                        "wakeup",
                        "wakeup_one",
                        "PCATCH",
                        "PDROP",
                        "mtx_init",
                        "mtx_lock",
                        "cv_wait",
                        "cv_signal",
                        "malloc",
                        "free",
                        "M_WAITOK",
                        "DECLARE_MODULE",
                        "moduledata_t",
                        "MODULE_VERSION",
                        "MODULE_DEPEND",
                        "MOD_LOAD",
                        "MOD_UNLOAD",
                        "MOD_QUIESCE",
                        "MOD_SHUTDOWN",
                        "SYSINIT",
                        "printf",
                        "panic",
                        "KASSERT",
                        "curthread",
                        "curproc",
                        "td_name",
                        "p_comm",
                        "p_pid",
                        "td_tid",
                        "hz",
                        "ticks",
                        "proc",
                        "thread",
                        "mtx",
                        "sx")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_machine_has_one_FreeBSD() {
        MachineModule machines = new MachineModule();
        Injector injector = Guice.createInjector(machines, new FreeBsdPersonality().wiring());
        try (Workbench workbench = new Workbench(FiberKind.best(), false)) {
            Machine machine =
                    new Machine(MachineSettings.DEFAULT, new Scheduler(1), workbench, null);
            machines.scope().enter(machine);
            FreeBsd os = injector.getInstance(FreeBsd.class);
            assertThat(os).isSameAs(injector.getInstance(FreeBsdSystem.class));
            assertThat(os.kernel().machine()).isSameAs(machine);
            machines.scope().leave();
        }
    }
}
