package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("ModuleData")
@Explore(strategy = "exhaustive", requireProof = true)
class ModuleDataTest {
    private static KldFile file(ModuleData data) {
        return new KldFile("file").DECLARE_MODULE(data, 0, 0);
    }

    @Nested
    @Clause("S1")
    class The_handler {
        @KernelTest
        void gets_the_module_the_event_and_priv(FreeBsd os) {
            List<Object> log = new ArrayList<>();
            Object priv = new Object();
            ModuleData data =
                    new ModuleData(
                            "mod",
                            (mod, what, arg) -> {
                                assertSame(priv, arg);
                                log.add(mod.name() + what);
                                return 0;
                            },
                            priv);
            os.kldload(file(data));
            assertEquals(List.of("mod" + FreeBsd.MOD_LOAD), log);
        }
    }

    @Nested
    @Clause("S2")
    class Without_a_handler {
        private final KldFile file = file(new ModuleData("mod", null, null));

        @KernelTest
        void a_module_is_loaded_and_refuses_to_be_unloaded(FreeBsd os) {
            assertEquals(0, os.kldload(file));
            assertEquals(FreeBsd.EBUSY, os.kldunload(file));
            assertEquals(FreeBsd.EBUSY, os.kldunloadf(file, FreeBsd.LINKER_UNLOAD_FORCE));
            assertTrue(os.kldfind("file") > 0);
        }

        @KernelTest
        void a_module_has_nothing_to_say_at_shutdown(FreeBsd os) {
            assertEquals(0, os.kldload(file));
            os.reboot(FreeBsd.RB_HALT);
        }
    }
}
