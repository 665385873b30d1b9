package triptych.core.irq;

import triptych.core.machine.Machine;

/** The interrupt lines of one machine, by number. */
public final class InterruptLines {
    /** How many there are. */
    public static final int COUNT = 64;

    private final Machine machine;
    private final InterruptLine[] lines = new InterruptLine[COUNT];

    private InterruptLines(Machine machine) {
        this.machine = machine;
    }

    /** The lines of {@code machine}; made at first use. */
    public static InterruptLines of(Machine machine) {
        return machine.face(InterruptLines.class, InterruptLines::new);
    }

    /** {@code number} counts from 0. */
    public InterruptLine at(int number) {
        if (lines[number] == null) {
            lines[number] = new InterruptLine(machine, "irq " + number);
        }
        return lines[number];
    }
}
