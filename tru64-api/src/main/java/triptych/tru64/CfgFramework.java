package triptych.tru64;

import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.CfgAttr;

/**
 * {@code cfg_configure(9r)}: the requests of {@link Cfgmgr}, answered by the whole {@code
 * cfg_status_t}: the error number of the subsystem in the upper 16 bits, the framework's code in
 * the lower.
 *
 * <h4>Variations</h4>
 *
 * which arguments the real ones take is unverified: these are ours
 */
@KernelText
public interface CfgFramework extends Surface {
    /**
     * Loads a module and configures it.
     *
     * <p><b>C:</b> {@code cfg_status_t cfg_configure(...);} &lt;sys/sysconfig.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link Cfgmgr#sysconfig_c}, with {@code CFG_FRAME_SUCCESS} beside what the
     *       routine returned.
     * </ol>
     *
     * @return the status word
     * @source tru64.md 7.4; cfg_configure(9r)
     */
    @Routine(header = "sys/sysconfig.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int cfg_configure(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.cfg_configure, module.moduleName());
        int word = kernel().subsystems().configure(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return word;
    }

    /**
     * Unconfigures a module and unloads it.
     *
     * <p><b>C:</b> {@code cfg_status_t cfg_unconfigure(...);} &lt;sys/sysconfig.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link Cfgmgr#sysconfig_u}: {@code EBUSY} of the routine is in the upper
     *       half.
     *   <li id="S2">Of a module that is not configured nobody is asked: {@code CFG_FRAME_ESUBSYS},
     *       and no error of a subsystem.
     * </ol>
     *
     * @return the status word
     * @source tru64.md 7.4; cfg_unconfigure(9r)
     */
    @Routine(header = "sys/sysconfig.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int cfg_unconfigure(Tru64Module module) {
        SimThread sim = enter(DriverCalls.cfg_unconfigure, module.moduleName());
        int word = kernel().subsystems().unconfigure(sim, module.subsystem());
        sim.leave();
        return word;
    }

    /**
     * Reads attributes.
     *
     * <p><b>C:</b> {@code cfg_status_t cfg_query(...);} &lt;sys/sysconfig.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link Cfgmgr#sysconfig_q}; otherwise as {@link #cfg_unconfigure} S2.
     * </ol>
     *
     * @return the status word
     * @source tru64.md 7.4
     */
    @Routine(header = "sys/sysconfig.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int cfg_query(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.cfg_query, module.moduleName());
        int word = kernel().subsystems().query(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return word;
    }

    /**
     * Changes attributes.
     *
     * <p><b>C:</b> {@code cfg_status_t cfg_reconfigure(...);} &lt;sys/sysconfig.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link Cfgmgr#sysconfig_r}; if one of them cannot be stored: {@code
     *       CFG_FRAME_EATTR}, and no error of a subsystem.
     * </ol>
     *
     * @return the status word
     * @source tru64.md 7.4; cfg_reconfigure(9r)
     */
    @Routine(header = "sys/sysconfig.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int cfg_reconfigure(Tru64Module module, CfgAttr... attributes) {
        SimThread sim = enter(DriverCalls.cfg_reconfigure, module.moduleName());
        int word = kernel().subsystems().reconfigure(sim, module.subsystem(), List.of(attributes));
        sim.leave();
        return word;
    }
}
