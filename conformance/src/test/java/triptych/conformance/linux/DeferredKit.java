package triptych.conformance.linux;

import java.util.function.Consumer;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

/** What the suites for timers, work and interrupts have in common. */
final class DeferredKit {
    /** The line that devices of the suites raise. */
    static final int IRQ = 5;

    private DeferredKit() {}

    static Completion completion(String name) {
        return new Completion(name).initialised();
    }

    static void complete(Linux os, Completion c) {
        Machine machine = os.kernel().machine();
        os.kernel().completions().complete(machine.running(), c);
    }

    static void await(Linux os, Completion c) {
        os.kernel()
                .completions()
                .await(
                        os.kernel().machine().running(),
                        c,
                        CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                        Linux.TASK_UNINTERRUPTIBLE);
    }

    static TaskStruct current(Linux os) {
        return os.kernel().tasks().of(os.kernel().machine().running());
    }

    static long now(Linux os) {
        return os.kernel().machine().clock().now();
    }

    /** A device raises its line, now. */
    static void raise(Machine machine) {
        InterruptLines.of(machine).at(IRQ).raise();
    }

    /** A module of two functions, which get the kernel's surface. */
    static final class Parts extends LinuxModule {
        private final Consumer<Linux> start;
        private final Consumer<Linux> end;

        Parts(Consumer<Linux> start, Consumer<Linux> end) {
            this.start = start;
            this.end = end;
        }

        @Override
        protected int init() {
            start.accept(this);
            return 0;
        }

        @Override
        protected void exit() {
            end.accept(this);
        }
    }
}
