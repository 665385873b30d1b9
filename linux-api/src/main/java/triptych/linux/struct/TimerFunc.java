package triptych.linux.struct;

/** {@code void (*function)(struct timer_list *)}. */
@FunctionalInterface
public interface TimerFunc {
    /** Runs in softirq context when time has come; must not sleep. */
    void expire(TimerList timer);
}
