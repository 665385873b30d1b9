package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/**
 * {@code PCATCH}, {@code MS_LOCK_*}: how {@code mpsleep} waits, and what becomes of the lock. The
 * values differ from release to release: name them.
 */
public interface SleepFlags {
    /** A signal breaks the sleep. */
    @Symbol(header = "sys/param.h")
    int PCATCH = 0x100;

    /** The sleeper may be suspended; nobody suspends here. */
    @Symbol(header = "sys/param.h")
    int PSUSP = 0x200;

    /** A priority, which no sleep looks at. */
    @Symbol(header = "sys/param.h")
    int PZERO = 25;

    /** The lock is a simple lock. */
    @Symbol(header = "sys/param.h")
    int MS_LOCK_SIMPLE = 0x1;

    /** The lock is a complex lock, held for reading. */
    @Symbol(header = "sys/param.h")
    int MS_LOCK_READ = 0x2;

    /** The lock is a complex lock, held for writing. */
    @Symbol(header = "sys/param.h")
    int MS_LOCK_WRITE = 0x4;

    /** The lock is not taken again after success. */
    @Symbol(header = "sys/param.h")
    int MS_LOCK_NO_RELOCK = 0x8;

    /** The lock is taken again also after a failure. */
    @Symbol(header = "sys/param.h")
    int MS_LOCK_ON_ERROR = 0x10;
}
