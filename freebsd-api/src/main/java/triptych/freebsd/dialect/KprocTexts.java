package triptych.freebsd.dialect;

import triptych.freebsd.struct.Errno;

/** The words of {@code kern_kthread.c} and {@code kern_shutdown.c}. */
public final class KprocTexts {
    public static final String NOT_A_KTHREAD =
            "kthread_suspend_check: curthread is not a valid kthread";

    /** {@code kern.shutdown.kproc_shutdown_wait}, in seconds. */
    public static final int SHUTDOWN_WAIT = 60;

    private KprocTexts() {}

    /** How the wait for a thread or process ended: whatever is no timeout counts as success. */
    public static String stopped(int error) {
        return error == Errno.EWOULDBLOCK ? "timed out\n" : "done\n";
    }

    /** {@code what} is {@code process} or {@code thread}. */
    public static String waitingToStop(String what, String name, int seconds) {
        return "Waiting (max "
                + seconds
                + " seconds) for system "
                + what
                + " `"
                + name
                + "' to stop... ";
    }

    /** {@code routine} is {@code kproc_start} or {@code kthread_start}. */
    public static String startFailed(String routine, String name, int error) {
        return routine + ": " + name + ": error " + error;
    }

    public static String uptime(long seconds) {
        StringBuilder words = new StringBuilder("Uptime: ");
        long days = seconds / 86_400;
        long hours = seconds / 3_600 % 24;
        long minutes = seconds / 60 % 60;
        if (days > 0) {
            words.append(days).append('d');
        }
        if (days > 0 || hours > 0) {
            words.append(hours).append('h');
        }
        if (days > 0 || hours > 0 || minutes > 0) {
            words.append(minutes).append('m');
        }
        return words.append(seconds % 60).append("s\n").toString();
    }
}
