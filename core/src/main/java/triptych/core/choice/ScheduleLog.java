package triptych.core.choice;

import java.util.Arrays;

/** Writes down the decisions of the execution that runs; reused from one execution to the next. */
public final class ScheduleLog {
    private int[] choices = new int[256];
    private int size;

    public void clear() {
        size = 0;
    }

    public void add(int choice) {
        if (size == choices.length) {
            choices = Arrays.copyOf(choices, size * 2);
        }
        choices[size++] = choice;
    }

    public int size() {
        return size;
    }

    public int at(int index) {
        return choices[index];
    }

    public Schedule toSchedule() {
        return Schedule.of(choices, size);
    }
}
