package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct watchdog_ops}: how a watchdog is driven.
 *
 * @param owner is held while somebody has it open
 * @param ping null if {@code start} does
 */
@KernelText
@Symbol(name = "watchdog_ops", header = "linux/watchdog.h")
public record WatchdogOps(ModuleStruct owner, Act start, Act stop, Act ping) {
    /** {@code start}, {@code stop} and {@code ping}. */
    @FunctionalInterface
    public interface Act {
        /** Gives 0 or a negative error number. */
        int call(WatchdogDevice wdd);
    }
}
