package triptych.examples.port.linux;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.port.PortKernel;
import triptych.linux.LinuxSystem;

/** The driver on Linux, and what goes wrong when it comes there from elsewhere. */
public final class LinuxPortShelf implements ScenarioShelf {
    static final PortKernel<LinuxSystem> KERNEL =
            new PortKernel<>("linux", 250, LinuxSystem::on, LinuxSystem::user);

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                KERNEL.story(
                        "port-driver",
                        LinuxPortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        The same driver on Linux, where a tick is 4 ms. The interrupt handler takes a spinlock, so \
                        nobody may sleep with it; completions remember that they were completed. kthread_stop may \
                        end the worker before its first instruction, so that unloading itself answers \
                        the requests that are left."""),
                KERNEL.story(
                        "port-driver-stop-exited",
                        StopExitedPort::new,
                        Expectation.failed(
                                "use-after-free", "the worker has ended, and its task is gone"),
                        """
                        On FreeBSD and Tru64 the worker sees a flag and ends. Ported literally, it returns by itself, \
                        its task is freed, and kthread_stop uses freed memory."""),
                KERNEL.story(
                        "port-driver-ticks-as-ms",
                        TicksAsMsPort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        500 is written where 500 ms are meant, which is right where hz is 1000. Here it is 2 s, and \
                        a board that is too slow is never told of. Nothing crashes: only a comparison \
                        sees it."""));
    }
}
