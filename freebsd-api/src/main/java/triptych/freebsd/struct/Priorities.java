package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Thread priorities as of FreeBSD 13; a lower number is more urgent. */
public interface Priorities {
    @Symbol(header = "sys/priority.h")
    int PSWP = 80;

    @Symbol(header = "sys/priority.h")
    int PVM = 84;

    @Symbol(header = "sys/priority.h")
    int PINOD = 88;

    @Symbol(header = "sys/priority.h")
    int PRIBIO = 92;

    @Symbol(header = "sys/priority.h")
    int PVFS = 96;

    @Symbol(header = "sys/priority.h")
    int PZERO = 100;

    @Symbol(header = "sys/priority.h")
    int PSOCK = 104;

    @Symbol(header = "sys/priority.h")
    int PWAIT = 108;

    @Symbol(header = "sys/priority.h")
    int PLOCK = 112;

    @Symbol(header = "sys/priority.h")
    int PPAUSE = 116;

    @Symbol(header = "sys/priority.h")
    int PUSER = 120;
}
