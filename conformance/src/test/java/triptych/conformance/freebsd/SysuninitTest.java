package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.KthreadMain;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("SYSUNINIT")
@Explore(strategy = "exhaustive", requireProof = true)
class SysuninitTest {
    private final List<Object> log = new ArrayList<>();

    private KldFile file(int refused) {
        return new KldFile("init")
                .DECLARE_MODULE(ModuleTrial.noting(log, "mod", refused, FreeBsd.EBUSY), 9, 9)
                .SYSUNINIT("a", 1, 0, log::add, "a")
                .SYSUNINIT("c", 2, 0, log::add, "c")
                .SYSUNINIT("b", 1, 1, log::add, "b");
    }

    @Nested
    @Clause("S1")
    class Functions {
        @KernelTest
        void run_after_the_modules_in_reverse_order(FreeBsd os) {
            KldFile file = file(-1);
            os.kldload(file);
            assertEquals(0, os.kldunload(file));
            assertEquals(List.of("mod0", "mod3", "mod1", "c", "b", "a"), log);
        }

        @KernelTest
        void do_not_run_if_a_module_refuses(FreeBsd os) {
            KldFile file = file(FreeBsd.MOD_UNLOAD);
            os.kldload(file);
            assertEquals(FreeBsd.EBUSY, os.kldunload(file));
            assertEquals(List.of("mod0", "mod3", "mod1"), log);
        }

        @KernelTest
        void run_if_the_modules_could_not_be_loaded(FreeBsd os) {
            assertEquals(FreeBsd.ENOEXEC, os.kldload(file(FreeBsd.MOD_LOAD)));
            assertEquals(List.of("mod0", "mod1", "c", "b", "a"), log);
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
            KldFile file = new KldFile("init").SYSUNINIT("a", 0, 0, func, "arg");
            os.kldload(file);
            assertEquals(List.of(), log);
            os.kldunload(file);
            assertEquals(List.of("arg"), log);
            assertEquals(0, os.mtx_owned(os.kernel().giant()));
        }
    }

    @Nested
    @Clause("S3")
    class At_shutdown {
        @Test
        void no_function_runs() {
            WorkerStory.console(
                    os -> {
                        os.kldload(file(-1));
                        os.reboot(FreeBsd.RB_HALT);
                    });
            assertEquals(List.of("mod0", "mod2"), log);
        }
    }
}
