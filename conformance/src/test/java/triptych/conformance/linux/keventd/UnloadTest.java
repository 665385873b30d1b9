package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectFinding;
import triptych.junit.KernelTest;
import triptych.linux.keventd.KeventdModule;
import triptych.linux.keventd.KeventdSystem;
import triptych.linux.struct.TaskStruct;

/** Modules and their threads: trap Q22. */
@Conformance("kthread_create")
@Repaired
class UnloadTest {
    /** Has a thread, and perhaps forgets it. */
    private static final class Worker extends KeventdModule {
        private final boolean tidy;
        private TaskStruct k;

        Worker(boolean tidy) {
            this.tidy = tidy;
        }

        @Override
        protected int init() {
            k = kthread_create(null, KeventdKit.idle(this), null, "worker");
            kthread_start(k);
            return 0;
        }

        @Override
        protected void exit() {
            if (tidy) {
                assertEquals(0, kthread_destroy(k));
            }
        }
    }

    @Nested
    @Clause("P6")
    class A_module_that_goes {
        @KernelTest
        @ExpectFinding("text-gone")
        void without_its_thread(KeventdSystem os) {
            Worker module = new Worker(false);
            os.insmod(module);
            os.rmmod(module);
            os.wake_up_process(module.k);
        }

        @KernelTest
        @Variation(
                routines = {"kthread_destroy", "kthread_create"},
                real = "the patch exports nothing to modules",
                ours = "modules can call it",
                why = "a module is what can be unloaded too early",
                source = "linux.md 2.1")
        void after_its_thread(KeventdSystem os) {
            Worker module = new Worker(true);
            os.insmod(module);
            os.rmmod(module);
        }
    }
}
