package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;
import triptych.core.timer.Timers;
import triptych.tru64.struct.SplLevel;
import triptych.tru64.struct.TimeoutFunction;

/** {@code timeout}: functions that softclock calls when their time has come. */
@KernelText
public final class Timeouts {
    private static final RoutineInfo CALL =
            new RoutineInfo("softclock", "sys/systm.h", 0, false, false);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final List<Pair> pairs = new ArrayList<>(2);
    private Timers timers;

    /** A function and its argument: the only name that an entry has. */
    private static final class Pair extends SimObject {
        private final TimeoutFunction function;
        private final Object arg;
        private final List<Entry> entries = new ArrayList<>(1);

        Pair(TimeoutFunction function, Object arg) {
            this.function = function;
            this.arg = arg;
        }

        @Override
        public String label() {
            return "timeout";
        }
    }

    private final class Entry extends Timer {
        private final Pair pair;
        private final Text text;
        private final Callback callback = new Callback("function of a timeout");

        Entry(Pair pair, Text text) {
            this.pair = pair;
            this.text = text;
        }

        @Override
        protected Text text() {
            return text;
        }

        @Override
        protected void expire(SimThread on) {
            machine.touch(pair, Access.WRITE);
            pair.entries.remove(this);
            callback.run(on, text, CALL, () -> pair.function.run(pair.arg));
        }

        @Override
        public String label() {
            return "timeout";
        }
    }

    Timeouts(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** What softclock has to do. */
    Timers timers() {
        if (timers == null) {
            timers = Timers.of(machine);
            timers.runOn("softclock", this::adopt);
        }
        return timers;
    }

    private void adopt(SimThread sim) {
        sim.setContext(CallContext.NO_SLEEPING);
        kernel.threads().adoptContext(sim, SplLevel.SOFTCLOCK);
    }

    private Pair pairOf(TimeoutFunction function, Object arg) {
        for (Pair pair : pairs) {
            if (pair.function == function && pair.arg == arg) {
                return pair;
            }
        }
        Pair pair = new Pair(function, arg);
        pairs.add(pair);
        return pair;
    }

    /** {@code timeout}. */
    public void arm(SimThread sim, TimeoutFunction function, Object arg, int ticks) {
        Pair pair = pairOf(function, arg);
        machine.operate(Operation.DEFER, pair, Access.WRITE);
        Entry entry = new Entry(pair, sim.text());
        pair.entries.add(entry);
        timers().arm(entry, machine.clock().now() + ticks);
    }

    /** {@code untimeout}: whether there was one. */
    public boolean disarm(TimeoutFunction function, Object arg) {
        Pair pair = pairOf(function, arg);
        machine.operate(Operation.DEFER, pair, Access.WRITE);
        return !pair.entries.isEmpty() && timers().disarm(pair.entries.remove(0));
    }

    /** How many entries of {@code module} are still to come, as the step that runs sees it. */
    int armedBy(Text module) {
        int armed = 0;
        for (Pair pair : pairs) {
            for (Entry entry : pair.entries) {
                if (entry.text == module) {
                    machine.touch(pair, Access.READ);
                    armed++;
                }
            }
        }
        return armed;
    }
}
