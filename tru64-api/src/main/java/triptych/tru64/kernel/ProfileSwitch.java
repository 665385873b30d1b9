package triptych.tru64.kernel;

import java.util.List;

/**
 * A question that the manuals leave open or answer otherwise than Mach does, with the two answers
 * that a profile chooses from.
 */
public enum ProfileSwitch {
    /** What a thread that is to end finds as the result of its wait. */
    TERMINATED_WAIT_IS_INTERRUPTED(
            "Q1, 5.1",
            "the result of a wait that `thread_terminate` breaks is `THREAD_INTERRUPTED`",
            "it is `THREAD_SHOULD_TERMINATE`",
            "mach3"),
    /** What becomes of a thread that does not look whether it is to end. */
    DEAF_THREAD_STAYS(
            "Q2, 5.1 R5",
            "a thread that does not look whether it is to end waits on, and so does whoever ends it",
            "it is removed where it stands",
            "mach3"),
    /** What a return from a start routine is. */
    RETURN_FROM_START_STOPS(
            "Q4, 2.5",
            "a return from a start routine stops the kernel",
            "it ends the thread, and is reported",
            "mach3",
            "strict"),
    /** What the use of a handle is whose thread is gone. */
    STALE_HANDLE_STOPS(
            "5.1 R8",
            "a handle whose memory was given back stops the kernel",
            "it is reported, and is no valid argument",
            "mach3",
            "strict"),
    /** Whether anybody but the thread itself may read its result. */
    FOREIGN_RESULT_IS_REPORTED(
            "1.2",
            "reading `wait_result` of another thread is reported",
            "it is allowed",
            "strict"),
    /** Whether there is a sense in asking to relock on failure only. */
    BOTH_RELOCKS_ARE_REPORTED(
            "Q7, 4.1",
            "`MS_LOCK_NO_RELOCK` together with `MS_LOCK_ON_ERROR` is reported",
            "after success the lock is free, after failure held",
            "strict"),
    /** Whether a limit of 0 ticks is told. */
    ZERO_TIMEOUT_IS_REPORTED(
            "Q6, 3.6",
            "`thread_set_timeout(0)`, which `mpsleep` would take for no limit, is reported",
            "it ends the wait at the next tick",
            "strict"),
    /** As on one processor, where a thread never sees a routine that answers an interrupt run. */
    DISABLE_AWAITS_HANDLER(
            "7.3",
            "`handler_disable` returns once the interrupt service routine has come to its end",
            "it does not wait for a call that has begun",
            "mach3"),
    /** What becomes of misuse that the real kernel does not notice at once. */
    MISUSE_STOPS(
            "0.4",
            "whatever is reported stops the kernel",
            "the kernel goes on after a report",
            "strict");

    private final String paragraph;
    private final String on;
    private final String off;
    private final List<String> profiles;

    ProfileSwitch(String paragraph, String on, String off, String... profiles) {
        this.paragraph = paragraph;
        this.on = on;
        this.off = off;
        this.profiles = List.of(profiles);
    }

    /** Where the specification leaves it open. */
    public String paragraph() {
        return paragraph;
    }

    /** What it means that it is on. */
    public String on() {
        return on;
    }

    /** What it means that it is off. */
    public String off() {
        return off;
    }

    /** The profiles in which it is on. */
    public List<String> profiles() {
        return profiles;
    }
}
