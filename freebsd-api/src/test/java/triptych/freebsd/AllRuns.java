package triptych.freebsd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.machine.Workbench;
import triptych.freebsd.kernel.FreeBsdKernel;

/** Every execution of a small program, one after the other, without any cleverness. */
final class AllRuns implements Strategy {
    private static final int MOST = 200_000;

    private final List<int[]> branches = new ArrayList<>();
    private int depth;

    private AllRuns() {}

    /** The titles of all findings that any schedule leads to. */
    static Set<String> titles(Consumer<FreeBsdSystem> boot) {
        Set<String> titles = new TreeSet<>();
        AllRuns strategy = new AllRuns();
        try (Workbench workbench = new Workbench(FiberKind.best(), true)) {
            int runs = 0;
            do {
                if (++runs > MOST) {
                    throw new AssertionError("more than " + MOST + " executions");
                }
                strategy.depth = 0;
                Machine machine = new Machine(MachineSettings.DEFAULT, strategy, workbench, null);
                boot.accept(new FreeBsdSystem(FreeBsdKernel.of(machine)));
                machine.run();
                for (Finding finding : machine.findings()) {
                    titles.add(UserRun.title(finding));
                }
            } while (strategy.advance());
        }
        return titles;
    }

    /** Goes on to the next untried alternative, deepest first. */
    private boolean advance() {
        while (!branches.isEmpty()) {
            int[] last = branches.get(branches.size() - 1);
            if (++last[0] < last[1]) {
                return true;
            }
            branches.remove(branches.size() - 1);
        }
        return false;
    }

    @Override
    public int chooseActor(long enabled, int last) {
        int choice = chooseValue(Long.bitCount(enabled));
        long rest = enabled;
        for (int i = 0; i < choice; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    @Override
    public int chooseValue(int alternatives) {
        if (depth == branches.size()) {
            branches.add(new int[] {0, alternatives});
        }
        return branches.get(depth++)[0];
    }
}
