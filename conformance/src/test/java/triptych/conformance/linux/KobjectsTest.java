package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.core.thread.SimThread;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.KobjAttribute;
import triptych.linux.struct.Kobject;
import triptych.linux.struct.OpenFile;

@Explore(strategy = "exhaustive", requireProof = true)
class KobjectsTest {
    private static final int RDWR = 2;

    private Kobject directory;
    private boolean inside;
    private final KobjAttribute foo =
            new KobjAttribute(
                    "foo",
                    0644,
                    (kobj, attr, buf) -> {
                        assertSame(directory, kobj);
                        assertEquals(4096, ((Allocation) buf).bytes());
                        return 3;
                    },
                    (kobj, attr, buf, count) -> count);
    private final KobjAttribute bare = new KobjAttribute("bare", 0, null, null);

    private static SimThread sim(Linux os) {
        return os.kernel().machine().running();
    }

    private static List<FileNode> files(Linux os) {
        return os.kernel().files().list();
    }

    private static long read(Linux os, FileNode node) {
        OpenFile file = new OpenFile(node.inode(), RDWR);
        return os.kernel().files().read(sim(os), node, file, new Allocation(64, "user", true));
    }

    private static long write(Linux os, FileNode node) {
        return os.kernel().files().write(sim(os), node, new OpenFile(node.inode(), RDWR), "1\n");
    }

    private void make(Linux os) {
        directory = os.kobject_create_and_add("dir", os.kernel_kobj());
        assertNotNull(directory);
    }

    @Nested
    @Conformance("kobject_create_and_add")
    class Creation {
        @KernelTest
        @Clause("S1")
        void refers_to_the_parent(Linux os) {
            make(os);
            assertSame(os.kernel_kobj(), directory.parent());
            Kobject child = os.kobject_create_and_add("child", directory);
            os.kobject_put(directory);
            assertEquals(1, directory.references());
            os.kobject_put(child);
            assertEquals(0, directory.references());
            assertNotNull(os.kobject_create_and_add("at the top", null));
        }

        @KernelTest
        @Clause("S2")
        void of_a_name_that_is_taken_fails(Linux os) {
            make(os);
            assertNull(os.kobject_create_and_add("dir", os.kernel_kobj()));
            os.kobject_put(directory);
            make(os);
        }
    }

    @Nested
    @Conformance("kobject_get")
    class Getting {
        @KernelTest
        @Clause("S1")
        void keeps_the_directory(Linux os) {
            make(os);
            os.sysfs_create_file(directory, foo);
            assertSame(directory, os.kobject_get(directory));
            os.kobject_put(directory);
            assertEquals(1, files(os).size());
            os.kobject_put(directory);
            assertTrue(files(os).isEmpty());
        }

        @KernelTest
        @Clause("S2")
        void nothing_is_nothing(Linux os) {
            assertNull(os.kobject_get(null));
        }
    }

    @Nested
    @Conformance("kobject_put")
    class Putting {
        @KernelTest
        @Clause("S1")
        void waits_for_a_call_and_ends_later_ones(Linux os) {
            make(os);
            KobjAttribute slow =
                    new KobjAttribute(
                            "slow",
                            0200,
                            null,
                            (kobj, attr, buf, count) -> {
                                inside = true;
                                os.msleep(1);
                                inside = false;
                                return count;
                            });
            os.sysfs_create_file(directory, slow);
            FileNode node = files(os).get(0);
            os.kthread_run(data -> (int) write(os, node), null, "writer");
            os.kobject_put(directory);
            assertFalse(inside);
            assertTrue(write(os, node) < 0);
        }

        @KernelTest
        @Clause("S2")
        void gives_the_parent_back(Linux os) {
            int before = os.kernel_kobj().references();
            make(os);
            assertEquals(before + 1, os.kernel_kobj().references());
            os.kobject_put(directory);
            assertEquals(before, os.kernel_kobj().references());
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("BUG: KASAN: slab-use-after-free in kobject_put")
        void once_too_often_uses_freed_memory(Linux os) {
            make(os);
            os.kobject_put(directory);
            os.kobject_put(directory);
        }

        @KernelTest
        @Clause("S4")
        void nothing_is_ignored(Linux os) {
            os.kobject_put(null);
        }
    }

    @Nested
    @Conformance("sysfs_create_file")
    class Files {
        @KernelTest
        @Clause("S1")
        void are_read_and_written_by_their_functions(Linux os) {
            make(os);
            assertEquals(0, os.sysfs_create_file(directory, foo));
            assertEquals(3, read(os, files(os).get(0)));
            assertEquals(2, write(os, files(os).get(0)));
        }

        @KernelTest
        @Clause("S2")
        void without_functions_fail(Linux os) {
            make(os);
            os.sysfs_create_file(directory, bare);
            assertEquals(-Linux.EIO, read(os, files(os).get(0)));
            assertEquals(-Linux.EIO, write(os, files(os).get(0)));
        }

        @KernelTest
        @Clause("S3")
        void of_one_name_are_refused(Linux os) {
            make(os);
            os.sysfs_create_file(directory, foo);
            assertEquals(-Linux.EEXIST, os.sysfs_create_file(directory, foo));
        }
    }

    @Nested
    @Conformance("sysfs_remove_file")
    class Removal {
        @KernelTest
        @Clause("S1")
        void leaves_the_others(Linux os) {
            make(os);
            os.sysfs_create_file(directory, foo);
            os.sysfs_create_file(directory, bare);
            FileNode node = files(os).get(0);
            os.sysfs_remove_file(directory, foo);
            assertTrue(read(os, node) < 0);
            assertEquals("bare", files(os).get(0).label());
            assertEquals(0, os.sysfs_create_file(directory, foo));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void by_the_file_itself_has_no_end(Linux os) {
            make(os);
            KobjAttribute[] self = new KobjAttribute[1];
            self[0] =
                    new KobjAttribute(
                            "self",
                            0200,
                            null,
                            (kobj, attr, buf, count) -> {
                                os.sysfs_remove_file(kobj, self[0]);
                                return count;
                            });
            os.sysfs_create_file(directory, self[0]);
            write(os, files(os).get(0));
        }
    }
}
