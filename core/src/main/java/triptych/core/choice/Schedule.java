package triptych.core.choice;

import java.util.Arrays;

/** The decisions of one execution, in order: which actor stepped, and which values were chosen. */
public final class Schedule {
    private final int[] choices;

    private Schedule(int[] choices) {
        this.choices = choices;
    }

    /** The first {@code length} of these choices. */
    public static Schedule of(int[] choices, int length) {
        return new Schedule(Arrays.copyOf(choices, length));
    }

    public int length() {
        return choices.length;
    }

    public int at(int index) {
        return choices[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && Arrays.equals(choices, schedule.choices);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }

    @Override
    public String toString() {
        return Arrays.toString(choices);
    }
}
