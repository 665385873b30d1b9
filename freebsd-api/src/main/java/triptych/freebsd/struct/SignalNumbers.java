package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** The signals, by number. */
public interface SignalNumbers {
    @Symbol(header = "sys/signal.h")
    int SIGHUP = 1;

    @Symbol(header = "sys/signal.h")
    int SIGINT = 2;

    @Symbol(header = "sys/signal.h")
    int SIGQUIT = 3;

    @Symbol(header = "sys/signal.h")
    int SIGABRT = 6;

    /** Cannot be caught or ignored. */
    @Symbol(header = "sys/signal.h")
    int SIGKILL = 9;

    @Symbol(header = "sys/signal.h")
    int SIGSEGV = 11;

    @Symbol(header = "sys/signal.h")
    int SIGPIPE = 13;

    @Symbol(header = "sys/signal.h")
    int SIGALRM = 14;

    @Symbol(header = "sys/signal.h")
    int SIGTERM = 15;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGURG = 16;

    /** Would stop the process. */
    @Symbol(header = "sys/signal.h")
    int SIGSTOP = 17;

    /** Would stop the process. */
    @Symbol(header = "sys/signal.h")
    int SIGTSTP = 18;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGCONT = 19;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGCHLD = 20;

    /** Would stop the process. */
    @Symbol(header = "sys/signal.h")
    int SIGTTIN = 21;

    /** Would stop the process. */
    @Symbol(header = "sys/signal.h")
    int SIGTTOU = 22;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGIO = 23;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGWINCH = 28;

    /** Ignored unless the process says otherwise. */
    @Symbol(header = "sys/signal.h")
    int SIGINFO = 29;

    @Symbol(header = "sys/signal.h")
    int SIGUSR1 = 30;

    @Symbol(header = "sys/signal.h")
    int SIGUSR2 = 31;
}
