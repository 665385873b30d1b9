package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.script.Act;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.tru64.struct.Errno;

/** A user process that follows a script. Like a shell it goes on when something did not succeed. */
@KernelText
public final class ScriptPlayer implements Performance.Player {
    /** What a user of Tru64 can do. */
    public static final Repertoire REPERTOIRE =
            Repertoire.of("TICKS")
                    .can("query", "asks for its values: sysconfig -q")
                    .can("reconfigure", "tells it that values have changed: sysconfig -r");

    private final Tru64System os;
    private final Tru64Module module;
    private final Performance performance;

    /** Of a script about {@code module}. */
    public ScriptPlayer(Tru64System os, Tru64Module module, Performance performance) {
        this.os = os;
        this.module = module;
        this.performance = performance;
    }

    @Override
    public void perform(Act act) {
        switch (act.verb()) {
            case Repertoire.LOAD -> load();
            case Repertoire.UNLOAD -> os.sysconfig_u(module);
            case "query" -> os.sysconfig_q(module);
            case "reconfigure" -> os.sysconfig_r(module);
            case Repertoire.WAIT -> waitFor(act);
            default -> throw new IllegalStateException("nobody plays '" + act + "'");
        }
    }

    private void load() {
        if (os.sysconfig_c(module) == Errno.ESUCCESS) {
            performance.loaded();
        }
    }

    private void waitFor(Act act) {
        if (act.has(0)) {
            UserScript.sleep(os.kernel().machine(), act.number(0));
        } else {
            UserScript.UNLOADS_AT_ANY_TIME.nap(os.kernel().machine());
        }
    }
}
