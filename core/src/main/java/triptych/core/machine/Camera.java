package triptych.core.machine;

import java.util.Locale;
import triptych.core.event.Event;
import triptych.core.event.EventListener;
import triptych.core.sched.Dispatcher;
import triptych.core.thread.SimThread;
import triptych.core.thread.WakeReason;
import triptych.core.wait.WaitChannel;
import triptych.core.wait.WaitListener;

/** Turns what the machine's parts do into events for the watcher. */
final class Camera implements Dispatcher.StepListener, WaitListener {
    private final Machine machine;
    private final EventListener watcher;

    Camera(Machine machine, EventListener watcher) {
        this.machine = machine;
        this.watcher = watcher;
    }

    @Override
    public void stepped(SimThread thread) {
        watcher.on(
                new Event.Stepped(
                        machine.step(),
                        thread.index(),
                        thread.operation().name().toLowerCase(Locale.ROOT),
                        thread.operand() == thread ? "" : thread.operand().label(),
                        thread.standsInText()));
    }

    @Override
    public void timePassed(long from, long to) {
        watcher.on(new Event.TimePassed(machine.step(), 0, from, to, machine.clock().hz()));
    }

    @Override
    public void chose(SimThread thread, int value, int alternatives) {
        watcher.on(new Event.Chose(machine.step(), thread.index(), value, alternatives));
    }

    @Override
    public void exited(SimThread thread) {
        watcher.on(new Event.Exited(machine.step(), thread.index()));
    }

    @Override
    public void announced(SimThread thread, WaitChannel channel) {
        // Told when it falls asleep: until then nothing can be seen of it.
    }

    @Override
    public void fellAsleep(SimThread thread) {
        long ticks =
                thread.deadline() == SimThread.NEVER
                        ? 0
                        : thread.deadline() - machine.clock().now();
        watcher.on(
                new Event.Slept(
                        machine.step(),
                        thread.index(),
                        thread.channel().label(),
                        thread.waitMessage(),
                        ticks));
    }

    @Override
    public void woke(SimThread thread, WakeReason reason, SimThread by) {
        watcher.on(
                new Event.Woke(
                        machine.step(),
                        thread.index(),
                        by == null ? 0 : by.index(),
                        reason.name().toLowerCase(Locale.ROOT)));
    }
}
