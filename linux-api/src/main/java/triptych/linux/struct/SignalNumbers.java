package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code SIG*}: numbers of signals. */
public interface SignalNumbers {
    @Symbol(header = "linux/signal.h")
    int SIGHUP = 1;

    @Symbol(header = "linux/signal.h")
    int SIGINT = 2;

    @Symbol(header = "linux/signal.h")
    int SIGQUIT = 3;

    @Symbol(header = "linux/signal.h")
    int SIGKILL = 9;

    @Symbol(header = "linux/signal.h")
    int SIGUSR1 = 10;

    @Symbol(header = "linux/signal.h")
    int SIGUSR2 = 12;

    @Symbol(header = "linux/signal.h")
    int SIGALRM = 14;

    @Symbol(header = "linux/signal.h")
    int SIGTERM = 15;

    @Symbol(header = "linux/signal.h")
    int SIGCHLD = 17;

    /** A file has something for its owner. */
    @Symbol(header = "linux/signal.h")
    int SIGIO = 29;

    @Symbol(header = "linux/signal.h")
    int SIGCONT = 18;

    @Symbol(header = "linux/signal.h")
    int SIGSTOP = 19;
}
