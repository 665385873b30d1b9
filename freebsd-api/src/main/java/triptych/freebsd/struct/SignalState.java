package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** The signals of a process: which are pending, and what it wants done about each. */
@KernelText
public final class SignalState extends SimObject {
    private static final long IGNORED_BY_DEFAULT =
            bit(SignalNumbers.SIGURG)
                    | bit(SignalNumbers.SIGCONT)
                    | bit(SignalNumbers.SIGCHLD)
                    | bit(SignalNumbers.SIGIO)
                    | bit(SignalNumbers.SIGWINCH)
                    | bit(SignalNumbers.SIGINFO);

    private final Proc process;
    private long ignored;
    private long caught;
    private long restarted;
    private long pending;

    SignalState(Proc process) {
        this.process = process;
    }

    private static long bit(int signal) {
        return 1L << signal;
    }

    /** What the process wants done about {@code signal}. */
    public SignalAction actionOn(int signal) {
        if ((ignored & bit(signal)) != 0) {
            return SignalAction.IGNORED;
        }
        if ((caught & bit(signal)) != 0) {
            return SignalAction.CAUGHT;
        }
        return (restarted & bit(signal)) != 0
                ? SignalAction.CAUGHT_AND_RESTARTED
                : SignalAction.DEFAULT;
    }

    /** The last choice holds; what is ignored from here on is pending no longer. */
    public void choose(int signal, SignalAction action) {
        ignored = with(ignored, signal, action == SignalAction.IGNORED);
        caught = with(caught, signal, action == SignalAction.CAUGHT);
        restarted = with(restarted, signal, action == SignalAction.CAUGHT_AND_RESTARTED);
        if (ignores(signal)) {
            take(signal);
        }
    }

    private static long with(long signals, int signal, boolean isIn) {
        return isIn ? signals | bit(signal) : signals & ~bit(signal);
    }

    public boolean ignores(int signal) {
        SignalAction action = actionOn(signal);
        return action == SignalAction.IGNORED
                || action == SignalAction.DEFAULT && (IGNORED_BY_DEFAULT & bit(signal)) != 0;
    }

    public void post(int signal) {
        pending |= bit(signal);
    }

    /** The lowest that is pending; 0 if none is. */
    public int first() {
        return pending == 0 ? 0 : Long.numberOfTrailingZeros(pending);
    }

    /** It is pending no longer. */
    public void take(int signal) {
        pending &= ~bit(signal);
    }

    @Override
    public String label() {
        return "signals of " + process.label();
    }
}
