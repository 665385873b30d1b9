package triptych.examples.port.linux;

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
import triptych.linux.LinuxSystem;

/** The driver on Linux, and what goes wrong when it comes there from elsewhere. */
public final class LinuxPortShelf implements ScenarioShelf {
    private static final int HZ = 250;

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "port-driver",
                        LinuxPortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        The same driver on Linux, where a tick is 4 ms. The interrupt handler takes a spinlock, so \
                        nobody may sleep with it; completions remember that they were completed. kthread_stop may \
                        end the worker before its first instruction, so that unloading itself answers \
                        the requests that are left."""),
                story(
                        "port-driver-stop-exited",
                        StopExitedPort::new,
                        Expectation.failed(
                                "use-after-free", "the worker has ended, and its task is gone"),
                        """
                        On FreeBSD and Tru64 the worker sees a flag and ends. Ported literally, it returns by itself, \
                        its task is freed, and kthread_stop uses freed memory."""),
                story(
                        "port-driver-ticks-as-ms",
                        TicksAsMsPort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        500 is written where 500 ms are meant, which is right where hz is 1000. Here it is 2 s, and \
                        a board that is too slow is never told of. Nothing crashes: only a comparison \
                        sees it."""));
    }

    /** Makes a driver of the board. */
    @FunctionalInterface
    private interface Maker {
        PortDriver driver(LinuxSystem system, Board board, DeviceFile file);
    }

    private record OnLinux(LinuxSystem system, Maker maker) implements PortStory.OnMachine {
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
                "linux",
                HZ,
                (Machine machine) -> new OnLinux(LinuxSystem.on(machine), maker),
                expected,
                lesson);
    }
}
