package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;

/** The kernel's clock, one jiffy being one tick of the machine; and what units are worth. */
@KernelText
public final class JiffyClock {
    /** A time that never comes. */
    public static final long MAX_JIFFY_OFFSET = (Long.MAX_VALUE >> 1) - 1;

    private static final int SECONDS_TO_WRAP = 300;
    private static final long PER_SECOND_MILLI = 1_000;
    private static final long PER_SECOND_MICRO = 1_000_000;
    private static final long PER_SECOND_NANO = 1_000_000_000;

    private final Machine machine;
    private final Jiffies jiffies;

    /** {@code unsigned long volatile jiffies}. */
    private static final class Jiffies extends SimObject {
        @Override
        public String label() {
            return "jiffies";
        }
    }

    JiffyClock(LinuxKernel kernel) {
        this.machine = kernel.machine();
        this.jiffies = machine.named(new Jiffies());
    }

    /** Ticks per second. */
    public int hz() {
        return machine.clock().hz();
    }

    /** The clock. */
    public long now() {
        machine.operate(Operation.READ, jiffies, Access.READ);
        return at(machine.clock().now());
    }

    /** The clock at a tick of the machine; its low 32 bits wrap after five minutes. */
    public long at(long tick) {
        return Integer.toUnsignedLong(-SECONDS_TO_WRAP * hz()) + tick;
    }

    /** {@code msecs_to_jiffies}: rounded up; what is negative as an int never comes. */
    public long fromMillis(int millis) {
        return millis < 0 ? MAX_JIFFY_OFFSET : up(millis, hz(), PER_SECOND_MILLI);
    }

    /** {@code usecs_to_jiffies}: rounded up. */
    public long fromMicros(long micros) {
        return up(micros, hz(), PER_SECOND_MICRO);
    }

    long fromNanos(long nanos) {
        return up(nanos, hz(), PER_SECOND_NANO);
    }

    /** {@code jiffies_to_msecs}: rounded up. */
    public int toMillis(long ticks) {
        return (int) up(ticks, PER_SECOND_MILLI, hz());
    }

    /** {@code jiffies_to_usecs}. */
    public int toMicros(long ticks) {
        return (int) (ticks * PER_SECOND_MICRO / hz());
    }

    private static long up(long amount, long factor, long divisor) {
        return (amount * factor + divisor - 1) / divisor;
    }
}
