package triptych.linux.kernel;

import java.util.HashSet;
import java.util.Set;
import triptych.core.event.Site;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.dialect.WarnTexts;

/** {@code kernel/panic.c} and {@code lib/bug.c}: what module code itself says is wrong. */
@KernelText
public final class Warnings {
    private final LinuxKernel kernel;
    private final Machine machine;
    private final Places warned;

    /** {@code .data.once}: the places that have warned. */
    private static final class Places extends SimObject {
        private final Set<Place> seen = new HashSet<>(0);

        @Override
        public String label() {
            return ".data.once";
        }
    }

    /** A line of one loading of a module. */
    private record Place(Text text, Site site) {}

    Warnings(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.warned = machine.named(new Places());
    }

    /** {@code __warn}; {@code message} is empty for {@code WARN_ON}. */
    public void warn(SimThread sim, String message) {
        String at =
                WarnTexts.at(kernel.tasks().of(sim), machine.callSite().toString(), moduleOf(sim));
        kernel.warn("warning", message.isEmpty() ? at : message.stripTrailing() + "\n" + at);
    }

    private static String moduleOf(SimThread sim) {
        return sim.text() == null ? sim.name() : "[" + sim.text().module() + "]";
    }

    /** Whether the place in module code that has called warns for the first time. */
    public boolean isFirst(SimThread sim) {
        machine.touch(warned, Access.WRITE);
        return warned.seen.add(new Place(sim.text(), machine.placeOfCall()));
    }

    /** {@code BUG()}. Does not return. */
    public Error bug() {
        return kernel.oops("bug", WarnTexts.bug(machine.callSite()));
    }

    /** {@code panic()}. Does not return. */
    public Error panic(SimThread sim, String message) {
        return machine.panic(new Finding.Panic(message, machine.facts(sim), machine.callSite()));
    }

    /** {@code machine_restart()}. Does not return. */
    public Error restart() {
        return kernel.oops(
                "machine-restart",
                "reboot: Restarting system",
                "the module restarts the machine at " + machine.callSite());
    }

    /** {@code dump_stack()}. */
    public void dumpStack(SimThread sim) {
        kernel.log()
                .print(
                        () ->
                                WarnTexts.stack(
                                        kernel.tasks().of(sim).pidNumber(),
                                        kernel.tasks().of(sim).comm(),
                                        machine.callSite()));
    }
}
