package triptych.freebsd.kernel;

import java.nio.charset.StandardCharsets;
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

/** {@code kern_sysctl.c}: variables of the kernel by name, and who reads and writes them. */
@KernelText
public final class SysctlTree {
    private static final int LONGEST_STRING = 1024;

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

    // ---- handlers ----

    /** {@code sysctl_handle_int} and its kin, for a number of so many bytes. */
    public int number(Span variable, long constant, int bytes, SysctlReq req) {
        long value = constant;
        if (variable != null) {
            machine.operate(Operation.READ, variable.origin(), Access.READ);
            value = variable.number(bytes);
        }
        byte[] word = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            word[i] = (byte) (value >> 8 * i);
        }
        int error = out(req, word);
        if (error != 0 || req.newptr() == null) {
            return error;
        }
        if (variable == null) {
            return Errno.EPERM;
        }
        return in(req, variable, bytes);
    }

    /** {@code sysctl_handle_string}. */
    public int string(Span text, long room, SysctlReq req) {
        machine.operate(Operation.READ, text.origin(), Access.READ);
        int length = 0;
        long most = room > 0 ? Math.min(room, LONGEST_STRING) : LONGEST_STRING;
        while (length < most && text.from(length).read(1)[0] != 0) {
            length++;
        }
        byte[] bytes =
                (new String(text.read(length), StandardCharsets.ISO_8859_1) + "\0")
                        .getBytes(StandardCharsets.ISO_8859_1);
        int error = out(req, bytes);
        if (error != 0 || req.newptr() == null) {
            return error;
        }
        if (req.newlen() >= room) {
            return Errno.EINVAL;
        }
        error = in(req, text, (int) req.newlen());
        if (error == 0) {
            text.from(req.newlen()).setNumber(1, 0);
        }
        return error;
    }

    /** {@code sysctl_handle_opaque}. */
    public int opaque(Span memory, int bytes, SysctlReq req) {
        machine.operate(Operation.READ, memory.origin(), Access.READ);
        int error = out(req, memory.read(bytes));
        return error != 0 ? error : in(req, memory, bytes);
    }

    /** {@code SYSCTL_OUT}. */
    public int out(SysctlReq req, Span from, long bytes) {
        machine.operate(Operation.READ, from.origin(), Access.READ);
        return out(req, from.read((int) bytes));
    }

    private int out(SysctlReq req, byte[] bytes) {
        machine.touch(req, Access.WRITE);
        Span to = req.oldptr();
        if (to == null) {
            req.addOld(bytes.length);
            return 0;
        }
        long room = req.oldlen() - req.oldidx();
        int count = (int) Math.min(bytes.length, room);
        machine.touch(to.origin(), Access.WRITE);
        to.from(req.oldidx()).write(java.util.Arrays.copyOf(bytes, count));
        req.addOld(count);
        return count < bytes.length ? Errno.ENOMEM : 0;
    }

    /** {@code SYSCTL_IN}. */
    public int in(SysctlReq req, Span to, int bytes) {
        Span from = req.newptr();
        if (from == null) {
            return 0;
        }
        if (req.newlen() - req.newidx() < bytes) {
            return Errno.EINVAL;
        }
        machine.operate(Operation.WRITE, to.origin(), Access.WRITE);
        machine.touch(req, Access.WRITE);
        machine.touch(from.origin(), Access.READ);
        to.write(from.from(req.newidx()).read(bytes));
        req.addNew(bytes);
        return 0;
    }
}
