package triptych.bench;

import triptych.core.choice.Strategy;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** Two threads that do nothing but stop before operations of their own: the bare cost of a step. */
record PingPong(int operations) implements Program {
    @Override
    public String name() {
        return "ping-pong";
    }

    @Override
    public String os() {
        return "core";
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT.withStepLimit(Integer.MAX_VALUE);
    }

    @Override
    public Outcome boot(Machine machine) {
        for (int i = 0; i < 2; i++) {
            machine.startUserProcess(
                    "player" + i,
                    () -> {
                        SimThread self = machine.running();
                        for (int n = 0; n < operations; n++) {
                            machine.operate(Operation.YIELD, self, Access.WRITE);
                        }
                    });
        }
        return Outcome.NONE;
    }

    /** Switches at every decision, so that each step pays for one switch of fibers. */
    static final class Alternating implements Strategy {
        @Override
        public int chooseActor(long enabled, int last) {
            long others = enabled & ~(1L << last);
            return Long.numberOfTrailingZeros(others != 0 ? others : enabled);
        }

        @Override
        public int chooseValue(int alternatives) {
            return 0;
        }
    }
}
