package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.thread.SimThread;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Cdev;
import triptych.linux.struct.Dentry;
import triptych.linux.struct.Device;
import triptych.linux.struct.DeviceClass;
import triptych.linux.struct.DeviceNumber;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.FileOperations;
import triptych.linux.struct.MiscDevice;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.PollTable;
import triptych.linux.struct.ProcOps;
import triptych.linux.struct.WaitQueueHead;

@Explore(strategy = "exhaustive", requireProof = true)
class CharDevicesTest {
    private static final int RDWR = 2;

    private int writes;
    private final FileOperations fops =
            new FileOperations(null)
                    .write(
                            (file, buf, count, pos) -> {
                                writes++;
                                return count;
                            });

    private static SimThread sim(Linux os) {
        return os.kernel().machine().running();
    }

    private static List<FileNode> files(Linux os) {
        return os.kernel().files().list();
    }

    private static OpenFile open(Linux os, FileNode node) {
        return os.kernel().files().open(sim(os), node, RDWR);
    }

    private static long write(Linux os, FileNode node, OpenFile file) {
        return os.kernel().files().write(sim(os), node, file, "1\n");
    }

    @Nested
    @Conformance("register_chrdev")
    class Register {
        @KernelTest
        @Clause("S1")
        void gives_a_free_number_or_takes_the_callers(Linux os) {
            int major = os.register_chrdev(0, "a", fops);
            assertTrue(major > 0);
            assertNotEquals(major, os.register_chrdev(0, "b", fops));
            assertEquals(0, os.register_chrdev(60, "c", fops));
            FileNode node = files(os).get(2);
            assertEquals(2, write(os, node, open(os, node)));
        }

        @KernelTest
        @Clause("S2")
        void a_taken_number_is_busy(Linux os) {
            os.register_chrdev(60, "a", fops);
            assertEquals(-Linux.EBUSY, os.register_chrdev(60, "b", fops));
        }
    }

    @Nested
    @Conformance("unregister_chrdev")
    class Unregister {
        @KernelTest
        @Clause("S1")
        void who_has_it_open_goes_on(Linux os) {
            os.register_chrdev(60, "a", fops);
            FileNode node = files(os).get(0);
            OpenFile file = open(os, node);
            os.unregister_chrdev(60, "a");
            assertNull(open(os, node));
            assertEquals(2, write(os, node, file));
            assertTrue(files(os).isEmpty());
        }
    }

    @Nested
    @Conformance({"register_chrdev_region", "unregister_chrdev_region"})
    class Regions {
        @KernelTest
        @Clause("S1")
        void are_somebodys_until_given_back(Linux os) {
            assertEquals(0, os.register_chrdev_region(60 << 20, 1, "a"));
            assertEquals(-Linux.EBUSY, os.register_chrdev_region(60 << 20, 1, "b"));
            os.unregister_chrdev_region(60 << 20, 1);
            assertEquals(0, os.register_chrdev_region(60 << 20, 1, "b"));
        }
    }

    @Nested
    @Conformance("alloc_chrdev_region")
    class Allocation {
        @KernelTest
        @Clause("S1")
        void tells_the_first_number(Linux os) {
            DeviceNumber number = new DeviceNumber();
            assertEquals(0, os.alloc_chrdev_region(number, 3, 1, "a"));
            assertEquals(3, number.value() & 0xfffff);
            assertEquals(-Linux.EBUSY, os.register_chrdev_region(number.value(), 1, "b"));
        }
    }

    @Nested
    @Conformance({"cdev_add", "cdev_del"})
    class Cdevs {
        @KernelTest
        @Clause("S1")
        void can_be_opened_until_deleted(Linux os) {
            Cdev cdev = new Cdev("c");
            cdev.ops(fops);
            assertEquals(0, os.cdev_add(cdev, 60 << 20, 1));
            FileNode node = files(os).get(0);
            OpenFile file = open(os, node);
            os.cdev_del(cdev);
            assertNull(open(os, node));
            assertEquals(2, write(os, node, file));
        }
    }

    @Nested
    @Conformance({"misc_register", "misc_deregister"})
    class Misc {
        @KernelTest
        @Clause("S1")
        void get_a_number_and_a_device(Linux os) {
            MiscDevice misc = new MiscDevice(MiscDevice.MISC_DYNAMIC_MINOR, "m", fops);
            assertEquals(0, os.misc_register(misc));
            assertNotEquals(MiscDevice.MISC_DYNAMIC_MINOR, misc.minor());
            assertEquals("m", misc.this_device().label());
            FileNode node = files(os).get(0);
            os.misc_deregister(misc);
            assertNull(open(os, node));
        }
    }

    @Nested
    @Conformance({"class_create", "class_destroy", "device_create", "device_destroy"})
    class Model {
        @KernelTest
        @Clause("S1")
        void names_devices(Linux os) {
            DeviceClass cls = os.class_create("things");
            assertEquals("things", cls.label());
            Device device = os.device_create(cls, null, 5, "data", "thing%d", 1);
            assertEquals("thing1", device.label());
            assertEquals("data", device.driver_data());
            os.device_destroy(cls, 6);
            assertEquals(List.of("thing1"), os.kernel().devices().deviceNames());
            os.device_destroy(cls, 5);
            assertTrue(os.kernel().devices().deviceNames().isEmpty());
            os.class_destroy(cls);
            os.class_destroy(null);
        }
    }

    @Nested
    @Conformance("proc_create_data")
    class Proc {
        @KernelTest
        @Clause("S1")
        void functions_find_the_data(Linux os) {
            assertNotNull(os.proc_create_data("p", 0644, null, new ProcOps(fops), "data"));
            FileNode node = files(os).get(0);
            assertEquals("data", open(os, node).f_inode().i_private());
        }
    }

    @Nested
    @Conformance({"remove_proc_entry", "debugfs_remove", "debugfs_create_file"})
    class Removal {
        @KernelTest
        @Clause("S1")
        void of_a_proc_file_ends_its_calls(Linux os) {
            os.proc_create_data("p", 0644, null, new ProcOps(fops), null);
            FileNode node = files(os).get(0);
            OpenFile file = open(os, node);
            os.remove_proc_entry("p", null);
            assertEquals(-Linux.EIO, write(os, node, file));
            assertEquals(0, writes);
        }

        @KernelTest
        @Clause("S1")
        void of_a_debugfs_file_ends_its_calls(Linux os) {
            Dentry dentry = os.debugfs_create_file("d", 0644, null, null, fops);
            FileNode node = files(os).get(0);
            OpenFile file = open(os, node);
            assertEquals(2, write(os, node, file));
            os.debugfs_remove(dentry);
            os.debugfs_remove(null);
            assertEquals(-Linux.EIO, write(os, node, file));
        }

        @KernelTest
        @Clause("S1")
        void waits_for_a_call_that_is_under_way(Linux os) {
            boolean[] inside = new boolean[1];
            fops.write(
                    (file, buf, count, pos) -> {
                        inside[0] = true;
                        os.msleep(1);
                        inside[0] = false;
                        return count;
                    });
            os.proc_create_data("p", 0644, null, new ProcOps(fops), null);
            FileNode node = files(os).get(0);
            os.kthread_run(data -> (int) write(os, node, new OpenFile(node.inode(), 0)), null, "w");
            os.remove_proc_entry("p", null);
            assertTrue(!inside[0]);
        }
    }

    @Nested
    @Conformance("remove_proc_entry")
    class Removal_of_nothing {
        @KernelTest
        @Clause("S2")
        @ExpectFinding("proc-name-unknown")
        void is_told(Linux os) {
            os.remove_proc_entry("p", null);
        }
    }

    @Nested
    @Conformance("poll_wait")
    class Polling {
        @KernelTest
        @Clause("S1")
        void notes_the_queue(Linux os) {
            WaitQueueHead queue = os.DECLARE_WAIT_QUEUE_HEAD("q");
            PollTable table = new PollTable();
            os.poll_wait(null, queue, table);
            os.poll_wait(null, queue, null);
            assertEquals(List.of(queue), table.queues());
        }
    }
}
