package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.FasyncList;
import triptych.linux.struct.Inode;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class FasyncTest {
    private final Ref<FasyncList> list = new Ref<>();
    private final OpenFile file = new OpenFile(new Inode("f", 0, null, null), 2);

    @Nested
    @Conformance("fasync_helper")
    class Helper {
        @KernelTest
        @Clause("S1")
        void makes_the_list_for_the_first_file(Linux os) {
            os.fasync_helper(-1, file, 0, list);
            assertNull(list.get());
            os.fasync_helper(3, file, 1, list);
            assertNotNull(list.get());
        }

        @KernelTest
        @Clause("S2")
        void tells_whether_anything_changed(Linux os) {
            assertEquals(0, os.fasync_helper(-1, file, 0, list));
            assertEquals(1, os.fasync_helper(3, file, 1, list));
            assertEquals(0, os.fasync_helper(3, file, 1, list));
            assertEquals(1, os.fasync_helper(3, file, 0, list));
            assertEquals(0, os.fasync_helper(3, file, 0, list));
        }
    }

    @Nested
    @Conformance("kill_fasync")
    @Clause("S1")
    class Kill {
        @KernelTest
        void tells_the_owners(Linux os) {
            TaskStruct owner =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.allow_signal(Linux.SIGIO);
                                os.set_current_state(Linux.TASK_INTERRUPTIBLE);
                                os.schedule();
                                return os.signal_pending(os.current());
                            });
            os.kill_fasync(list, Linux.SIGIO, 1);
            os.fasync_helper(3, file, 1, list);
            os.kill_fasync(list, Linux.SIGIO, 1);
            assertEquals(0, os.signal_pending(owner));
            file.owner(owner);
            os.get_task_struct(owner);
            os.kill_fasync(list, Linux.SIGIO, 1);
            assertEquals(1, os.signal_pending(owner));
            os.kthread_stop_put(owner);
        }
    }
}
