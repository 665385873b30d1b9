package triptych.csource.bind;

import java.util.Arrays;
import java.util.List;
import triptych.core.event.Frame;
import triptych.core.finding.FaultKind;
import triptych.core.machine.Machine;
import triptych.core.machine.Places;
import triptych.core.thread.SimThread;
import triptych.csource.ir.SiteTable;
import triptych.csource.memory.Stack;
import triptych.csource.memory.Stacks;

/** The simulated threads of an execution as far as they run C code. */
final class CThreads implements Places {
    private final Stacks stacks;
    private final SiteTable sites;
    private CThread[] byIndex = new CThread[8];
    private Machine machine;

    CThreads(Stacks stacks, SiteTable sites) {
        this.stacks = stacks;
        this.sites = sites;
    }

    void begin(Machine newMachine) {
        machine = newMachine;
        stacks.reset();
        Arrays.fill(byIndex, null);
    }

    CThread running() {
        return of(machine.dispatcher().running());
    }

    private CThread of(SimThread thread) {
        int index = thread.index();
        if (index >= byIndex.length) {
            byIndex = Arrays.copyOf(byIndex, 2 * index + 1);
        }
        CThread known = byIndex[index];
        if (known == null) {
            known = new CThread(thread, stackFor(thread));
            byIndex[index] = known;
        }
        return known;
    }

    private Stack stackFor(SimThread thread) {
        // By name: a finding tells whose stack it was.
        return stacks.take(thread.name())
                .orElseThrow(
                        () ->
                                new CodeFault(
                                        FaultKind.STACK_OVERFLOW,
                                        0,
                                        "",
                                        "There is no memory for another thread's stack."));
    }

    /** Its stack is nobody's now; null if it has had none. */
    Stack end(SimThread thread) {
        int index = thread.index();
        CThread known = index < byIndex.length ? byIndex[index] : null;
        if (known == null) {
            return null;
        }
        stacks.release(known.stack());
        return known.stack();
    }

    /** Whose stack {@code address} lies on; null if on none. */
    String ownerOfStack(long address) {
        return stacks.stackAt(address).map(stack -> stack.owner().toString()).orElse(null);
    }

    /** What lay between these addresses is there no longer, whoever was given it. */
    void lose(long from, long to) {
        for (CThread thread : byIndex) {
            if (thread != null) {
                thread.loses(from, to);
            }
        }
    }

    boolean isOnStack(long address) {
        return stacks.stackAt(address).isPresent();
    }

    @Override
    public List<Frame> backtrace(SimThread thread) {
        int index = thread.index();
        CThread known = index < byIndex.length ? byIndex[index] : null;
        return known == null ? List.of() : known.backtrace(sites);
    }
}
