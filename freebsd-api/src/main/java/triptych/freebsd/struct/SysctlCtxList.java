package triptych.freebsd.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct sysctl_ctx_list}: what a module has added to the tree and will take away. */
@KernelText
@Symbol(name = "sysctl_ctx_list", header = "sys/sysctl.h")
public final class SysctlCtxList extends SimObject {
    private final List<SysctlOid> entries = new ArrayList<>();

    /** The latest one last. */
    public List<SysctlOid> entries() {
        return entries;
    }

    @Override
    public String label() {
        return "sysctl context";
    }
}
