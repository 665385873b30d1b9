package triptych.linux.dialect;

import triptych.core.event.Site;
import triptych.linux.struct.TaskStruct;

/** {@code WARN_ON}, {@code BUG} and stacks: R15 of the catalogue. */
public final class WarnTexts {
    static final String WARNING = "WARNING: CPU: 0 PID: ";
    static final String CUT_HERE = "------------[ cut here ]------------";
    static final String END_TRACE = "---[ end trace 0000000000000000 ]---";

    private WarnTexts() {}

    /**
     * The line of a warning. What the warning says, if anything, stands before it; the frame around
     * all is the dialect's affair.
     *
     * @param current the task that runs into it
     * @param place source file, and the line where it is known
     * @param routine that holds the check, or the module in brackets
     */
    public static String at(TaskStruct current, String place, String routine) {
        return WARNING + current.pidNumber() + " at " + place + " " + routine;
    }

    public static String bug(Site site) {
        return "kernel BUG at " + site + "!\nOops: invalid opcode: 0000 [#1] PREEMPT SMP";
    }

    public static String stack(int pid, String comm, Site site) {
        return "CPU: 0 PID: " + pid + " Comm: " + comm + "\nCall Trace:\n " + site + "\n";
    }
}
