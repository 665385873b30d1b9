package triptych.tru64;

import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.CfgAttr;
import triptych.tru64.struct.CfgStatus;

/**
 * {@code sysconfig(8)}: what a user does with modules. Requests come one at a time, and each waits
 * for the one before.
 *
 * <h4>Variations</h4>
 *
 * What a user is told is one error number: that of the subsystem, or of the framework if it does
 * not come to that; {@link CfgFramework} gives both. A static subsystem, which cannot be
 * unconfigured, is not emulated.
 */
@KernelText
public interface Cfgmgr extends Surface {
    /**
     * Loads a module and configures it: {@code CFG_OP_CONFIGURE}.
     *
     * <p><b>C:</b> {@code sysconfig -c name}
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Attributes have their values before the configure routine is called, as from
     *       {@code /etc/sysconfigtab}. What cannot be stored has a status that says why: no such
     *       attribute, not for this operation, too small, too large, of another type.
     *   <li id="S2">If the routine refuses, the text is unloaded.
     *   <li id="S3">A subsystem that is configured already is asked all the same; it should refuse
     *       with {@code EINVAL}, and stays as it is.
     * </ol>
     *
     * @param attributes what {@code /etc/sysconfigtab} says
     * @return {@code ESUCCESS}; what the routine returned
     * @source tru64.md 7.4; cfg_configure(9r), sysconfig(8)
     */
    @Routine(
            name = "sysconfig -c",
            header = "sysconfig(8)",
            sleeps = true,
            forbidden = Contexts.INTERRUPTS)
    default int sysconfig_c(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.sysconfig_c, module.moduleName());
        int status = kernel().subsystems().configure(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return CfgStatus.errorOf(status);
    }

    /**
     * Unconfigures a module and unloads it: {@code CFG_OP_UNCONFIGURE}.
     *
     * <p><b>C:</b> {@code sysconfig -u name}
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">If the configure routine refuses, for instance with {@code EBUSY}, all stays as
     *       it is.
     *   <li id="S2">If it agrees, the text is unmapped at once. A thread of the module that has not
     *       come to {@code thread_halt_self}, a timeout or a handler that is left: {@code
     *       T64-UNL01}; what runs there later is a fault.
     *   <li id="S3">What the module has not freed is reported as {@code memory-leak}.
     * </ol>
     *
     * @return {@code ESUCCESS}; {@code ESRCH} it is not configured; what the routine returned
     * @source tru64.md 5.3, 7.4, 9; cfg_unconfigure(9r), sysconfig(8)
     */
    @Routine(
            name = "sysconfig -u",
            header = "sysconfig(8)",
            sleeps = true,
            forbidden = Contexts.INTERRUPTS)
    default int sysconfig_u(Tru64Module module) {
        SimThread sim = enter(DriverCalls.sysconfig_u, module.moduleName());
        int status = kernel().subsystems().unconfigure(sim, module.subsystem());
        sim.leave();
        return CfgStatus.errorOf(status);
    }

    /**
     * Reads attributes: {@code CFG_OP_QUERY}.
     *
     * <p><b>C:</b> {@code sysconfig -q name attribute ...}
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The configure routine is called first, to bring computed values up to date;
     *       then the values are read.
     *   <li id="S2">An attribute that cannot be read has a status, as for {@link #sysconfig_c}.
     * </ol>
     *
     * @param attributes filled in
     * @return {@code ESUCCESS}; {@code ESRCH} it is not configured; what the routine returned
     * @source tru64.md 7.4; sysconfig(8)
     */
    @Routine(
            name = "sysconfig -q",
            header = "sysconfig(8)",
            sleeps = true,
            forbidden = Contexts.INTERRUPTS)
    default int sysconfig_q(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.sysconfig_q, module.moduleName());
        int status = kernel().subsystems().query(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return CfgStatus.errorOf(status);
    }

    /**
     * Changes attributes: {@code CFG_OP_RECONFIGURE}.
     *
     * <p><b>C:</b> {@code sysconfig -r name attribute=value ...}
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Values are stored, and then the configure routine is told.
     *   <li id="S2">If one of them cannot be stored, none is, and the routine is not told.
     * </ol>
     *
     * @return {@code ESUCCESS}; {@code ESRCH} it is not configured; {@code EINVAL} S2; what the
     *     routine returned
     * @source tru64.md 7.4; cfg_reconfigure(9r), sysconfig(8)
     */
    @Routine(
            name = "sysconfig -r",
            header = "sysconfig(8)",
            sleeps = true,
            forbidden = Contexts.INTERRUPTS)
    default int sysconfig_r(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.sysconfig_r, module.moduleName());
        int status =
                kernel().subsystems().reconfigure(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return CfgStatus.errorOf(status);
    }
}
