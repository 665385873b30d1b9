package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Buffer;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.kernel.OpenFile;
import triptych.freebsd.struct.Cdev;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.MakeDevArgs;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class DeviceNodesTest {
    private static final Cdevsw PLAIN = Cdevsw.named("d", 0);

    private final List<Object> log = new ArrayList<>();

    @Nested
    @Conformance("make_dev")
    class MakeDev {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "make_dev",
                real = "lets in whom owner, group and mode of the node allow",
                ours =
                        "everybody may open everything: the node of the test has mode 0600 "
                                + "and is root's",
                why = "users of a test are not told apart",
                source = "freebsd.md 5.6; make_dev(9)")
        void users_can_open_read_and_close_it(FreeBsdSystem os) {
            Cdevsw devsw =
                    DriverTrial.reading((dev, uio, flag) -> log.add("read") ? 5 : 0)
                            .opening(
                                    (dev, flags, type, td) -> log.add("open") ? 0 : 1,
                                    (dev, flags, type, td) -> log.add("close") ? 0 : 1);
            DriverTrial.device(os, devsw, "d");
            OpenFile file = DriverTrial.open(os, "d");
            assertEquals(5, os.read(file, Buffer.ofUser((byte) 0)));
            assertEquals(0, os.close(file));
            assertEquals(List.of("open", "read", "close"), log);
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsdSystem os) {
            ModuleTrial trial = new ModuleTrial();
            Cdevsw devsw = PLAIN.opening((dev, flags, type, td) -> 0, null);
            trial.at(FreeBsd.MOD_LOAD, () -> DriverTrial.device(trial, devsw, "d"));
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            DriverTrial.open(os, "d");
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("make_dev_credv: bad si_name (error=17, si_name=d1)")
        void a_name_that_is_taken_panics(FreeBsdSystem os) {
            os.make_dev(PLAIN, 0, 0, 0, 0600, "d%d", 1);
            os.make_dev(PLAIN, 0, 0, 0, 0600, "d%d", 1);
        }
    }

    @KernelTest
    void a_driver_hears_of_the_last_close_only(FreeBsdSystem os) {
        DriverTrial.device(os, PLAIN.opening(null, (d, f, t, td) -> log.add("c") ? 0 : 1), "d");
        OpenFile first = DriverTrial.open(os, "d");
        OpenFile second = DriverTrial.open(os, "d");
        os.close(first);
        assertEquals(List.of(), log);
        os.close(second);
        assertEquals(List.of("c"), log);
    }

    @KernelTest
    void what_a_driver_does_not_have_is_refused(FreeBsdSystem os) {
        DriverTrial.device(os, PLAIN, "d");
        OpenFile file = DriverTrial.open(os, "d");
        assertEquals(FreeBsd.ENODEV, os.read(file, Buffer.ofUser((byte) 0)));
        assertEquals(FreeBsd.ENODEV, os.ioctl(file, 1, null));
        assertEquals(5, os.poll(file, 5));
        assertEquals(FreeBsd.ENOENT, os.open("other", 1, new OpenFile()));
    }

    @KernelTest
    void a_call_that_is_broken_off_succeeds_with_what_was_moved(FreeBsdSystem os) {
        Cdevsw devsw =
                DriverTrial.reading(
                        (dev, uio, flag) -> {
                            os.uiomove(Buffer.ofKernel(1), 1, uio);
                            return uio.uio_resid() == 0 ? FreeBsd.EIO : FreeBsd.ERESTART;
                        });
        DriverTrial.device(os, devsw, "d");
        OpenFile file = DriverTrial.open(os, "d");
        assertEquals(0, os.read(file, Buffer.ofUser(new byte[2])));
        assertEquals(FreeBsd.EIO, os.read(file, Buffer.ofUser((byte) 0)));
    }

    @KernelTest
    void to_open_is_not_begun_anew(FreeBsdSystem os) {
        DriverTrial.device(
                os, PLAIN.opening((dev, flags, type, td) -> FreeBsd.ERESTART, null), "d");
        assertEquals(FreeBsd.EINTR, os.open("d", 1, new OpenFile()));
    }

    @KernelTest
    void a_driver_may_want_giant(FreeBsdSystem os) {
        Cdevsw devsw =
                Cdevsw.named("d", FreeBsd.D_NEEDGIANT)
                        .controlling(
                                (dev, cmd, data, flag, td) ->
                                        os.mtx_owned(os.kernel().giant()) == 1 ? (int) cmd : -1,
                                (dev, events, td) -> events & 1);
        DriverTrial.device(os, devsw, "d");
        OpenFile file = DriverTrial.open(os, "d");
        assertEquals(3, os.ioctl(file, 3, null));
        assertEquals(1, os.poll(file, 5));
    }

    @Nested
    @Conformance("make_dev_credf")
    class MakeDevCredf {
        @KernelTest
        @Clause("S1")
        void a_name_that_is_taken_gives_null(FreeBsdSystem os) {
            int flags = FreeBsd.MAKEDEV_CHECKNAME;
            os.make_dev_credf(flags, PLAIN, 0, null, 0, 0, 0600, "d");
            assertNull(os.make_dev_credf(flags, PLAIN, 0, null, 0, 0, 0600, "d"));
        }
    }

    @Nested
    @Conformance("make_dev_p")
    class MakeDevP {
        private final Ref<Cdev> dev = new Ref<>();

        @KernelTest
        @Clause("S1")
        void the_variable_gets_the_node(FreeBsdSystem os) {
            assertEquals(0, os.make_dev_p(0, dev, PLAIN, null, 0, 0, 0600, "d"));
            assertEquals("d", dev.get().si_name());
        }

        @KernelTest
        @Clause("S2")
        void a_name_that_is_taken_is_an_error(FreeBsdSystem os) {
            DriverTrial.device(os, PLAIN, "d");
            int flags = FreeBsd.MAKEDEV_CHECKNAME;
            assertEquals(FreeBsd.EEXIST, os.make_dev_p(flags, dev, PLAIN, null, 0, 0, 0600, "d"));
            assertNull(dev.get());
        }
    }

    @Nested
    @Conformance("make_dev_s")
    class MakeDevS {
        private final Ref<Cdev> dev = new Ref<>();

        @KernelTest
        @Clause("S1")
        void the_variable_gets_the_node(FreeBsdSystem os) {
            assertEquals(0, os.make_dev_s(new MakeDevArgs(0, PLAIN, 3, null, null), dev, "d"));
            assertEquals(3, dev.get().unit());
        }

        @KernelTest
        @Clause("S2")
        void whoever_opens_it_finds_the_drivers_own(FreeBsdSystem os) {
            Cdevsw devsw =
                    PLAIN.opening(
                            (d, f, t, td) -> log.add(d.si_drv1() + "" + d.si_drv2()) ? 0 : 1, null);
            os.user("other", () -> os.open("d", 1, new OpenFile()));
            os.make_dev_s(new MakeDevArgs(0, devsw, 0, "a", "b"), dev, "d");
            os.pause("x", 1);
            assertEquals(true, log.isEmpty() || log.equals(List.of("ab")));
        }
    }

    @Nested
    @Conformance("destroy_dev")
    class DestroyDev {
        @KernelTest
        @Clause("S1")
        void nobody_gets_in_any_more(FreeBsdSystem os) {
            Cdev dev = DriverTrial.device(os, DriverTrial.reading((d, uio, flag) -> 0), "d");
            OpenFile file = DriverTrial.open(os, "d");
            os.destroy_dev(dev);
            assertEquals(FreeBsd.ENOENT, os.open("d", 1, new OpenFile()));
            assertEquals(FreeBsd.ENXIO, os.read(file, Buffer.ofUser((byte) 0)));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void it_waits_for_those_inside(FreeBsdSystem os) {
            Cdev dev =
                    DriverTrial.device(
                            os,
                            DriverTrial.reading(
                                    (d, uio, flag) -> {
                                        log.add("in");
                                        os.pause("slow", 2);
                                        log.add("out");
                                        return 0;
                                    }),
                            "d");
            OpenFile file = DriverTrial.open(os, "d");
            os.user("reader", () -> os.read(file, Buffer.ofUser((byte) 0)));
            os.pause("x", 1);
            os.destroy_dev(dev);
            assertEquals(List.of("in", "out"), log);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU device-destroyed-twice")
        @Variation(
                routines = "destroy_dev",
                real = "runs into whatever the freed node holds",
                ours = "stops with a report of its own, `EMU device-destroyed-twice`",
                why = "a Java object is not given back",
                source = "make_dev(9)")
        void it_is_destroyed_once(FreeBsdSystem os) {
            Cdev dev = DriverTrial.device(os, PLAIN, "d");
            os.destroy_dev(dev);
            os.destroy_dev(dev);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("Calling \"destroy_dev\" with the following non-sleepable locks held:")
        void a_mutex_in_hand_is_reported(FreeBsdSystem os) {
            Cdev dev = DriverTrial.device(os, PLAIN, "d");
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            os.destroy_dev(dev);
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Conformance("destroy_dev")
    class DestroyDevOfADriverThatPurges {
        private int wakes;
        private boolean away;

        private Cdev sleepersDevice(FreeBsdSystem os, int wakesThatHelp) {
            Mtx m = Workers.mutex(os);
            Cdevsw devsw =
                    DriverTrial.reading(
                                    (d, uio, flag) -> {
                                        os.mtx_lock(m);
                                        while (!away) {
                                            os.mtx_sleep(this, m, 0, "asleep", 0);
                                        }
                                        os.mtx_unlock(m);
                                        log.add("out at " + os.ticks());
                                        return 0;
                                    })
                            .purging(
                                    d -> {
                                        os.mtx_lock(m);
                                        wakes++;
                                        away = wakes >= wakesThatHelp;
                                        os.wakeup(this);
                                        os.mtx_unlock(m);
                                    });
            return DriverTrial.device(os, devsw, "d");
        }

        @KernelTest
        @Clause("S5")
        void the_driver_sends_those_away_who_sleep_in_it(FreeBsdSystem os) {
            Cdev dev = sleepersDevice(os, 1);
            OpenFile file = DriverTrial.open(os, "d");
            os.user("reader", () -> os.read(file, Buffer.ofUser((byte) 0)));
            os.destroy_dev(dev);
            assertEquals(wakes, log.size());
        }

        @KernelTest
        @Clause("S5")
        @ExpectInterleavings(1)
        void it_is_asked_again_a_tenth_of_a_second_later(FreeBsdSystem os) {
            Cdev dev = sleepersDevice(os, 3);
            OpenFile file = DriverTrial.open(os, "d");
            os.user("reader", () -> os.read(file, Buffer.ofUser((byte) 0)));
            os.pause("x", 1);
            int begin = os.ticks();
            os.destroy_dev(dev);
            assertEquals(List.of("out at " + (begin + 2 * (os.hz() / 10))), log);
        }

        @KernelTest
        @Clause("S5")
        void it_is_not_asked_while_nobody_is_in_it(FreeBsdSystem os) {
            os.destroy_dev(sleepersDevice(os, 1));
            assertEquals(0, wakes);
        }
    }

    @Nested
    @Conformance("dev2udev")
    class Dev2udev {
        @KernelTest
        @Clause("S1")
        void two_nodes_have_two_numbers(FreeBsdSystem os) {
            assertNotEquals(
                    os.dev2udev(DriverTrial.device(os, PLAIN, "a")),
                    os.dev2udev(DriverTrial.device(os, PLAIN, "b")));
        }
    }
}
