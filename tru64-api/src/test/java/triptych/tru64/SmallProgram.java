package triptych.tru64;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.tru64.struct.ThreadT;

/** A few threads with a few calls each, whose final state is what each thread has noted. */
record SmallProgram(String name, Consumer<Os> body) implements Program {
    /** Tru64, and notes by thread: the same for every order of independent steps. */
    static final class Os {
        final Tru64System sys;
        private final Map<String, List<Object>> notes = new TreeMap<>();

        Os(Tru64System sys) {
            this.sys = sys;
        }

        void note(String who, Object what) {
            notes.computeIfAbsent(who, unused -> new ArrayList<>()).add(what);
        }

        ThreadT user(String name, Runnable code) {
            return sys.kernel().threads().of(sys.user(name, code));
        }

        ThreadT worker(Runnable code) {
            return sys.kernel_thread(
                    sys.first_task(),
                    unused -> {
                        code.run();
                        sys.thread_terminate(sys.current_thread());
                        sys.thread_halt_self();
                    });
        }

        /** Waits, and notes the result and the time. */
        void await(String who, Object event, boolean interruptible, int ticks) {
            sys.assert_wait(event, interruptible);
            sys.thread_set_timeout(ticks);
            sys.thread_block();
            note(who, sys.current_thread().wait_result());
            note(who, sys.kernel().machine().clock().now());
        }

        void kill(ThreadT thread) {
            sys.kernel().signals().psignal(sys.kernel().machine().running(), thread, 2);
        }
    }

    @Override
    public String os() {
        return "tru64";
    }

    @Override
    public Outcome boot(Machine machine) {
        Os os = new Os(Tru64System.on(machine));
        body.accept(os);
        return () -> os.notes.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
