package triptych.linux.struct;

/** {@code rcu_callback_t}: {@code void (*func)(struct rcu_head *head)}. */
@FunctionalInterface
public interface RcuFunc {
    /** Runs in softirq context; must not sleep. */
    void run(RcuHead head);
}
