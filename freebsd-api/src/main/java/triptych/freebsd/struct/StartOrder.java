package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** When {@code SYSINIT} functions run: by subsystem, then by order within it. */
public interface StartOrder {
    @Symbol(header = "sys/kernel.h")
    int SI_SUB_TUNABLES = 0x0700000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_KMEM = 0x1800000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_LOCK = 0x1B00000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_EVENTHANDLER = 0x1C00000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_KLD = 0x2000000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_TASKQ = 0x2880000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_DRIVERS = 0x3100000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_CONFIGURE = 0x3800000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_PSEUDO = 0x7000000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_EXEC = 0x7400000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_SMP = 0xf000000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_KICK_SCHEDULER = 0xa000000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_KTHREAD_INIT = 0xe000000;

    @Symbol(header = "sys/kernel.h")
    int SI_SUB_LAST = 0xfffffff;

    @Symbol(header = "sys/kernel.h")
    int SI_ORDER_FIRST = 0;

    @Symbol(header = "sys/kernel.h")
    int SI_ORDER_SECOND = 1;

    @Symbol(header = "sys/kernel.h")
    int SI_ORDER_THIRD = 2;

    @Symbol(header = "sys/kernel.h")
    int SI_ORDER_MIDDLE = 0x1000000;

    @Symbol(header = "sys/kernel.h")
    int SI_ORDER_ANY = 0xfffffff;
}
