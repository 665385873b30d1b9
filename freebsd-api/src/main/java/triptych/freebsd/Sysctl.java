package triptych.freebsd;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.SysctlCtxList;
import triptych.freebsd.struct.SysctlHandler;
import triptych.freebsd.struct.SysctlOid;
import triptych.freebsd.struct.SysctlReq;

/** sysctl(9): variables that users read and write by name. */
@KernelText
public interface Sysctl extends Surface {
    /**
     * Makes a list of what is added to the tree.
     *
     * <p><b>C:</b> {@code int sysctl_ctx_init(struct sysctl_ctx_list *clist);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The list is empty.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param clist memory for it
     * @return 0
     * @source sysctl_ctx_init(9)
     */
    @Routine(header = "sys/sysctl.h")
    default int sysctl_ctx_init(SysctlCtxList clist) {
        SimThread td = enter(DriverCalls.sysctl_ctx_init, clist);
        clist.entries().clear();
        td.leave();
        return 0;
    }

    /**
     * Takes all away that was added with a list.
     *
     * <p><b>C:</b> {@code int sysctl_ctx_free(struct sysctl_ctx_list *clist);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody finds the names any more.
     *   <li id="S2">It sleeps ({@code oidrm}) until no thread is in their handlers: afterwards the
     *       module may be unloaded.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param clist the list
     * @return 0
     * @source sysctl_ctx_init(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default int sysctl_ctx_free(SysctlCtxList clist) {
        SimThread td = enter(DriverCalls.sysctl_ctx_free, clist);
        kernel().sysctls().remove(td, clist.entries());
        clist.entries().clear();
        td.leave();
        return 0;
    }

    /**
     * Adds a name to the tree.
     *
     * <p><b>C:</b> {@code struct sysctl_oid *sysctl_add_oid(struct sysctl_ctx_list *clist, struct
     * sysctl_oid_list *parent, int nbr, const char *name, int kind, void *arg1, intmax_t arg2, int
     * (*handler)(SYSCTL_HANDLER_ARGS), const char *fmt, const char *descr, const char *label);}
     * &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on users can read it, and write it if {@code kind} has {@code
     *       CTLFLAG_WR}: else that is {@code EPERM}.
     *   <li id="S2">The handler is text of the calling module: called after that is unloaded, it is
     *       the trap.
     *   <li id="S3">The handler is called with Giant held, unless {@code kind} has {@code
     *       CTLFLAG_MPSAFE}.
     *   <li id="S4">A name that the parent has already gives null.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param clist the list that it goes on, or null
     * @param parent what it is a child of
     * @param nbr {@code OID_AUTO}
     * @param name within the parent
     * @param kind {@code CTLTYPE_*} and {@code CTLFLAG_*}
     * @param arg1 for the handler
     * @param arg2 for the handler
     * @param handler reads and writes it
     * @param fmt how it is shown
     * @param descr what it is
     * @param label null
     * @return the name; null if it is taken
     * @source sysctl_add_oid(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default SysctlOid sysctl_add_oid(
            SysctlCtxList clist,
            SysctlOid parent,
            int nbr,
            String name,
            int kind,
            Span arg1,
            long arg2,
            SysctlHandler handler,
            String fmt,
            String descr,
            String label) {
        SimThread td =
                enter(
                        DriverCalls.sysctl_add_oid,
                        clist,
                        parent,
                        nbr,
                        name,
                        kind,
                        arg1,
                        arg2,
                        handler,
                        fmt,
                        descr,
                        label);
        SysctlOid result =
                kernel().sysctls().add(clist, parent, name, kind, arg1, arg2, handler, td.text());
        td.leave();
        return result;
    }

    /**
     * Reads and writes an int.
     *
     * <p><b>C:</b> {@code int sysctl_handle_int(SYSCTL_HANDLER_ARGS);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The user gets the number at {@code arg1}, and what the user gives is stored
     *       there.
     *   <li id="S2">Without {@code arg1} the user gets {@code arg2}, and giving one is {@code
     *       EPERM}.
     *   <li id="S3">Less than four bytes are {@code EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param oidp the name
     * @param arg1 the variable, or null
     * @param arg2 the constant
     * @param req what the user wants
     * @return 0 or an error number
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default int sysctl_handle_int(SysctlOid oidp, Span arg1, long arg2, SysctlReq req) {
        SimThread td = enter(DriverCalls.sysctl_handle_int, oidp, arg1, arg2, req);
        int result = kernel().sysctlCopies().number(arg1, arg2, Integer.BYTES, req);
        td.leave();
        return result;
    }

    /**
     * As {@link #sysctl_handle_int}, for a long.
     *
     * <p><b>C:</b> {@code int sysctl_handle_long(SYSCTL_HANDLER_ARGS);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It reads and writes eight bytes.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param oidp the name
     * @param arg1 the variable, or null
     * @param arg2 the constant
     * @param req what the user wants
     * @return 0 or an error number
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default int sysctl_handle_long(SysctlOid oidp, Span arg1, long arg2, SysctlReq req) {
        SimThread td = enter(DriverCalls.sysctl_handle_long, oidp, arg1, arg2, req);
        int result = kernel().sysctlCopies().number(arg1, arg2, Long.BYTES, req);
        td.leave();
        return result;
    }

    /**
     * Reads and writes a string.
     *
     * <p><b>C:</b> {@code int sysctl_handle_string(SYSCTL_HANDLER_ARGS);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The user gets the string at {@code arg1} with its NUL.
     *   <li id="S2">What the user gives is stored there, with a NUL, if it is shorter than {@code
     *       arg2}; else it is {@code EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param oidp the name
     * @param arg1 the string
     * @param arg2 bytes that there are for it
     * @param req what the user wants
     * @return 0 or an error number
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default int sysctl_handle_string(SysctlOid oidp, Span arg1, long arg2, SysctlReq req) {
        SimThread td = enter(DriverCalls.sysctl_handle_string, oidp, arg1, arg2, req);
        int result = kernel().sysctlCopies().string(arg1, arg2, req);
        td.leave();
        return result;
    }

    /**
     * Reads and writes memory as it is.
     *
     * <p><b>C:</b> {@code int sysctl_handle_opaque(SYSCTL_HANDLER_ARGS);} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The user gets the {@code arg2} bytes at {@code arg1}, and what the user gives
     *       is stored there.
     *   <li id="S2">A user who gives less is refused: {@code EINVAL}, and nothing is stored.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Variations</h4>
     *
     * what is read is of one moment: the kernel's second try, if it was switched away in between,
     * is never needed
     *
     * @param oidp the name
     * @param arg1 the memory
     * @param arg2 bytes
     * @param req what the user wants
     * @return 0 or an error number
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true)
    default int sysctl_handle_opaque(SysctlOid oidp, Span arg1, long arg2, SysctlReq req) {
        SimThread td = enter(DriverCalls.sysctl_handle_opaque, oidp, arg1, arg2, req);
        int result = kernel().sysctlCopies().opaque(arg1, (int) arg2, req);
        td.leave();
        return result;
    }

    /**
     * Hands bytes to the user.
     *
     * <p><b>C:</b> {@code int SYSCTL_OUT(struct sysctl_req *req, const void *p, size_t l);}
     * &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">They come behind what was handed out before; what has no room is {@code
     *       ENOMEM}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param req what the user wants
     * @param p the bytes
     * @param l how many
     * @return 0 or {@code ENOMEM}
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true, macro = true)
    default int SYSCTL_OUT(SysctlReq req, Span p, long l) {
        SimThread td = enter(DriverCalls.SYSCTL_OUT, req, p, l);
        int result = kernel().sysctlCopies().out(req, p, l);
        td.leave();
        return result;
    }

    /**
     * Takes bytes from the user.
     *
     * <p><b>C:</b> {@code int SYSCTL_IN(struct sysctl_req *req, void *p, size_t l);}
     * &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">They come from behind what was taken before; more than there are is {@code
     *       EINVAL}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param req what the user gives
     * @param p where they go
     * @param l how many
     * @return 0 or {@code EINVAL}
     * @source sysctl(9)
     */
    @Routine(header = "sys/sysctl.h", sleeps = true, macro = true)
    default int SYSCTL_IN(SysctlReq req, Span p, long l) {
        SimThread td = enter(DriverCalls.SYSCTL_IN, req, p, l);
        int result = kernel().sysctlCopies().in(req, p, (int) l);
        td.leave();
        return result;
    }

    /**
     * The parent that {@code SYSCTL_NODE} or the kernel has made.
     *
     * <p><b>C:</b> {@code SYSCTL_STATIC_CHILDREN(oid_name)} &lt;sys/sysctl.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It goes by its name in C, such as {@code _kern_ipc}; the empty name is the
     *       root.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param oid_name the name in C
     * @return the parent; null if there is none
     * @source sysctl_add_oid(9)
     */
    @Routine(header = "sys/sysctl.h", macro = true)
    default SysctlOid SYSCTL_STATIC_CHILDREN(String oid_name) {
        SimThread td = enter(DriverCalls.SYSCTL_STATIC_CHILDREN, oid_name);
        SysctlOid result = kernel().sysctls().named(oid_name);
        td.leave();
        return result;
    }
}
