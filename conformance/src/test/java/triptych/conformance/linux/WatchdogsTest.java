package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.thread.SimThread;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.LinuxSystem;
import triptych.linux.kernel.FileNodes;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.WatchdogDevice;
import triptych.linux.struct.WatchdogOps;

@Explore(strategy = "exhaustive", requireProof = true)
class WatchdogsTest {
    private static final int RDWR = 2;

    private final StringBuilder told = new StringBuilder();
    private FileNode node;
    private OpenFile file;

    private WatchdogOps.Act tell(String what) {
        return wdd -> {
            told.append(what);
            return 0;
        };
    }

    private WatchdogDevice device(int options, boolean noWayOut, WatchdogOps.Act ping) {
        WatchdogOps ops = new WatchdogOps(null, tell("start "), tell("stop "), ping);
        return new WatchdogDevice("dog", ops, options, noWayOut);
    }

    private FileNodes open(Linux os, WatchdogDevice wdd) {
        assertEquals(0, os.watchdog_register_device(wdd));
        FileNodes files = os.kernel().files();
        node = files.list().get(0);
        file = files.open(sim(os), node, RDWR);
        assertNotNull(file);
        return files;
    }

    private static SimThread sim(Linux os) {
        return os.kernel().machine().running();
    }

    @Nested
    @Conformance("watchdog_register_device")
    class Registration {
        @KernelTest
        @Clause("S1")
        void lets_one_user_start_it(Linux os) {
            FileNodes files = open(os, device(WatchdogDevice.MAGIC_CLOSE, false, null));
            assertNull(files.open(sim(os), node, RDWR));
            files.close(sim(os), node, file);
            assertNotNull(files.open(sim(os), node, RDWR));
            assertEquals("start start ", told.toString());
        }

        @KernelTest
        @Clause("S1")
        void holds_the_module_while_it_is_open(LinuxSystem os) {
            Dog dog = new Dog();
            os.insmod(dog);
            FileNode made = os.kernel().files().list().get(0);
            OpenFile opened = os.kernel().files().open(sim(os), made, RDWR);
            assertEquals(-Linux.EWOULDBLOCK, os.rmmod(dog));
            os.kernel().files().close(sim(os), made, opened);
            assertEquals(0, os.rmmod(dog));
        }

        @KernelTest
        @Clause("S2")
        void calls_in_by_ping_or_start(Linux os) {
            FileNodes files = open(os, device(0, false, tell("ping ")));
            files.write(sim(os), node, file, "1\n");
            assertEquals("start ping ", told.toString());
        }

        @KernelTest
        @Clause("S3")
        void stops_at_close_if_the_letter_was_written(Linux os) {
            FileNodes files = open(os, device(WatchdogDevice.MAGIC_CLOSE, false, null));
            files.write(sim(os), node, file, "V");
            files.close(sim(os), node, file);
            assertEquals("start start stop ", told.toString());
        }

        @KernelTest
        @Clause("S3")
        void stops_at_any_close_without_the_option(Linux os) {
            FileNodes files = open(os, device(0, false, null));
            files.close(sim(os), node, file);
            assertEquals("start stop ", told.toString());
        }

        @KernelTest
        @Clause("S4")
        void goes_on_otherwise(Linux os) {
            FileNodes files = open(os, device(WatchdogDevice.MAGIC_CLOSE, false, tell("ping ")));
            files.write(sim(os), node, file, "V");
            files.write(sim(os), node, file, "1\n");
            files.close(sim(os), node, file);
            assertEquals("start ping ping ping ", told.toString());
        }

        @KernelTest
        @Clause("S4")
        void goes_on_where_there_is_no_way_out(Linux os) {
            FileNodes files = open(os, device(0, true, tell("ping ")));
            files.write(sim(os), node, file, "V");
            files.close(sim(os), node, file);
            assertEquals("start ping ping ", told.toString());
        }
    }

    @Nested
    @Conformance("watchdog_unregister_device")
    class Unregistration {
        @KernelTest
        @Clause("S1")
        void lets_nobody_open_it(Linux os) {
            WatchdogDevice wdd = device(0, false, null);
            FileNodes files = open(os, wdd);
            files.close(sim(os), node, file);
            os.watchdog_unregister_device(wdd);
            assertNull(files.open(sim(os), node, RDWR));
        }
    }

    /** A module with a watchdog that does nothing. */
    private static final class Dog extends LinuxModule {
        private final WatchdogDevice wdd =
                new WatchdogDevice("dog", new WatchdogOps(file(), w -> 0, w -> 0, null), 0, false);

        @Override
        protected int init() {
            return watchdog_register_device(wdd);
        }

        @Override
        protected void exit() {
            watchdog_unregister_device(wdd);
        }
    }
}
