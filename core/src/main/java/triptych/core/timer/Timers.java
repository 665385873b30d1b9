package triptych.core.timer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.sched.Alarms;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.wait.WaitChannel;

/**
 * The armed timers of one machine, and the thread that runs those whose time has come.
 *
 * <p>Armed timers lie here and not on the thread, which is made when the first one is due: to arm
 * one touches nothing but that timer. What is due on one tick runs one after the other, in any
 * order. A timer that is due but not picked yet can still be disarmed; which timers are due is
 * therefore an object of its own, and only that is touched by both.
 */
public final class Timers implements Alarms {
    private final Machine machine;
    private final List<Timer> armed = new ArrayList<>();
    private final Due due = new Due();
    private String threadName = "timers";
    private Consumer<SimThread> newcomer = thread -> {};
    private SimThread thread;
    private WaitChannel channel;

    private static final class Due extends SimObject {
        @Override
        public String label() {
            return "due timers";
        }
    }

    private Timers(Machine machine) {
        this.machine = machine;
        machine.dispatcher().setAlarms(this);
    }

    /** The timers of {@code machine}; made at first use. */
    public static Timers of(Machine machine) {
        return machine.face(Timers.class, Timers::new);
    }

    /** What the timer thread is called, and who is told when it is made. */
    public void runOn(String name, Consumer<SimThread> told) {
        threadName = name;
        newcomer = told;
    }

    // ---- within the step of whoever asks ----

    /**
     * Arms {@code timer}, or moves it. A tick that is not to come any more means the next one.
     *
     * @return whether it was armed
     */
    public boolean arm(Timer timer, long tick) {
        boolean wasArmed = disarm(timer);
        timer.setDeadline(Math.max(tick, machine.clock().now() + 1));
        armed.add(timer);
        return wasArmed;
    }

    /** Gives whether it was armed. */
    public boolean disarm(Timer timer) {
        machine.touch(timer, Access.WRITE);
        if (!timer.isArmed()) {
            return false;
        }
        if (isDue(timer)) {
            machine.touch(due, Access.WRITE);
        }
        armed.remove(timer);
        timer.setDeadline(SimThread.NEVER);
        return true;
    }

    private boolean isDue(Timer timer) {
        return timer.deadline() <= machine.clock().now();
    }

    // ---- time ----

    @Override
    public long earliest() {
        long earliest = SimThread.NEVER;
        for (Timer timer : armed) {
            if (!isDue(timer)) {
                earliest = Math.min(earliest, timer.deadline());
            }
        }
        return earliest;
    }

    @Override
    public boolean leadIntoGoneText() {
        for (Timer timer : armed) {
            if (timer.text() != null && timer.text().isGone()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void ring(long now) {
        if (armed.stream().noneMatch(this::isDue)) {
            return;
        }
        if (thread == null) {
            channel = machine.sleepQueues().channelOf(due);
            thread = machine.createThread(threadName, null, this::run);
            thread.becomeInterrupt();
            newcomer.accept(thread);
            machine.start(thread);
        } else if (thread.state() == ThreadState.SLEEPING && thread.channel() == channel) {
            machine.sleepQueues().wakeAll(channel, null);
        }
    }

    // ---- the thread ----

    private void run() {
        thread.startInKernel();
        while (true) {
            List<Timer> next = nextDue();
            if (next.isEmpty()) {
                machine.sleepQueues().announce(thread, channel, "timers", SimThread.NEVER, false);
                machine.sleepQueues().block(thread);
                continue;
            }
            Timer timer = next.get(machine.chooseInStep(next.size()));
            disarm(timer);
            timer.expire(thread);
            if (!nextDue().isEmpty()) {
                machine.operate(Operation.DEFER, due, Access.WRITE);
            }
        }
    }

    /** Those that are due, and since the earliest tick. */
    private List<Timer> nextDue() {
        machine.touch(due, Access.WRITE);
        List<Timer> next = new ArrayList<>(1);
        for (Timer timer : armed) {
            if (isDue(timer)) {
                if (!next.isEmpty() && timer.deadline() < next.get(0).deadline()) {
                    next.clear();
                }
                if (next.isEmpty() || timer.deadline() == next.get(0).deadline()) {
                    next.add(timer);
                }
            }
        }
        return next;
    }
}
