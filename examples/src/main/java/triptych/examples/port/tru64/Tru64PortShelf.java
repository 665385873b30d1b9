package triptych.examples.port.tru64;

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
import triptych.tru64.Tru64System;

/** The driver on Tru64 UNIX, from which the ports come, and a slip in it. */
public final class Tru64PortShelf implements ScenarioShelf {
    private static final int HZ = 1024;

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                story(
                        "port-driver",
                        Tru64PortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        The original of the ports: a request queue, a worker, an interrupt handler that wakes it, a \
                        time limit, and sysconfig -u at any time. Two users call it, each once. What the \
                        board, the users and the operator see is what a port has to show, too."""),
                story(
                        "port-driver-flag-early",
                        FlagEarlyPort::new,
                        Expectation.failed(
                                "T64-LOST1", "the answer comes between the look and the assert"),
                        """
                        The flag is looked at under the lock, the lock is given up, and then the wait is asserted. \
                        mtx_sleep and msleep do both in one; assert_wait_mesg does only its half, so \
                        it belongs before the unlock."""));
    }

    /** Makes a driver of the board. */
    @FunctionalInterface
    private interface Maker {
        PortDriver driver(Tru64System system, Board board, DeviceFile file);
    }

    private record OnTru64(Tru64System system, Maker maker) implements PortStory.OnMachine {
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
                "tru64",
                HZ,
                (Machine machine) -> new OnTru64(Tru64System.on(machine), maker),
                expected,
                lesson);
    }
}
