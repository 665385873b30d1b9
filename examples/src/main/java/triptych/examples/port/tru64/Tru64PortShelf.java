package triptych.examples.port.tru64;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.port.PortKernel;
import triptych.tru64.Tru64System;

/** The driver on Tru64 UNIX, from which the ports come, and a slip in it. */
public final class Tru64PortShelf implements ScenarioShelf {
    static final PortKernel<Tru64System> KERNEL =
            new PortKernel<>("tru64", 1024, Tru64System::on, Tru64System::user);

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                KERNEL.story(
                        "port-driver",
                        Tru64PortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        The original of the ports: a request queue, a worker, an interrupt handler that wakes it, a \
                        time limit, and sysconfig -u at any time. Two users call it, each once. What the \
                        board, the users and the operator see is what a port has to show, too."""),
                KERNEL.story(
                        "port-driver-flag-early",
                        FlagEarlyPort::new,
                        Expectation.failed(
                                "T64-LOST1", "the answer comes between the look and the assert"),
                        """
                        The flag is looked at under the lock, the lock is given up, and then the wait is asserted. \
                        mtx_sleep and msleep do both in one; assert_wait_mesg does only its half, so \
                        it belongs before the unlock."""));
    }
}
