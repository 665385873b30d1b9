package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.tru64.Tru64.CFG_OP_CONFIGURE;
import static triptych.tru64.Tru64.CFG_OP_QUERY;
import static triptych.tru64.Tru64.CFG_OP_RECONFIGURE;
import static triptych.tru64.Tru64.CFG_OP_UNCONFIGURE;
import static triptych.tru64.Tru64.EBUSY;
import static triptych.tru64.Tru64.EINVAL;
import static triptych.tru64.Tru64.ENOMEM;
import static triptych.tru64.Tru64.ENOTSUP;
import static triptych.tru64.Tru64.ESRCH;
import static triptych.tru64.Tru64.ESUCCESS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.module.Modules;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgSubsysAttr;

@Explore(strategy = "exhaustive", requireProof = true)
class CfgmgrTest {
    private final Device device = new Device();

    /** A module with two attributes, and perhaps a thread. */
    private static final class Device extends Tru64Module {
        private final SharedInt size = new SharedInt(8, "size");
        private final Ref<String> label = new Ref<>("none", "label");
        private final SharedInt asked = new SharedInt(0, "asked");
        private final List<String> heard = new ArrayList<>();
        private boolean hasThread;
        private boolean looksAfterThread;
        private int refuses = -1;

        @Override
        protected List<CfgSubsysAttr> attributes() {
            int all = CFG_OP_CONFIGURE | CFG_OP_QUERY | CFG_OP_RECONFIGURE;
            return List.of(
                    CfgSubsysAttr.number("size", CFG_ATTR_INTTYPE, all, size, 1, 64),
                    CfgSubsysAttr.text("label", all, label, 1, 8),
                    CfgSubsysAttr.number("asked", CFG_ATTR_UINTTYPE, CFG_OP_QUERY, asked, 0, 99));
        }

        @Override
        protected int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            heard.add(op + ":" + size.get() + ":" + label.get());
            if (op == refuses) {
                return ENOMEM;
            }
            return switch (op) {
                case CFG_OP_CONFIGURE -> start();
                case CFG_OP_UNCONFIGURE -> hasThread && looksAfterThread ? EBUSY : ESUCCESS;
                case CFG_OP_QUERY -> {
                    asked.getAndAdd(1);
                    yield ESUCCESS;
                }
                case CFG_OP_RECONFIGURE -> ESUCCESS;
                default -> ENOTSUP;
            };
        }

        private int start() {
            if (heard.size() > 1) {
                return EINVAL;
            }
            if (hasThread) {
                kernel_thread_w_arg(first_task(), this::work, null);
            }
            return ESUCCESS;
        }

        private void work(Object arg) {
            assert_wait_mesg(this, false, "work");
            thread_set_timeout(hz());
            thread_block();
            work(arg);
        }
    }

    private static int loaded(Machine machine) {
        return Modules.of(machine).loaded().size();
    }

    @Nested
    @Conformance("sysconfig_c")
    class Configure {
        @KernelTest
        @Clause("S1")
        void attributes_come_first(Tru64 os, Machine machine) {
            CfgAttr size = new CfgAttr("size", 16);
            CfgAttr label = new CfgAttr("label", "fta0");
            assertEquals(ESUCCESS, os.sysconfig_c(device, size, label));
            assertEquals(List.of(CFG_OP_CONFIGURE + ":16:fta0"), device.heard);
            assertEquals(1, loaded(machine));
        }

        @KernelTest
        @Clause("S1")
        void what_cannot_be_stored(Tru64 os) {
            CfgAttr[] wrong = {
                new CfgAttr("size", 0),
                new CfgAttr("size", 65),
                new CfgAttr("size", "big"),
                new CfgAttr("label", "too long for it"),
                new CfgAttr("asked", 1),
                new CfgAttr("colour", 1)
            };
            assertEquals(ESUCCESS, os.sysconfig_c(device, wrong));
            int[] expected = {
                Tru64.CFG_ATTR_ESMALL,
                Tru64.CFG_ATTR_ELARGE,
                Tru64.CFG_ATTR_ETYPE,
                Tru64.CFG_ATTR_ELARGE,
                Tru64.CFG_ATTR_EOP,
                Tru64.CFG_ATTR_EEXISTS
            };
            for (int i = 0; i < wrong.length; i++) {
                assertEquals(expected[i], wrong[i].status(), wrong[i].name());
            }
            assertEquals(List.of(CFG_OP_CONFIGURE + ":8:none"), device.heard);
        }

        @KernelTest
        @Clause("S2")
        @Variation(
                routines = "sysconfig_c",
                real = "has two codes in one status, of subsystem and framework",
                ours =
                        "gives one error number: the subsystem's, or the framework's if it "
                                + "does not come to that",
                why = "a test asks for the number; the other is `cfg_configure`'s",
                source = "tru64.md 7.4; sysconfig(8)")
        void one_that_refuses_is_unloaded(Tru64 os, Machine machine) {
            device.refuses = CFG_OP_CONFIGURE;
            assertEquals(ENOMEM, os.sysconfig_c(device));
            assertEquals(0, loaded(machine));
        }

        @KernelTest
        @Clause("S3")
        void a_second_time(Tru64 os, Machine machine) {
            os.sysconfig_c(device);
            assertEquals(EINVAL, os.sysconfig_c(device));
            assertEquals(1, loaded(machine));
        }
    }

    @Nested
    @Conformance("sysconfig_u")
    class Unconfigure {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("C33")
        void with_a_live_thread_that_the_module_looks_after(Tru64 os, Machine machine) {
            device.hasThread = true;
            device.looksAfterThread = true;
            os.sysconfig_c(device);
            assertEquals(EBUSY, os.sysconfig_u(device));
            assertEquals(1, loaded(machine));
            throw machine.powerOff();
        }

        @KernelTest
        @Clause("S2")
        @GoldenTrace("C33")
        @ExpectFinding("T64-UNL01")
        void with_a_live_thread_that_nobody_looks_after(Tru64 os) {
            device.hasThread = true;
            os.sysconfig_c(device);
            os.sysconfig_u(device);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("EMU text-gone kernel memory fault in unloaded module device")
        void the_thread_runs_on(Tru64 os) {
            device.hasThread = true;
            os.sysconfig_c(device);
            os.sysconfig_u(device);
        }

        @KernelTest
        @Clause("S2")
        void without_anything_left(Tru64 os, Machine machine) {
            assertEquals(ESRCH, os.sysconfig_u(device));
            os.sysconfig_c(device);
            assertEquals(ESUCCESS, os.sysconfig_u(device));
            assertEquals(0, loaded(machine));
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("memory-leak")
        void what_was_not_freed(Tru64 os) {
            LocksKit.Answering module =
                    LocksKit.doing(m -> m.MALLOC(8, Tru64.M_DEVBUF, Tru64.M_WAITOK));
            os.sysconfig_c(module);
            os.sysconfig_u(module);
        }
    }

    @Nested
    @Conformance("sysconfig_q")
    class Query {
        @KernelTest
        @Clause("S1")
        void brings_values_up_to_date(Tru64 os) {
            CfgAttr asked = new CfgAttr("asked", null);
            assertEquals(ESRCH, os.sysconfig_q(device, asked));
            os.sysconfig_c(device);
            assertEquals(ESUCCESS, os.sysconfig_q(device, asked));
            assertEquals(1, asked.value());
        }

        @KernelTest
        @Clause("S2")
        void of_what_there_is_not(Tru64 os) {
            CfgAttr colour = new CfgAttr("colour", null);
            os.sysconfig_c(device);
            os.sysconfig_q(device, colour);
            assertEquals(Tru64.CFG_ATTR_EEXISTS, colour.status());
        }
    }

    @Nested
    @Conformance("sysconfig_r")
    class Reconfigure {
        @KernelTest
        @Clause("S1")
        void stores_and_tells(Tru64 os) {
            assertEquals(ESRCH, os.sysconfig_r(device));
            os.sysconfig_c(device);
            assertEquals(ESUCCESS, os.sysconfig_r(device, new CfgAttr("size", 64)));
            assertEquals(CFG_OP_RECONFIGURE + ":64:none", device.heard.get(1));
        }

        @KernelTest
        @Clause("S2")
        void all_or_nothing(Tru64 os) {
            os.sysconfig_c(device);
            CfgAttr good = new CfgAttr("size", 9);
            CfgAttr bad = new CfgAttr("label", "");
            assertEquals(EINVAL, os.sysconfig_r(device, good, bad));
            assertEquals(8, device.size.get());
            assertEquals(1, device.heard.size());
        }
    }
}
