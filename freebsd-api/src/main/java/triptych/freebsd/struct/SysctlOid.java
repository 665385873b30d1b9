package triptych.freebsd.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Text;

/** {@code struct sysctl_oid}: a name that users read and write, or the parent of such. */
@KernelText
@Symbol(name = "sysctl_oid", header = "sys/sysctl.h")
public final class SysctlOid extends Entrance {
    private final SysctlOid parent;
    private final String name;
    private final int kind;
    private final Span arg1;
    private final long arg2;
    private final SysctlHandler handler;
    private final Text text;
    private final List<SysctlOid> children = new ArrayList<>();

    /**
     * @param parent null for the root
     * @param text the module that the handler belongs to; null if none
     */
    public SysctlOid(
            SysctlOid parent,
            String name,
            int kind,
            Span arg1,
            long arg2,
            SysctlHandler handler,
            Text text) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
        this.arg1 = arg1;
        this.arg2 = arg2;
        this.handler = handler;
        this.text = text;
    }

    public SysctlOid parent() {
        return parent;
    }

    @Symbol(header = "sys/sysctl.h")
    public String oid_name() {
        return name;
    }

    /** {@code CTLTYPE_*} and {@code CTLFLAG_*}. */
    @Symbol(header = "sys/sysctl.h")
    public int oid_kind() {
        return kind;
    }

    @Symbol(header = "sys/sysctl.h")
    public Span oid_arg1() {
        return arg1;
    }

    @Symbol(header = "sys/sysctl.h")
    public long oid_arg2() {
        return arg2;
    }

    public SysctlHandler handler() {
        return handler;
    }

    public Text text() {
        return text;
    }

    public List<SysctlOid> children() {
        return children;
    }

    public boolean isNode() {
        return (kind & SysctlFlags.CTLTYPE) == SysctlFlags.CTLTYPE_NODE;
    }

    /** As {@code sysctl} wants it, such as {@code kern.maxproc}. */
    public String path() {
        return parent == null || parent.parent == null ? name : parent.path() + "." + name;
    }

    @Override
    public String label() {
        return path();
    }
}
