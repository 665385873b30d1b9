package triptych.tru64.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.module.LoadedModule;
import triptych.core.module.Modules;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.tru64.dialect.DriverTexts;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgFlags;
import triptych.tru64.struct.CfgStatus;
import triptych.tru64.struct.CfgSubsysAttr;
import triptych.tru64.struct.Errno;
import triptych.tru64.struct.IhandlerIdT;

/**
 * The configuration framework: loads a module, calls its configure routine, and unloads it when
 * that says so, whoever may still stand in its text. One request at a time.
 */
@KernelText
public final class Subsystems {
    private static final String HALTS = "thread_halt_self";
    private static final int NO_SUBSYSTEM =
            CfgStatus.word(Errno.ESUCCESS, CfgStatus.CFG_FRAME_ESUBSYS);
    private static final int BAD_ATTRIBUTE =
            CfgStatus.word(Errno.ESUCCESS, CfgStatus.CFG_FRAME_EATTR);

    private final Tru64Kernel kernel;
    private final Machine machine;
    private final SimLock lock;
    private final Map<Subsystem, LoadedModule> configured = new LinkedHashMap<>(2);

    /** {@code NAME_configure()} and {@code NAME_attributes[]}. */
    public interface Subsystem {
        String moduleName();

        /** The module is mapped as {@code text}: its code learns where the kernel is. */
        void attach(Tru64Kernel owner, Text text);

        /** {@code NAME_attributes[]}. */
        List<CfgSubsysAttr> attributes();

        /** {@code NAME_configure()}. */
        int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata);
    }

    Subsystems(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        LockKind kind = new LockKind("lock of the configuration manager", false, true);
        this.lock =
                machine.named(new SimLock(machine.footprint(), kind, "cfgmgr", "cfgmgr", false));
    }

    private void begin(SimThread sim) {
        lock.standBefore(Operation.LOCK, sim);
        lock.take(sim, machine.callSite());
    }

    /** In the step that runs: whoever waits for the lock sees no difference. */
    private int end(SimThread sim, int status) {
        lock.release(sim);
        return status;
    }

    // ---- requests, answered by a CfgStatus ----

    /** {@code sysconfig -c}. */
    public int configure(SimThread sim, Subsystem subsystem, List<CfgAttr> attributes) {
        begin(sim);
        boolean isNew = !configured.containsKey(subsystem);
        if (isNew) {
            LoadedModule loaded = Modules.of(machine).load(subsystem.moduleName());
            subsystem.attach(kernel, loaded.text());
            configured.put(subsystem, loaded);
        }
        store(subsystem, attributes, CfgFlags.CFG_OP_CONFIGURE);
        int error = call(sim, subsystem, CfgFlags.CFG_OP_CONFIGURE, attributes);
        if (error != Errno.ESUCCESS && isNew) {
            unload(subsystem);
        }
        return end(sim, asked(error));
    }

    /** {@code sysconfig -u}. */
    public int unconfigure(SimThread sim, Subsystem subsystem) {
        begin(sim);
        if (!configured.containsKey(subsystem)) {
            return end(sim, NO_SUBSYSTEM);
        }
        int error = call(sim, subsystem, CfgFlags.CFG_OP_UNCONFIGURE, List.of());
        if (error == Errno.ESUCCESS) {
            unload(subsystem);
        }
        return end(sim, asked(error));
    }

    /** {@code sysconfig -r}: all of {@code attributes} or none. */
    public int reconfigure(SimThread sim, Subsystem subsystem, List<CfgAttr> attributes) {
        begin(sim);
        if (!configured.containsKey(subsystem)) {
            return end(sim, NO_SUBSYSTEM);
        }
        if (!check(subsystem, attributes, CfgFlags.CFG_OP_RECONFIGURE)) {
            return end(sim, BAD_ATTRIBUTE);
        }
        store(subsystem, attributes, CfgFlags.CFG_OP_RECONFIGURE);
        return end(sim, asked(call(sim, subsystem, CfgFlags.CFG_OP_RECONFIGURE, attributes)));
    }

    /** {@code sysconfig -q}: fills in the values of {@code attributes}. */
    public int query(SimThread sim, Subsystem subsystem, List<CfgAttr> attributes) {
        begin(sim);
        if (!configured.containsKey(subsystem)) {
            return end(sim, NO_SUBSYSTEM);
        }
        int error = call(sim, subsystem, CfgFlags.CFG_OP_QUERY, attributes);
        for (CfgAttr attribute : attributes) {
            CfgSubsysAttr known = find(subsystem, attribute, CfgFlags.CFG_OP_QUERY);
            if (known != null) {
                attribute.setValue(known.read());
            }
        }
        return end(sim, asked(error));
    }

    /** The subsystem has answered {@code error}. */
    private static int asked(int error) {
        return CfgStatus.word(error, CfgStatus.CFG_FRAME_SUCCESS);
    }

    private int call(SimThread sim, Subsystem subsystem, int op, List<CfgAttr> indata) {
        int[] error = new int[1];
        sim.callInto(
                configured.get(subsystem).text(),
                () -> error[0] = subsystem.configure(op, indata, new ArrayList<>(0)));
        kernel.waits().complainIfPending(sim, "the return of a configure routine");
        return error[0];
    }

    // ---- attributes ----

    /** The entry of the table that allows {@code op}; null, and a status, if there is none. */
    private static CfgSubsysAttr find(Subsystem subsystem, CfgAttr attribute, int op) {
        for (CfgSubsysAttr known : subsystem.attributes()) {
            if (known.name().equals(attribute.name())) {
                boolean allowed = known.allows(op);
                attribute.setStatus(allowed ? CfgFlags.CFG_ATTR_SUCCESS : CfgFlags.CFG_ATTR_EOP);
                return allowed ? known : null;
            }
        }
        attribute.setStatus(CfgFlags.CFG_ATTR_EEXISTS);
        return null;
    }

    private static boolean check(Subsystem subsystem, List<CfgAttr> attributes, int op) {
        boolean fine = true;
        for (CfgAttr attribute : attributes) {
            CfgSubsysAttr known = find(subsystem, attribute, op);
            if (known != null) {
                attribute.setStatus(known.check(attribute.value()));
            }
            fine &= attribute.status() == CfgFlags.CFG_ATTR_SUCCESS;
        }
        return fine;
    }

    /** Stores what can be stored; the others have a status that says why not. */
    private static void store(Subsystem subsystem, List<CfgAttr> attributes, int op) {
        check(subsystem, attributes, op);
        for (CfgAttr attribute : attributes) {
            if (attribute.status() == CfgFlags.CFG_ATTR_SUCCESS) {
                find(subsystem, attribute, op).write(attribute.value());
            }
        }
    }

    // ---- unloading ----

    private void unload(Subsystem subsystem) {
        LoadedModule module = configured.get(subsystem);
        machine.operate(Operation.MODULE, module.text(), Access.WRITE);
        configured.remove(subsystem);
        List<String> alive = aliveIn(module);
        if (!alive.isEmpty()) {
            kernel.report("T64-UNL01", DriverTexts.unloadedAlive(module.name(), alive));
        }
        kernel.memory().reportLeaks(module.text());
        Modules.of(machine).unload(module);
    }

    /** What will run code of the module again. */
    private List<String> aliveIn(LoadedModule module) {
        List<String> alive = new ArrayList<>(0);
        for (SimThread thread : module.threads(machine.threads())) {
            if (!isAtItsEnd(thread)) {
                alive.add("thread " + thread.name());
            }
        }
        int timeouts = kernel.timeouts().armedBy(module.text());
        if (timeouts > 0) {
            alive.add(timeouts == 1 ? "a timeout" : timeouts + " timeouts");
        }
        for (IhandlerIdT handler : kernel.handlers().of(module.text())) {
            alive.add(handler.label());
        }
        return alive;
    }

    /** Whether it runs kernel text from here to its end. */
    private static boolean isAtItsEnd(SimThread thread) {
        return !thread.standsInText()
                && thread.routine() != null
                && thread.routine().name().equals(HALTS);
    }
}
