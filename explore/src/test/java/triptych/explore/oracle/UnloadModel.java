package triptych.explore.oracle;

import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;

/**
 * The bare model of a correct unload: workers loop under one lock until told to stop, the unloader
 * waits until all are gone. Its classes of interleavings can be counted by hand.
 */
record UnloadModel(int workers, int bound) implements Program {
    private static final LockKind MUTEX = new LockKind("mutex", false, true);

    @Override
    public String name() {
        return "unload-model";
    }

    @Override
    public String os() {
        return "core";
    }

    @Override
    public Outcome boot(Machine machine) {
        State state = new State(machine);
        for (int w = 0; w < workers; w++) {
            machine.startUserProcess("worker" + w, state::work);
        }
        machine.startUserProcess("unloader", state::unload);
        return () -> "left " + state.left;
    }

    private final class State {
        private final Machine machine;
        private final SimLock lock;
        private final Object gone = new Object();
        private boolean stop;
        private int left = workers;

        State(Machine machine) {
            this.machine = machine;
            this.lock =
                    machine.named(new SimLock(machine.footprint(), MUTEX, "lock", "lock", false));
        }

        private void lock() {
            SimThread self = machine.running();
            lock.standBefore(Operation.LOCK, self);
            lock.take(self, self.callSite());
        }

        private void unlock() {
            SimThread self = machine.running();
            lock.standBefore(Operation.UNLOCK, self);
            lock.release(self);
        }

        private void work() {
            lock();
            for (int i = 0; i < bound && !stop; i++) {
                unlock();
                lock();
            }
            left--;
            WaitChannel channel = machine.sleepQueues().channelOf(gone);
            machine.dispatcher().stopBefore(machine.running(), Operation.WAKE, channel);
            machine.sleepQueues().wakeAll(channel, machine.running());
            unlock();
        }

        private void unload() {
            lock();
            stop = true;
            while (left > 0) {
                SimThread self = machine.running();
                WaitChannel channel = machine.sleepQueues().channelOf(gone);
                machine.dispatcher().stopBefore(self, Operation.WAIT, channel);
                machine.sleepQueues().announce(self, channel, "gone", SimThread.NEVER, false);
                lock.release(self);
                machine.sleepQueues().blockThenStandBefore(self, Operation.LOCK, lock);
                lock.take(self, self.callSite());
            }
            unlock();
        }
    }
}
