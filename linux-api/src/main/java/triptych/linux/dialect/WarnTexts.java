package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** {@code WARN_ON}: R15 of the catalogue. */
public final class WarnTexts {
    private WarnTexts() {}

    /**
     * A warning of the kernel's own.
     *
     * @param current the task that runs into it
     * @param place source file, and the line where it is known
     * @param routine that holds the check
     */
    public static String at(TaskStruct current, String place, String routine) {
        return "WARNING: CPU: 0 PID: " + current.pidNumber() + " at " + place + " " + routine;
    }
}
