package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.core.module.Modules;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgStatus;
import triptych.tru64.struct.CfgSubsysAttr;

@Explore(strategy = "exhaustive", requireProof = true)
class CfgFrameworkTest {
    private final Sized module = new Sized();

    /** A module with one attribute that answers as it is told. */
    private static final class Sized extends Tru64Module {
        private final SharedInt size = new SharedInt(8, "size");
        private int answer;

        @Override
        protected List<CfgSubsysAttr> attributes() {
            int all = CFG_OP_QUERY | CFG_OP_RECONFIGURE;
            return List.of(CfgSubsysAttr.number("size", CFG_ATTR_INTTYPE, all, size, 1, 64));
        }

        @Override
        protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            return answer;
        }
    }

    /** The two halves of the status word. */
    private static void assertStatus(int error, int frame, int word) {
        assertEquals(error, CfgStatus.subsystemOf(word));
        assertEquals(frame, CfgStatus.frameOf(word));
    }

    @Nested
    @Conformance("cfg_configure")
    @Clause("S1")
    class Configure {
        @KernelTest
        void all_is_well(Tru64 os, Machine machine) {
            assertEquals(0, os.cfg_configure(module));
            assertEquals(1, Modules.of(machine).loaded().size());
        }

        @KernelTest
        void the_error_of_the_subsystem_is_above(Tru64 os, Machine machine) {
            module.answer = Tru64.ENOMEM;
            assertEquals(Tru64.ENOMEM << 16, os.cfg_configure(module));
            assertEquals(0, Modules.of(machine).loaded().size());
        }
    }

    @Nested
    @Conformance("cfg_unconfigure")
    class Unconfigure {
        @KernelTest
        @Clause("S1")
        void one_that_refuses(Tru64 os) {
            os.cfg_configure(module);
            module.answer = Tru64.EBUSY;
            assertStatus(Tru64.EBUSY, Tru64.CFG_FRAME_SUCCESS, os.cfg_unconfigure(module));
        }

        @KernelTest
        @Clause("S1")
        void one_that_agrees(Tru64 os, Machine machine) {
            os.cfg_configure(module);
            assertEquals(0, os.cfg_unconfigure(module));
            assertEquals(0, Modules.of(machine).loaded().size());
        }

        @KernelTest
        @Clause("S2")
        @Variation(
                routines = {"cfg_configure", "cfg_unconfigure", "cfg_query", "cfg_reconfigure"},
                real =
                        "which arguments these take, and the numbers of the `CFG_FRAME_*` "
                                + "codes, is unverified",
                ours =
                        "arguments and numbers are ours; that the framework's code is in "
                                + "the lower 16 bits is the manual's",
                why = "the manual page that could be read does not tell",
                source = "tru64.md 7.4")
        void one_that_is_not_there(Tru64 os) {
            assertStatus(Tru64.ESUCCESS, Tru64.CFG_FRAME_ESUBSYS, os.cfg_unconfigure(module));
        }
    }

    @Nested
    @Conformance("cfg_query")
    @Clause("S1")
    class Query {
        @KernelTest
        void fills_in_values(Tru64 os) {
            CfgAttr size = new CfgAttr("size", null);
            assertStatus(0, Tru64.CFG_FRAME_ESUBSYS, os.cfg_query(module, size));
            os.cfg_configure(module);
            assertEquals(0, os.cfg_query(module, size));
            assertEquals(8, size.value());
        }
    }

    @Nested
    @Conformance("cfg_reconfigure")
    @Clause("S1")
    class Reconfigure {
        @KernelTest
        void stores(Tru64 os) {
            os.cfg_configure(module);
            assertEquals(0, os.cfg_reconfigure(module, new CfgAttr("size", 9)));
            assertEquals(9, module.size.get());
        }

        @KernelTest
        void what_cannot_be_stored_is_the_frameworks_to_tell(Tru64 os) {
            os.cfg_configure(module);
            int word = os.cfg_reconfigure(module, new CfgAttr("size", 0));
            assertStatus(Tru64.ESUCCESS, Tru64.CFG_FRAME_EATTR, word);
            assertEquals(8, module.size.get());
        }
    }
}
