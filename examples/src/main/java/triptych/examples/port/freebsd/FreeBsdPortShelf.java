package triptych.examples.port.freebsd;

import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.core.thread.SimThread;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.PortDriver;
import triptych.examples.port.PortStory;
import triptych.freebsd.FreeBsdSystem;

/** The driver on FreeBSD, and what goes wrong when it comes there from elsewhere. */
public final class FreeBsdPortShelf implements ScenarioShelf {
    private static final int HZ = 1000;

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "port-driver",
                        FreeBsdPortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        A driver with a request queue, a worker, an interrupt, a time limit, and an unload at any \
                        time, on FreeBSD. The board may be done on the very tick of the time limit; mtx_sleep \
                        then returns EWOULDBLOCK even to a thread that was woken. So the flag decides, \
                        and not the error."""),
                story(
                        "port-driver-ewouldblock",
                        EwouldblockPort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        EWOULDBLOCK is taken for "nobody woke me", which THREAD_TIMED_OUT means on Tru64. \
                        FreeBSD looks only at the clock: a thread that was woken in time and runs late gets it, \
                        too. The user is told of a time-out although the board has done the request, and \
                        the driver has read that it has. Nothing crashes: only a comparison sees it."""),
                story(
                        "port-driver-relock",
                        RelockPort::new,
                        Expectation.failed(
                                "mutex-not-owned",
                                "after a time-out nobody has taken the lock again"),
                        """
                        PDROP leaves the mutex free whatever the sleep returns; with MS_LOCK_ON_ERROR, mpsleep of \
                        Tru64 has it again after a failure. Here the lock is taken again after a wake-up only, and \
                        a time-out goes on without it."""),
                story(
                        "port-driver-wake-one",
                        WakeOnePort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        The users and the idle worker sleep on one channel, and wakeup_one wakes whoever has slept \
                        for longest: a user who has no answer yet, where the one who has was meant. That one \
                        sleeps on until the next wake-up comes her way, and hears of her answer late. Nothing \
                        crashes: only a comparison sees it."""));
    }

    /** Makes a driver of the board. */
    @FunctionalInterface
    private interface Maker {
        PortDriver driver(FreeBsdSystem system, Board board, DeviceFile file);
    }

    private record OnFreeBsd(FreeBsdSystem system, Maker maker) implements PortStory.OnMachine {
        @Override
        public PortDriver driver(Board board, DeviceFile file) {
            return maker.driver(system, board, file);
        }

        @Override
        public SimThread user(String user, Runnable body) {
            return system.user(user, body);
        }
    }

    private static Scenario story(String name, Maker maker, Expectation expected, String lesson) {
        return new PortStory(
                name,
                "freebsd",
                HZ,
                (Machine machine) -> new OnFreeBsd(FreeBsdSystem.on(machine), maker),
                expected,
                lesson);
    }
}
