package triptych.freebsd.kernel;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.SysctlCtxList;
import triptych.freebsd.struct.SysctlFlags;
import triptych.freebsd.struct.SysctlHandler;
import triptych.freebsd.struct.SysctlOid;
import triptych.freebsd.struct.SysctlReq;

/** {@code kern_sysctl.c}: variables by name, which users read and write. */
@KernelText
public final class SysctlTree {
    private static final List<String> TOP =
            List.of("kern", "vm", "vfs", "net", "debug", "hw", "machdep", "security", "dev");

    private static final List<String> OF_DEBUG = List.of("acpi", "sizeof");

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Entrances entrances;
    private final Names names = new Names();
    private SysctlOid root;

    private static final class Names extends SimObject {
        @Override
        public String label() {
            return "sysctl tree";
        }
    }

    SysctlTree(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.entrances = new Entrances(kernel);
        machine.named(names);
    }

    /** Most machines never ask for it. */
    private SysctlOid root() {
        if (root == null) {
            root = node(null, null);
            TOP.forEach(name -> root.children().add(node(root, name)));
            SysctlOid debug = named(root, "_debug");
            OF_DEBUG.forEach(name -> debug.children().add(node(debug, name)));
        }
        return root;
    }

    private static SysctlOid node(SysctlOid parent, String name) {
        int kind = SysctlFlags.CTLTYPE_NODE | SysctlFlags.CTLFLAG_RW;
        return new SysctlOid(parent, name, kind, null, 0, null, null);
    }

    // ---- modules ----

    /** The node that C calls {@code path}, such as {@code _kern_ipc}; null if there is none. */
    public SysctlOid named(String path) {
        return named(root(), path);
    }

    private static SysctlOid named(SysctlOid parent, String path) {
        if (path.isEmpty()) {
            return parent;
        }
        for (SysctlOid child : parent.children()) {
            String start = "_" + child.oid_name();
            if (path.startsWith(start)) {
                SysctlOid found = named(child, path.substring(start.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** {@code sysctl_add_oid}; null if the parent has such a child. */
    public SysctlOid add(
            SysctlCtxList context,
            SysctlOid parent,
            String name,
            int kind,
            Span arg1,
            long arg2,
            SysctlHandler handler,
            Text text) {
        machine.operate(Operation.MODULE, names, Access.WRITE);
        SysctlOid oid = insert(parent, name, kind, arg1, arg2, handler, text);
        if (oid != null && context != null) {
            machine.touch(context, Access.WRITE);
            context.entries().add(oid);
        }
        return oid;
    }

    private SysctlOid insert(
            SysctlOid parent,
            String name,
            int kind,
            Span arg1,
            long arg2,
            SysctlHandler handler,
            Text text) {
        boolean taken = parent.children().stream().anyMatch(c -> c.oid_name().equals(name));
        if (taken) {
            machine.console().print(() -> "can't re-use a leaf (" + name + ")!\n");
            return null;
        }
        SysctlOid oid = machine.named(new SysctlOid(parent, name, kind, arg1, arg2, handler, text));
        parent.children().add(oid);
        return oid;
    }

    /** What {@code file} declares, when it is loaded. */
    List<SysctlOid> register(KldFile file, Text text) {
        List<SysctlOid> added = new ArrayList<>();
        if (file.sysctls().isEmpty()) {
            return added;
        }
        machine.operate(Operation.MODULE, names, Access.WRITE);
        for (KldFile.Variable declared : file.sysctls()) {
            SysctlOid parent = named(declared.parent());
            SysctlOid oid =
                    parent == null
                            ? null
                            : insert(
                                    parent,
                                    declared.name(),
                                    declared.kind(),
                                    declared.arg1(),
                                    declared.arg2(),
                                    declared.handler(),
                                    text);
            if (oid != null) {
                added.add(oid);
            }
        }
        return added;
    }

    /** {@code sysctl_remove_oid}, {@code sysctl_ctx_free}: and nobody is in their handlers. */
    public void remove(SimThread td, List<SysctlOid> oids) {
        machine.operate(Operation.MODULE, names, Access.WRITE);
        for (int i = oids.size() - 1; i >= 0; i--) {
            SysctlOid oid = oids.get(i);
            oid.parent().children().remove(oid);
            entrances.close(td, oid, "oidrm");
        }
    }

    // ---- users ----

    /** The names of all variables that modules have added. */
    public List<String> leaves() {
        machine.touch(names, Access.READ);
        if (root == null) {
            return List.of();
        }
        List<String> leaves = new ArrayList<>();
        addLeaves(root(), leaves);
        return leaves;
    }

    /** Whether users may write an int to the variable of this name. */
    public boolean isWritableInt(String path) {
        machine.touch(names, Access.READ);
        SysctlOid oid = byPath(path);
        return oid != null
                && (oid.oid_kind() & SysctlFlags.CTLFLAG_WR) != 0
                && (oid.oid_kind() & SysctlFlags.CTLTYPE) == SysctlFlags.CTLTYPE_INT;
    }

    private SysctlOid byPath(String path) {
        return named("_" + path.replace('.', '_'));
    }

    private static void addLeaves(SysctlOid oid, List<String> leaves) {
        for (SysctlOid child : oid.children()) {
            if (child.isNode()) {
                addLeaves(child, leaves);
            } else {
                leaves.add(child.path());
            }
        }
    }

    /** {@code sysctlbyname}: 0 or an error number. */
    public int access(SimThread td, String path, SysctlReq req) {
        machine.operate(Operation.MODULE, names, Access.READ);
        SysctlOid oid = byPath(path);
        if (oid == null || oid.handler() == null) {
            return Errno.ENOENT;
        }
        if (req.newptr() != null && (oid.oid_kind() & SysctlFlags.CTLFLAG_WR) == 0) {
            return Errno.EPERM;
        }
        int[] answer = {Errno.ENOENT};
        entrances.enter(
                td,
                oid,
                oid.text(),
                (oid.oid_kind() & SysctlFlags.CTLFLAG_MPSAFE) == 0,
                () -> answer[0] = oid.handler().call(oid, oid.oid_arg1(), oid.oid_arg2(), req));
        return answer[0];
    }
}
