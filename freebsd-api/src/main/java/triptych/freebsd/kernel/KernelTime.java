package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;

/** The kernel's variables that tell the time; to read one is an operation, as of any volatile. */
@KernelText
public final class KernelTime {
    private static final int SECONDS_TO_WRAP = 600;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final Machine machine;
    private final Ticks ticks;

    /** {@code volatile int ticks}. */
    private static final class Ticks extends SimObject {
        @Override
        public String label() {
            return "ticks";
        }
    }

    KernelTime(Machine machine) {
        this.machine = machine;
        this.ticks = machine.named(new Ticks());
    }

    /** It begins so that it turns negative after ten minutes. */
    public int ticks() {
        long since = now();
        return (int) (Integer.MAX_VALUE - (long) machine.clock().hz() * SECONDS_TO_WRAP + since);
    }

    /** Ticks since boot. */
    public long now() {
        machine.operate(Operation.READ, ticks, Access.READ);
        return machine.clock().now();
    }

    /** {@code binuptime}: {@code struct bintime} is a number of seconds, and a fraction. */
    public void uptime(Span bintime) {
        long now = now();
        long hz = machine.clock().hz();
        machine.touch(bintime.origin(), Access.WRITE);
        bintime.setNumber(Long.BYTES, now / hz);
        bintime.from(Long.BYTES).setNumber(Long.BYTES, Long.divideUnsigned(-1, hz) * (now % hz));
    }

    /** {@code DELAY}. */
    public void delay(int micros) {
        long hz = machine.clock().hz();
        machine.delay((micros * hz + MICROS_PER_SECOND - 1) / MICROS_PER_SECOND);
    }
}
