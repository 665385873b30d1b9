package triptych.linux.struct;

import triptych.core.routine.Symbol;

/**
 * {@code struct cpumask}: a set of processors.
 *
 * @param bits one for each of the first 64 processors
 */
@Symbol(name = "cpumask", header = "linux/cpumask.h")
public record Cpumask(long bits) {
    /** Every processor. */
    public static final Cpumask ALL = new Cpumask(-1);

    /** The one processor {@code cpu}. */
    public static Cpumask of(int cpu) {
        return new Cpumask(1L << cpu);
    }

    public boolean contains(int cpu) {
        return (bits & 1L << cpu) != 0;
    }
}
