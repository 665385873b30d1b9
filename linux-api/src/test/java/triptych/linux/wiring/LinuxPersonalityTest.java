package triptych.linux.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import triptych.core.machine.MachineSettings;
import triptych.core.routine.SymbolInfo;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;
import triptych.linux.LinuxModule;

/** What tools that know no kernel see of this one. */
class LinuxPersonalityTest {
    private final LinuxPersonality linux = new LinuxPersonality();

    /** A module that does nothing. */
    static final class Idle extends LinuxModule {
        @Override
        protected int init() {
            return 0;
        }

        @Override
        protected void exit() {}
    }

    @Test
    void the_personality_announces_itself() {
        assertThat(ServiceLoader.load(Personality.class))
                .extracting(Personality::os)
                .containsExactly("linux", "linux-2004");
        assertThat(linux.profiles()).containsExactly("6.12", "5.15");
    }

    @Test
    void every_name_of_modules_log_and_warnings_can_be_named() {
        assertThat(linux.symbols())
                .extracting(SymbolInfo::name)
                .contains("module_init", "module_exit", "__init", "__exit", "MODULE_LICENSE")
                .contains("THIS_MODULE", "module", "MODULE_STATE_LIVE", "MODULE_STATE_COMING")
                .contains("MODULE_STATE_GOING", "MODULE_STATE_UNFORMED", "EXPORT_SYMBOL")
                .contains("EXPORT_SYMBOL_GPL", "try_module_get", "__module_get", "module_put")
                .contains("module_refcount", "module_put_and_kthread_exit", "printk", "pr_info")
                .contains("pr_err", "pr_warn", "pr_emerg", "pr_alert", "pr_crit", "pr_notice")
                .contains("pr_debug", "pr_cont", "pr_fmt", "pr_info_once", "KERN_INFO", "KERN_CONT")
                .contains("BUG", "BUG_ON", "WARN", "WARN_ON", "WARN_ON_ONCE", "WARN_ONCE")
                .contains("dump_stack", "panic")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_bare_module_is_a_program() {
        assertThat(linux.programFor(Idle.class, MachineSettings.DEFAULT))
                .map(Program::os)
                .contains("linux");
        assertThat(linux.programFor(String.class, MachineSettings.DEFAULT)).isEmpty();
    }
}
