package triptych.freebsd;

import java.util.Locale;
import triptych.core.memory.CellNames;
import triptych.core.routine.KernelText;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.StartOrder;

/**
 * A kernel module, whose author extends this class: it has the kernel's interface, and is alone in
 * a file of its own name.
 *
 * <p>An object is one module in one machine: every execution needs a new one, since its fields are
 * the module's data.
 */
@KernelText
public abstract class FreeBsdModule implements FreeBsd {
    private FreeBsdKernel kernel;
    private KldFile file;

    /**
     * Hears {@code MOD_LOAD}, {@code MOD_UNLOAD}, {@code MOD_QUIESCE} and {@code MOD_SHUTDOWN},
     * with Giant held.
     *
     * @return 0 or an error number; {@code EOPNOTSUPP} for events that it does not know
     */
    public abstract int modevent(int what);

    /** The name of the module and of its file. */
    public String moduleName() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Declares what the file holds beside the module: versions, dependencies, SYSINITs. */
    protected void declare(KldFile declared) {}

    /** The file that this module is in. */
    public final KldFile file() {
        if (file == null) {
            String name = moduleName();
            file =
                    new KldFile(name)
                            .DECLARE_MODULE(
                                    new ModuleData(name, (mod, what, arg) -> modevent(what), null),
                                    StartOrder.SI_SUB_DRIVERS,
                                    StartOrder.SI_ORDER_MIDDLE)
                            .relocatedBy(this::attach);
            declare(file);
        }
        return file;
    }

    /**
     * The module is mapped into {@code owner}; for a file that holds several it is the file's
     * affair.
     */
    public final void attach(FreeBsdKernel owner) {
        kernel = owner;
        if (owner.machine().isWatched()) {
            CellNames.takeFrom(this);
        }
    }

    @Override
    public final FreeBsdKernel kernel() {
        if (kernel == null) {
            throw new IllegalStateException(
                    "module "
                            + moduleName()
                            + " calls the kernel before it is loaded; load it with kldload");
        }
        return kernel;
    }
}
