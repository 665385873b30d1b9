package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.Proc;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("SYSINIT")
@Explore(strategy = "exhaustive", requireProof = true)
class SysinitTest {
    private final List<Object> log = new ArrayList<>();

    @Nested
    @Clause("S1")
    class Functions {
        @KernelTest
        void run_by_subsystem_and_order_among_the_modules(FreeBsd os) {
            int driver = FreeBsd.SI_SUB_DRIVERS;
            ModuleData mod = ModuleTrial.noting(log, "mod", -1, 0);
            KldFile file =
                    new KldFile("init")
                            .SYSINIT("e", FreeBsd.SI_SUB_LAST, 0, log::add, "e")
                            .SYSINIT("d", driver, FreeBsd.SI_ORDER_ANY, log::add, "d")
                            .DECLARE_MODULE(mod, driver, FreeBsd.SI_ORDER_MIDDLE)
                            .SYSINIT("b", driver, FreeBsd.SI_ORDER_FIRST, log::add, "b")
                            .SYSINIT("a", FreeBsd.SI_SUB_KLD, FreeBsd.SI_ORDER_ANY, log::add, "a");
            assertEquals(0, os.kldload(file));
            assertEquals(List.of("a", "b", "mod0", "d", "e"), log);
        }
    }

    @Nested
    @Clause("S2")
    class A_function {
        @KernelTest
        void has_Giant_and_its_argument(FreeBsd os) {
            KthreadMain func =
                    arg -> {
                        assertEquals(1, os.mtx_owned(os.kernel().giant()));
                        log.add(arg);
                    };
            os.kldload(new KldFile("init").SYSINIT("a", 0, 0, func, "arg"));
            assertEquals(List.of("arg"), log);
            assertEquals(0, os.mtx_owned(os.kernel().giant()));
        }

        @WorkerInOneOrder
        void may_be_kproc_start(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            KprocDesc desc = new KprocDesc("daemon", () -> os.kproc_exit(0), p);
            os.kldload(new KldFile("init").SYSINIT("a", 0, 0, os::kproc_start, desc));
            assertEquals("daemon", p.get().p_comm());
            os.pause("x", 1);
        }
    }
}
