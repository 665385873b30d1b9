package triptych.freebsd.dialect;

import triptych.core.routine.KernelText;

/** The words of {@code subr_epoch.c}. */
@KernelText
public final class EpochTexts {
    public static final String WAIT_INSIDE =
            "epoch_wait_preempt() called in the middle of an epoch section of the same epoch";

    public static final String SPIN_INSIDE =
            "EMU epoch-wait-inside: epoch_wait in a section of the same epoch waits for itself";

    public static final String LONG_RUNNING = "epoch_wait() can be long running";

    private EpochTexts() {}
}
