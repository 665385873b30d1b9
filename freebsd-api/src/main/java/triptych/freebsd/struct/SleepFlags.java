package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** What the priority argument of the sleep routines carries beside the priority. */
public interface SleepFlags {
    /** The bits that are the priority itself; 0 keeps the present one. */
    @Symbol(header = "sys/param.h")
    int PRIMASK = 0x0ff;

    /**
     * Signals may end the sleep, and so does the end of the process.
     *
     * <ol>
     *   <li id="S1">With it a sleep returns {@code EINTR} when another thread ends the process.
     *   <li id="S2">When that has begun already the caller does not sleep. The interlock is given
     *       up and taken again all the same.
     *   <li id="S3">Without it the sleep goes on.
     *   <li id="S4">A signal ends the sleep, or keeps it from beginning, as {@code kern_psignal}
     *       says: {@code ERESTART}, or {@code EINTR} for one that the process catches without
     *       {@code SA_RESTART}. The interlock is held again.
     * </ol>
     */
    @Symbol(header = "sys/param.h")
    int PCATCH = 0x100;

    /**
     * The lock is not taken again on return.
     *
     * <ol>
     *   <li id="S1">Whatever is returned.
     *   <li id="S2">Giant, held beside the lock, is taken again.
     *   <li id="S3">Without a lock, or with Giant as the lock: {@code PDROP requires a non-Giant
     *       lock}.
     * </ol>
     */
    @Symbol(header = "sys/param.h")
    int PDROP = 0x200;
}
