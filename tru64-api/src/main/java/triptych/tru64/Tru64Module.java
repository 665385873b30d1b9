package triptych.tru64;

import java.util.List;
import java.util.Locale;
import triptych.core.memory.CellNames;
import triptych.core.routine.KernelText;
import triptych.core.thread.Text;
import triptych.tru64.kernel.Subsystems;
import triptych.tru64.kernel.Tru64Kernel;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgSubsysAttr;

/**
 * A kernel module, whose author extends this class: it has the kernel's interface.
 *
 * <p>An object is one module in one machine: every execution needs a new one, since its fields are
 * the module's data.
 */
@KernelText
public abstract class Tru64Module implements Tru64 {
    private final Subsystems.Subsystem subsystem = new AsSubsystem();
    private Tru64Kernel kernel;

    /**
     * {@code NAME_configure()}: called by {@code sysconfig}.
     *
     * <p><b>C:</b> {@code cfg_status_t NAME_configure(cfg_op_t op, caddr_t indata, ulong
     * indata_size, caddr_t outdata, ulong outdata_size);}
     *
     * @param op one of {@code CFG_OP_*}
     * @param indata the attributes of the request
     * @param outdata empty
     * @return {@code ESUCCESS} or an error number: {@code EBUSY} to refuse, {@code ENOTSUP} for an
     *     {@code op} that it does not know
     */
    protected abstract int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata);

    /** {@code NAME_attributes[]}. */
    protected List<CfgSubsysAttr> attributes() {
        return List.of();
    }

    /** The name of the module. */
    public String moduleName() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The module is in memory, where its code is {@code text}. */
    protected void mappedAs(Text text) {}

    /** The module as the framework sees it. */
    final Subsystems.Subsystem subsystem() {
        return subsystem;
    }

    @Override
    public final Tru64Kernel kernel() {
        if (kernel == null) {
            throw new IllegalStateException(
                    "module "
                            + moduleName()
                            + " calls the kernel before it is loaded; load it with sysconfig -c");
        }
        return kernel;
    }

    @KernelText
    private final class AsSubsystem implements Subsystems.Subsystem {
        @Override
        public String moduleName() {
            return Tru64Module.this.moduleName();
        }

        @Override
        public void attach(Tru64Kernel owner, Text text) {
            kernel = owner;
            mappedAs(text);
            if (owner.machine().isWatched()) {
                CellNames.takeFrom(Tru64Module.this);
            }
        }

        @Override
        public List<CfgSubsysAttr> attributes() {
            return Tru64Module.this.attributes();
        }

        @Override
        public int configure(int op, List<CfgAttr> indata, List<CfgAttr> outdata) {
            return Tru64Module.this.configure(op, indata, outdata);
        }
    }
}
