package triptych.freebsd.dialect;

/** What is said of signals, in our own words. */
public final class SignalTexts {
    private SignalTexts() {}

    public static String invalid(int signal) {
        return "EMU invalid-signal: there is no signal " + signal;
    }

    public static String wouldStop(int signal, String process) {
        return "EMU signal-would-stop: signal "
                + signal
                + " would stop process \""
                + process
                + "\", and processes cannot be stopped here";
    }
}
