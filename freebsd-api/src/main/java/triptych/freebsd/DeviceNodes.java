package triptych.freebsd;

import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Cdev;
import triptych.freebsd.struct.Cdevsw;
import triptych.freebsd.struct.DeviceFlags;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.MakeDevArgs;

/** make_dev(9): devices that users find in {@code /dev}. */
@KernelText
public interface DeviceNodes extends Surface {
    /**
     * Makes a device node.
     *
     * <p><b>C:</b> {@code struct cdev *make_dev(struct cdevsw *cdevsw, int unit, uid_t uid, gid_t
     * gid, int perms, const char *fmt, ...);} &lt;sys/conf.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From now on users can open it; the functions of {@code cdevsw} are text of the
     *       calling module.
     *   <li id="S2">A name that is taken: {@code make_dev_credv: bad si_name (error=17,
     *       si_name=NAME)}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * everybody may open everything
     *
     * @param cdevsw what the driver does
     * @param unit a number for the driver
     * @param uid owner
     * @param gid group
     * @param perms who may open it
     * @param fmt format of the name
     * @param rest arguments of the format
     * @return the node
     * @source make_dev(9)
     */
    @Routine(header = "sys/conf.h")
    default Cdev make_dev(
            Cdevsw cdevsw, int unit, int uid, int gid, int perms, String fmt, Object... rest) {
        SimThread td = enter(DriverCalls.make_dev, cdevsw, unit, uid, gid, perms, fmt);
        Cdev result = node(td, new MakeDevArgs(0, cdevsw, unit, null, null), fmt, rest);
        td.leave();
        return result;
    }

    /**
     * As {@link #make_dev}, with flags.
     *
     * <p><b>C:</b> {@code struct cdev *make_dev_credf(int flags, struct cdevsw *cdevsw, int unit,
     * struct ucred *cr, uid_t uid, gid_t gid, int perms, const char *fmt, ...);} &lt;sys/conf.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With {@link DeviceFlags#MAKEDEV_CHECKNAME} a name that is taken gives null.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param flags {@code MAKEDEV_*}
     * @param cdevsw what the driver does
     * @param unit a number for the driver
     * @param cr null
     * @param uid owner
     * @param gid group
     * @param perms who may open it
     * @param fmt format of the name
     * @param rest arguments of the format
     * @return the node; null if the name is taken
     * @source make_dev(9)
     */
    @Routine(header = "sys/conf.h")
    default Cdev make_dev_credf(
            int flags,
            Cdevsw cdevsw,
            int unit,
            Object cr,
            int uid,
            int gid,
            int perms,
            String fmt,
            Object... rest) {
        SimThread td =
                enter(DriverCalls.make_dev_credf, flags, cdevsw, unit, cr, uid, gid, perms, fmt);
        Cdev result = node(td, new MakeDevArgs(flags, cdevsw, unit, null, null), fmt, rest);
        td.leave();
        return result;
    }

    /**
     * As {@link #make_dev}, with an error number as answer.
     *
     * <p><b>C:</b> {@code int make_dev_p(int flags, struct cdev **cdev, struct cdevsw *devsw,
     * struct ucred *cr, uid_t uid, gid_t gid, int mode, const char *fmt, ...);} &lt;sys/conf.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code cdev} gets the node, and the answer is 0.
     *   <li id="S2">With {@link DeviceFlags#MAKEDEV_CHECKNAME} a name that is taken is {@code
     *       EEXIST}, and {@code cdev} gets null.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param flags {@code MAKEDEV_*}
     * @param cdev gets the node
     * @param devsw what the driver does
     * @param cr null
     * @param uid owner
     * @param gid group
     * @param mode who may open it
     * @param fmt format of the name
     * @param rest arguments of the format
     * @return 0, or {@code EEXIST}
     * @source make_dev(9)
     */
    @Routine(header = "sys/conf.h")
    default int make_dev_p(
            int flags,
            Ref<Cdev> cdev,
            Cdevsw devsw,
            Object cr,
            int uid,
            int gid,
            int mode,
            String fmt,
            Object... rest) {
        SimThread td = enter(DriverCalls.make_dev_p, flags, cdev, devsw, cr, uid, gid, mode, fmt);
        int result = madeDevice(td, new MakeDevArgs(flags, devsw, 0, null, null), cdev, fmt, rest);
        td.leave();
        return result;
    }

    /**
     * Makes a device node as {@code args} say.
     *
     * <p><b>C:</b> {@code int make_dev_s(struct make_dev_args *args, struct cdev **cdev, const char
     * *fmt, ...);} &lt;sys/conf.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code cdev} gets the node, and the answer is 0.
     *   <li id="S2">{@code si_drv1} and {@code si_drv2} are set before anybody can open it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param args what it is to be like
     * @param cdev gets the node
     * @param fmt format of the name
     * @param rest arguments of the format
     * @return 0, or {@code EEXIST} with {@link DeviceFlags#MAKEDEV_CHECKNAME}
     * @source make_dev(9)
     */
    @Routine(header = "sys/conf.h")
    default int make_dev_s(MakeDevArgs args, Ref<Cdev> cdev, String fmt, Object... rest) {
        SimThread td = enter(DriverCalls.make_dev_s, args, cdev, fmt);
        int result = madeDevice(td, args, cdev, fmt, rest);
        td.leave();
        return result;
    }

    /**
     * Takes a device node away.
     *
     * <p><b>C:</b> {@code void destroy_dev(struct cdev *dev);} &lt;sys/conf.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody can open it any more, and what is open gives {@code ENXIO}.
     *   <li id="S2">It sleeps ({@code devdrn}) until no thread is in the functions of the driver:
     *       afterwards the module may be unloaded.
     *   <li id="S3">A node is destroyed once: {@code EMU device-destroyed-twice}.
     *   <li id="S4">With a mutex held WITNESS reports {@code Calling "destroy_dev" with the
     *       following non-sleepable locks held:}.
     *   <li id="S5">If the driver has a {@code d_purge}, that is called while a thread is in its
     *       functions, again every tenth of a second ({@code devprg}): it wakes them, so that they
     *       leave.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * <h4>Variations</h4>
     *
     * our wording of the third; what is open is not closed
     *
     * @param dev the node
     * @source make_dev(9)
     */
    @Routine(header = "sys/conf.h", sleeps = true)
    default void destroy_dev(Cdev dev) {
        SimThread td = enter(DriverCalls.destroy_dev, dev);
        kernel().devfs().destroy(td, dev);
        td.leave();
    }

    /**
     * The number that users know a node by.
     *
     * <p><b>C:</b> {@code dev_t dev2udev(struct cdev *x);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No two nodes have the same.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param x the node
     * @return the number
     * @source make_dev(9)
     */
    @Routine(header = "sys/systm.h")
    default long dev2udev(Cdev x) {
        SimThread td = enter(DriverCalls.dev2udev, x);
        long result = x.id();
        td.leave();
        return result;
    }

    private int madeDevice(
            SimThread td, MakeDevArgs args, Ref<Cdev> cdev, String fmt, Object[] rest) {
        Cdev dev = node(td, args, fmt, rest);
        cdev.set(dev);
        return dev == null ? Errno.EEXIST : 0;
    }

    private Cdev node(SimThread td, MakeDevArgs args, String fmt, Object[] rest) {
        return kernel().devfs().make(td, args, kernel().format().format(fmt, rest));
    }
}
