package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.EventHandlerFunction;
import triptych.freebsd.struct.EventHandlerTag;

/** EVENTHANDLER(9): functions to call when something happens. */
@KernelText
public interface EventHandler extends Surface {
    /**
     * Adds a function to the list of an event.
     *
     * <p><b>C:</b> {@code eventhandler_tag EVENTHANDLER_REGISTER(name, func, arg, priority);}
     * &lt;sys/eventhandler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Lower priorities run first, equal ones in the order of their registration.
     *   <li id="S2">The function is text of the calling module: called after that is unloaded, it
     *       is the trap.
     *   <li id="S3">The function gets {@code arg}, and then what the event carries.
     *   <li id="S4">With a mutex held WITNESS reports {@code uma_zalloc_debug: zone "malloc-64"
     *       with the following non-sleepable locks held:}, and it goes on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param name the event
     * @param func gets {@code arg}, then what the event carries
     * @param arg handed to {@code func}
     * @param priority from {@code EVENTHANDLER_PRI_FIRST} to {@code EVENTHANDLER_PRI_LAST}
     * @return what {@link #EVENTHANDLER_DEREGISTER} takes
     * @source EVENTHANDLER(9); freebsd.md 4.4
     */
    @Routine(header = "sys/eventhandler.h", sleeps = true, macro = true)
    default EventHandlerTag EVENTHANDLER_REGISTER(
            String name, EventHandlerFunction func, Object arg, int priority) {
        SimThread td = enter(KernelCalls.EVENTHANDLER_REGISTER, name, func, arg, priority);
        EventHandlerTag tag = new EventHandlerTag(func, arg, priority, td.text());
        kernel().eventHandlers().register(name, tag);
        td.leave();
        return tag;
    }

    /**
     * Removes a function from the list of an event, and waits until no invocation of the list runs.
     *
     * <p><b>C:</b> {@code EVENTHANDLER_DEREGISTER(name, tag);} &lt;sys/eventhandler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Sleeps ({@code evhrm}) while any invocation of the list runs: afterwards the
     *       function's module may be unloaded.
     *   <li id="S2">Called from a handler of the same list it waits for itself.
     *   <li id="S3">A null {@code tag} removes all functions of the list.
     *   <li id="S4">What is removed while the list runs is not called any more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no mutex may be held
     *
     * @param name the event
     * @param tag what was registered; null removes all
     * @source EVENTHANDLER(9); freebsd.md 4.4
     */
    @Routine(header = "sys/eventhandler.h", sleeps = true, macro = true)
    default void EVENTHANDLER_DEREGISTER(String name, EventHandlerTag tag) {
        SimThread td = enter(KernelCalls.EVENTHANDLER_DEREGISTER, name, tag);
        kernel().eventHandlers().deregister(td, name, tag, true);
        td.leave();
    }

    /**
     * Removes a function from the list of an event, without waiting.
     *
     * <p><b>C:</b> {@code EVENTHANDLER_DEREGISTER_NOWAIT(name, tag);} &lt;sys/eventhandler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function may still run afterwards: not for unloading, but needed inside
     *       handlers.
     *   <li id="S2">In a handler of the same list it does not wait.
     *   <li id="S3">A null {@code tag} removes all functions of the list.
     *   <li id="S4">What is removed while the list runs is not called any more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param name the event
     * @param tag what was registered; null removes all
     * @source EVENTHANDLER(9); freebsd.md 4.4
     */
    @Routine(header = "sys/eventhandler.h", macro = true)
    default void EVENTHANDLER_DEREGISTER_NOWAIT(String name, EventHandlerTag tag) {
        SimThread td = enter(KernelCalls.EVENTHANDLER_DEREGISTER_NOWAIT, name, tag);
        kernel().eventHandlers().deregister(td, name, tag, false);
        td.leave();
    }

    /**
     * Calls all functions on the list of an event.
     *
     * <p><b>C:</b> {@code EVENTHANDLER_INVOKE(name, ...);} &lt;sys/eventhandler.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The list is not locked meanwhile: a handler may sleep if the caller may.
     *   <li id="S2">The functions run one after the other, in the calling thread; with none on the
     *       list nothing happens.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as the handlers need
     *
     * @param name the event
     * @param args handed to the functions
     * @source EVENTHANDLER(9); freebsd.md 4.4
     */
    @Routine(header = "sys/eventhandler.h", macro = true)
    default void EVENTHANDLER_INVOKE(String name, Object... args) {
        SimThread td = enter(KernelCalls.EVENTHANDLER_INVOKE, name);
        kernel().eventHandlers().invoke(td, name, args);
        td.leave();
    }
}
