package triptych.examples.tru64.fta;

import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;

/**
 * An adapter of the machine: processes beside the processor's stand for what it does of itself. Its
 * engine does one request at a time.
 */
public final class SimulatedAdapter implements Adapter {
    private final Machine machine;
    private final int slowTicks;
    private final SharedInt cause = new SharedInt(0, "cause");
    private final SharedInt engineBusy = new SharedInt(0, "engine busy");
    private final Ref<CmdBuf> done = new Ref<>(null, "done");
    private final SharedInt failed = new SharedInt(0, "failed");

    /**
     * @param slowTicks how long a request takes if it does not come off at once: which of the two
     *     is open
     */
    public SimulatedAdapter(Machine machine, int slowTicks) {
        this.machine = machine;
        this.slowTicks = slowTicks;
    }

    // ---- what happens to it ----

    /** It fails so often, each time at any time from here on. */
    public void fails(int times) {
        machine.startUserProcess(
                "failing adapter",
                () -> {
                    for (int i = 0; i < times; i++) {
                        fail();
                    }
                });
    }

    /** Whether it was reset after its last failure, as whoever knows that all is quiet may ask. */
    public boolean isOperational() {
        return failed.peek() == 0;
    }

    private void fail() {
        failed.set(1);
        interrupt(FATAL_ERROR);
    }

    private void interrupt(int bit) {
        cause.getAndUpdate(bits -> bits | bit);
        InterruptLines.of(machine).at(LINE).raise();
    }

    private void transfer(CmdBuf request) {
        if (machine.choose(2) == 1) {
            passTime();
        }
        done.set(request);
        if (engineBusy.compareAndSet(1, 0)) {
            interrupt(DMA_DONE);
        }
    }

    private void passTime() {
        SimThread engine = machine.running();
        long until = machine.clock().now() + slowTicks;
        machine.sleepQueues()
                .announce(
                        engine,
                        machine.sleepQueues().channelOf(engineBusy),
                        "transfer",
                        until,
                        false);
        machine.sleepQueues().block(engine);
    }

    // ---- what is known of it once the run is over ----

    /** Whether the engine uses the memory of a request. */
    public boolean isBusy() {
        return engineBusy.peek() != 0;
    }

    // ---- registers ----

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public int cause() {
        return cause.getAndUpdate(bits -> 0);
    }

    @Override
    public void reset() {
        failed.set(0);
    }

    @Override
    public void receive() {
        // Frames are lost here: the scenarios are about the threads.
    }

    @Override
    public void start(CmdBuf request) {
        engineBusy.set(1);
        machine.startUserProcess("engine", () -> transfer(request));
    }

    @Override
    public CmdBuf completed() {
        return done.get();
    }

    @Override
    public boolean cancel(CmdBuf request) {
        return engineBusy.compareAndSet(1, 0);
    }
}
