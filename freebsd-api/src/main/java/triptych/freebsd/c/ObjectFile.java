package triptych.freebsd.c;

import triptych.core.c.CModule;
import triptych.core.c.CRecord;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.KthreadMain;
import triptych.freebsd.struct.ModuleData;
import triptych.freebsd.struct.ModuleEventHandler;
import triptych.freebsd.struct.SysctlHandler;

/** A compiled C file: what its macros have put into linker sets makes the module file. */
@KernelText
public class ObjectFile implements FreeBsd {
    private final FreeBsdKernel kernel;
    private final CModule code;
    private final KldFile file;

    public ObjectFile(Machine machine, CModule code) {
        this.kernel = FreeBsdKernel.of(machine);
        this.code = code;
        this.file = new KldFile(code.name()).mappedAs(code::mappedAs);
        code.set("set_modules").forEach(this::declareModule);
        code.set("set_module_versions")
                .forEach(r -> file.MODULE_VERSION(r.string(0), (int) r.word(1)));
        code.set("set_module_depends").forEach(this::declareDependency);
        code.set("set_sysctl").forEach(this::declareVariable);
        code.set("set_sysinit").forEach(r -> declareStart(r, false));
        code.set("set_sysuninit").forEach(r -> declareStart(r, true));
    }

    /** {@code struct triptych_module} of {@code sys/module.h}. */
    private void declareModule(CRecord record) {
        CRecord data = record.record(0);
        ModuleData module =
                new ModuleData(
                        data.string(0),
                        data.function(1, ModuleEventHandler.class),
                        data.object(2, Object.class));
        file.DECLARE_MODULE(module, (int) record.word(1), (int) record.word(2));
    }

    private void declareDependency(CRecord record) {
        file.MODULE_DEPEND(
                record.string(0),
                record.string(1),
                (int) record.word(2),
                (int) record.word(3),
                (int) record.word(4));
    }

    /** {@code struct triptych_sysctl} of {@code sys/sysctl.h}. */
    private void declareVariable(CRecord record) {
        file.SYSCTL_OID(
                record.string(0),
                record.string(1),
                (int) record.word(2),
                record.object(3, Span.class),
                record.word(4),
                record.function(5, SysctlHandler.class));
    }

    /** {@code struct triptych_sysinit} of {@code sys/kernel.h}. */
    private void declareStart(CRecord record, boolean atUnload) {
        String uniq = record.string(0);
        int subsystem = (int) record.word(1);
        int order = (int) record.word(2);
        KthreadMain func = record.function(3, KthreadMain.class);
        Object arg = record.object(4, Object.class);
        if (atUnload) {
            file.SYSUNINIT(uniq, subsystem, order, func, arg);
        } else {
            file.SYSINIT(uniq, subsystem, order, func, arg);
        }
    }

    protected final KldFile kldFile() {
        return file;
    }

    String name() {
        return code.name();
    }

    @Override
    public final FreeBsdKernel kernel() {
        return kernel;
    }
}
