package triptych.tru64.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.TreeSearch;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;

/** A module without a program of its own: a user loads it, and unloads it at any time. */
class BareModuleTest {
    private static final Tru64Personality TRU64 = new Tru64Personality();

    /** Has a thread, and lets itself be unloaded all the same. */
    static class Careless extends Tru64Module {
        @Override
        protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            if (op == CFG_OP_CONFIGURE) {
                kernel_thread_w_arg(first_task(), this::work, null);
            }
            return ESUCCESS;
        }

        private void work(Object arg) {
            while (true) {
                assert_wait_mesg(this, false, "work");
                thread_set_timeout(hz());
                thread_block();
            }
        }
    }

    @Test
    void is_unloaded_under_its_thread() {
        Program program = TRU64.programFor(Careless.class, MachineSettings.DEFAULT).orElseThrow();
        TreeSearch search =
                TreeSearch.reduced(
                        new SearchSettings(
                                program, FiberKind.best(), 1, 5_000, 60_000, false, true));
        assertThat(search.run().found().keySet().toString()).contains("T64-UNL01", "text-gone");
    }

    @Test
    void is_no_module_of_this_kernel() {
        assertThat(TRU64.programFor(Object.class, MachineSettings.DEFAULT)).isEmpty();
    }
}
