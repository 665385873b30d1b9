package triptych.core.machine;

import java.util.List;
import java.util.StringJoiner;
import triptych.core.event.Event;
import triptych.core.event.EventListener;
import triptych.core.event.Frame;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.finding.ThreadFacts;
import triptych.core.routine.CallContext;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Calls;
import triptych.core.thread.CurrentBaton;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;

/** Where calls from module code arrive: who calls, from where, and whether they may. */
final class CallDesk implements Calls {
    private final Machine machine;
    private final EventListener watcher;
    private static final Places JAVA_ALONE = thread -> List.of();

    private Places places = JAVA_ALONE;

    CallDesk(Machine machine, EventListener watcher) {
        this.machine = machine;
        this.watcher = watcher;
    }

    /** Asks {@code newPlaces} before it looks at Java's own stack. */
    void setPlaces(Places newPlaces) {
        places = newPlaces;
    }

    List<Frame> backtrace(SimThread thread) {
        return watcher == null ? List.of() : places.backtrace(thread);
    }

    /** Where module code called the kernel. Dear. */
    Site placeOfCall(SimThread thread) {
        List<Frame> frames = thread == null ? List.of() : places.backtrace(thread);
        return frames.isEmpty() ? CallSites.ofModuleCode() : frames.get(0).site();
    }

    /**
     * As {@link #placeOfCall} to a reader: where the module is not in Java, a line of Java, such as
     * one that plays a user, says nothing.
     */
    private Site siteOfCall(SimThread thread) {
        return places != JAVA_ALONE && places.backtrace(thread).isEmpty()
                ? Site.UNSEEN
                : placeOfCall(thread);
    }

    @Override
    public void called(SimThread thread, RoutineInfo routine, Object[] arguments) {
        if (watcher != null) {
            thread.setCallSite(siteOfCall(thread));
            watcher.on(
                    new Event.Called(
                            machine.step(),
                            thread.index(),
                            routine.name(),
                            inWords(arguments),
                            thread.callSite()));
        }
    }

    @Override
    public void returned(SimThread thread) {
        if (watcher != null) {
            watcher.on(new Event.Returned(machine.step(), thread.index(), thread.routine().name()));
        }
    }

    @Override
    public void forbidden(SimThread thread, RoutineInfo routine) {
        throw machine.panic(
                new Finding.WrongContext(
                        routine.name(),
                        inWords(thread.context()),
                        machine.facts(thread),
                        thread.callSite()));
    }

    @Override
    public Error ranIntoGoneText(SimThread thread) {
        boolean starting = thread.routine() == null;
        return machine.panic(
                new Finding.TextGone(
                        machine.facts(thread),
                        thread.text().module(),
                        starting ? "" : thread.routine().name(),
                        thread.callSite(),
                        starting,
                        machine.addressOf(thread.text())));
    }

    /**
     * The caller must be the Java thread that runs {@code running}; a real thread has no business
     * here.
     */
    SimThread requireSimulated(SimThread running) {
        if (CurrentBaton.get() != machine.dispatcher()) {
            throw new IllegalStateException(
                    "the Java thread '"
                            + Thread.currentThread().getName()
                            + "' called the simulated kernel; threads of a module must be made by the kernel's routines");
        }
        if (running == null) {
            SimThread unwound = machine.dispatcher().unwinding();
            if (unwound != null) {
                throw machine.dispatcher().dropFiber(unwound);
            }
            throw new IllegalStateException(
                    "the simulated kernel was called while no simulated thread runs;"
                            + " call it from a user process or a thread of the machine");
        }
        return running;
    }

    private static String inWords(Object[] arguments) {
        StringJoiner words = new StringJoiner(", ");
        for (Object argument : arguments) {
            words.add(inWords(argument));
        }
        return words.toString();
    }

    private static String inWords(Object argument) {
        if (argument == null) {
            return "NULL";
        }
        if (argument instanceof String text) {
            return '"' + text + '"';
        }
        if (argument instanceof SimObject object) {
            return object.pointerLabel();
        }
        if (argument instanceof WaitChannel.Named named) {
            return named.label();
        }
        if (argument instanceof Number || argument instanceof ThreadFacts) {
            return argument.toString();
        }
        return argument.getClass().isSynthetic() || argument.getClass().isHidden()
                ? "function"
                : argument.getClass().getSimpleName();
    }

    private static String inWords(int context) {
        if ((context & CallContext.INTERRUPT) != 0) {
            return "interrupt handler";
        }
        if ((context & CallContext.ATOMIC) != 0) {
            return "critical section";
        }
        return (context & CallContext.NO_SLEEPING) != 0 ? "sleeping prohibited" : "thread";
    }

    static Site siteOf(StackTraceElement element) {
        String file = element.getFileName();
        return new Site(
                file == null ? element.getClassName() : file, Math.max(0, element.getLineNumber()));
    }
}
