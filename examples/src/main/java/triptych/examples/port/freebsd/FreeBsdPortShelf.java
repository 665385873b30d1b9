package triptych.examples.port.freebsd;

import java.util.List;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.scenario.ScenarioShelf;
import triptych.examples.port.PortKernel;
import triptych.freebsd.FreeBsdSystem;

/** The driver on FreeBSD, and what goes wrong when it comes there from elsewhere. */
public final class FreeBsdPortShelf implements ScenarioShelf {
    static final PortKernel<FreeBsdSystem> KERNEL =
            new PortKernel<>("freebsd", 1000, FreeBsdSystem::on, FreeBsdSystem::user);

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                KERNEL.story(
                        "port-driver",
                        FreeBsdPortDriver::new,
                        Expectation.proved("it shows what it shows on the other kernels"),
                        """
                        A driver with a request queue, a worker, an interrupt, a time limit, and an unload at any \
                        time, on FreeBSD. The board may be done on the very tick of the time limit; mtx_sleep \
                        then returns EWOULDBLOCK even to a thread that was woken. So the flag decides, \
                        and not the error."""),
                KERNEL.story(
                        "port-driver-ewouldblock",
                        EwouldblockPort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        EWOULDBLOCK is taken for "nobody woke me", which THREAD_TIMED_OUT means on Tru64. \
                        FreeBSD looks only at the clock: a thread that was woken in time and runs late gets it, \
                        too. The user is told of a time-out although the board has done the request, and \
                        the driver has read that it has. Nothing crashes: only a comparison sees it."""),
                KERNEL.story(
                        "port-driver-relock",
                        RelockPort::new,
                        Expectation.failed(
                                "mutex-not-owned",
                                "after a time-out nobody has taken the lock again"),
                        """
                        PDROP leaves the mutex free whatever the sleep returns; with MS_LOCK_ON_ERROR, mpsleep of \
                        Tru64 has it again after a failure. Here the lock is taken again after a wake-up only, and \
                        a time-out goes on without it."""),
                KERNEL.story(
                        "port-driver-wake-one",
                        WakeOnePort::new,
                        Expectation.proved("nothing is wrong with it but what it shows"),
                        """
                        The users and the idle worker sleep on one channel, and wakeup_one wakes whoever has slept \
                        for longest: a user who has no answer yet, where the one who has was meant. That one \
                        sleeps on until the next wake-up comes her way, and hears of her answer late. Nothing \
                        crashes: only a comparison sees it."""));
    }
}
