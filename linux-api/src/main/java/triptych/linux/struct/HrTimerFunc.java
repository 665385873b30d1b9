package triptych.linux.struct;

/** {@code enum hrtimer_restart (*function)(struct hrtimer *)}. */
@FunctionalInterface
public interface HrTimerFunc {
    /** Runs in hardirq context when time has come. Gives {@code HRTIMER_RESTART} or not. */
    int expire(HrTimer timer);
}
