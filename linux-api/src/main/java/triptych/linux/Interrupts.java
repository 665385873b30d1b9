package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.IrqHandler;
import triptych.linux.struct.IrqReturn;

/**
 * {@code linux/interrupt.h}: interrupt handlers, and switching them off.
 *
 * <h4>Variations</h4>
 *
 * There are 64 lines, each with a context of its own; a device is whoever raises its {@code
 * triptych.core.irq.InterruptLine}. Each line is a latch: raised while it is disabled it is
 * answered once it is enabled, raised twice before it is answered it is answered once.
 */
@KernelText
public interface Interrupts extends Surface, IrqReturn {
    /**
     * Makes {@code handler} answer an interrupt line.
     *
     * <p><b>C:</b> {@code int request_irq(unsigned int irq, irq_handler_t handler, unsigned long
     * flags, const char *name, void *dev);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The handler may run at any time from here on, before this returns too, in
     *       hardirq context, {@code preempt_count()} 0x10000: to sleep there is a bug.
     *   <li id="S2">It is never in two calls at once.
     *   <li id="S3">With {@code IRQF_SHARED} from all of them a line has several handlers, and each
     *       interrupt calls all of them.
     *   <li id="S4">A line that is raised after its handler's text has gone runs in text that is
     *       gone.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param irq number of the line, from 0
     * @param flags {@code IRQF_SHARED} or 0
     * @param dev given to the handler, and names it for {@link #free_irq}
     * @return 0; {@code -EINVAL} no such line, no handler, or shared without {@code dev}; {@code
     *     -EBUSY} the line has a handler, and not both are shared
     * @source linux.md 0.2, 12; kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h", sleeps = true)
    default int request_irq(int irq, IrqHandler handler, int flags, String name, Object dev) {
        SimThread sim = enter(InterruptsCalls.request_irq, irq, handler, flags, name, dev);
        int error = kernel().irqs().request(sim, irq, handler, flags, name, dev);
        sim.leave();
        return error;
    }

    /**
     * As {@link #request_irq}, with a second half of the handler that a thread runs.
     *
     * <p><b>C:</b> {@code int request_threaded_irq(unsigned int irq, irq_handler_t handler,
     * irq_handler_t thread_fn, unsigned long flags, const char *name, void *dev);}
     * &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A {@code handler} that returns {@code IRQ_WAKE_THREAD} makes kernel thread
     *       {@code irq/N-name} run {@code thread_fn} in process context, where it may sleep.
     *   <li id="S2">Interrupts up to the beginning of {@code thread_fn} come to one call of it;
     *       later ones to another, after it.
     *   <li id="S3">With {@code IRQF_ONESHOT} the line is not answered before {@code thread_fn} has
     *       returned.
     *   <li id="S4">Without {@code handler} every interrupt wakes the thread; that needs {@code
     *       IRQF_ONESHOT}.
     *   <li id="S5">{@link #free_irq} returns when the thread has ended, which does first what it
     *       was woken for; {@link #synchronize_irq} and {@link #disable_irq} wait for it too.
     *   <li id="S6">{@code IRQ_WAKE_THREAD} from a handler that has no {@code thread_fn}: {@code
     *       IRQ %d device %s returned IRQ_WAKE_THREAD but no thread function available.}
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @param handler null for S4
     * @param thread_fn null for none
     * @param flags {@code IRQF_SHARED}, {@code IRQF_ONESHOT}, {@code IRQF_TRIGGER_*}
     * @return as {@link #request_irq}; {@code -EINVAL} also without {@code handler} if {@code
     *     thread_fn} or {@code IRQF_ONESHOT} is missing; {@code -EINTR} the caller was killed while
     *     the thread was made
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h", sleeps = true)
    default int request_threaded_irq(
            int irq, IrqHandler handler, IrqHandler thread_fn, int flags, String name, Object dev) {
        SimThread sim =
                enter(
                        InterruptsCalls.request_threaded_irq,
                        irq,
                        handler,
                        thread_fn,
                        flags,
                        name,
                        dev);
        int error = kernel().irqs().requestThreaded(sim, irq, handler, thread_fn, flags, name, dev);
        sim.leave();
        return error;
    }

    /**
     * Takes a handler from its line.
     *
     * <p><b>C:</b> {@code const void *free_irq(unsigned int irq, void *dev);}
     * &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the handler does not run, and never will.
     *   <li id="S2">Without such a handler: {@code Trying to free already-free IRQ %d}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @return the name that {@link #request_irq} got; null with S2
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h", sleeps = true)
    default String free_irq(int irq, Object dev) {
        SimThread sim = enter(InterruptsCalls.free_irq, irq, dev);
        String name = kernel().irqs().free(sim, irq, dev);
        sim.leave();
        return name;
    }

    /**
     * Disables a line, and waits for its handler.
     *
     * <p><b>C:</b> {@code void disable_irq(unsigned int irq);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return no handler runs, and none will before as many {@link #enable_irq} as
     *       there were calls that disable.
     *   <li id="S2">From the handler itself it has no end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: yes
     *
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h", sleeps = true)
    default void disable_irq(int irq) {
        SimThread sim = enter(InterruptsCalls.disable_irq, irq);
        kernel().irqs().disable(sim, irq);
        sim.leave();
    }

    /**
     * Disables a line.
     *
     * <p><b>C:</b> {@code void disable_irq_nosync(unsigned int irq);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #disable_irq}, but a handler that has begun is not waited for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void disable_irq_nosync(int irq) {
        SimThread sim = enter(InterruptsCalls.disable_irq_nosync, irq);
        kernel().irqs().disableNoSync(irq);
        sim.leave();
    }

    /**
     * Undoes one call that disabled a line.
     *
     * <p><b>C:</b> {@code void enable_irq(unsigned int irq);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">What was raised meanwhile is answered now.
     *   <li id="S2">If the line is not disabled: {@code Unbalanced enable for IRQ %d}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void enable_irq(int irq) {
        SimThread sim = enter(InterruptsCalls.enable_irq, irq);
        kernel().irqs().enable(irq);
        sim.leave();
    }

    /**
     * Waits for the handler of a line.
     *
     * <p><b>C:</b> {@code void synchronize_irq(unsigned int irq);} &lt;linux/interrupt.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A call that was under way is over on return; the next one is not kept away.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: no · hardirq: no · may sleep: no
     *
     * @source kernel/irq/manage.c [6.12]
     */
    @Routine(header = "linux/interrupt.h")
    default void synchronize_irq(int irq) {
        SimThread sim = enter(InterruptsCalls.synchronize_irq, irq);
        kernel().irqs().synchronize(sim, irq);
        sim.leave();
    }
}
