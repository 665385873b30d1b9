package triptych.tru64.c;

import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CModule;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Text;
import triptych.tru64.Tru64Module;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgSubsysAttr;

/**
 * A compiled module: its subsystem is what precedes {@code _configure} in the name of its configure
 * routine.
 *
 * <h4>Variations</h4>
 *
 * The routine is told of no attributes ({@code indata_size} is 0): they have their values by then.
 */
@KernelText
public class CSubsystem extends Tru64Module {
    private static final String CONFIGURE = "_configure";
    private static final String ATTRIBUTES = "_attributes";

    private final Machine machine;
    private final CModule code;
    private final List<String> configureRoutines;
    private final String name;

    public CSubsystem(Machine machine, CModule code) {
        this.machine = machine;
        this.code = code;
        configureRoutines =
                code.functions().stream().filter(f -> f.endsWith(CONFIGURE)).sorted().toList();
        name =
                configureRoutines.size() == 1
                        ? configureRoutines.get(0).replaceFirst(CONFIGURE + "$", "")
                        : code.name();
    }

    /** A function of the module's with external linkage. */
    protected final <F> F function(String function, Class<F> type) {
        return code.requiredFunction(function, type);
    }

    @Override
    public final String moduleName() {
        return name;
    }

    @Override
    protected final void mappedAs(Text text) {
        code.mappedAs(text);
    }

    @Override
    protected final int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
        if (configureRoutines.size() != 1) {
            throw machine.fail(
                    "no-configure-routine",
                    "sysconfig does not know how to configure " + name,
                    "a module has one function NAME_configure() that is not static; here: "
                            + configureRoutines);
        }
        return function(name + CONFIGURE, ConfigureRoutine.class).configure(op, null, 0, null, 0);
    }

    /** The table as it is in memory, up to the entry whose name is empty. */
    @Override
    protected final List<CfgSubsysAttr> attributes() {
        List<CfgSubsysAttr> table = new ArrayList<>();
        for (int i = 0; ; i++) {
            CfgSubsysAttr entry =
                    code.element(name + ATTRIBUTES, i, CfgSubsysAttr.class).orElse(null);
            if (entry == null || entry.name().isEmpty()) {
                return table;
            }
            table.add(entry);
        }
    }
}
