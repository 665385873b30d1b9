package triptych.freebsd;

import triptych.core.machine.Machine;
import triptych.core.memory.Buffer;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.FreeBsdKernel;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.kernel.OpenFile;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.SignalAction;
import triptych.freebsd.struct.SysctlReq;

/** The FreeBSD of one machine, as whoever builds the machine and its user processes see it. */
@KernelText
public final class FreeBsdSystem implements FreeBsd {
    private final FreeBsdKernel kernel;

    public FreeBsdSystem(FreeBsdKernel kernel) {
        this.kernel = kernel;
    }

    /** The FreeBSD of {@code machine}. */
    public static FreeBsdSystem on(Machine machine) {
        return new FreeBsdSystem(FreeBsdKernel.of(machine));
    }

    @Override
    public FreeBsdKernel kernel() {
        return kernel;
    }

    /**
     * Starts a process of a user, whose {@code body} makes system calls. The run is not over before
     * it has ended.
     */
    public SimThread user(String name, Runnable body) {
        return kernel.user(name, body);
    }

    // ---- system calls ----

    /** {@code open} of a device: 0, and {@code file} is open, or an error number. */
    public int open(String name, int flags, OpenFile file) {
        return kernel.devfs().open(caller(), name, flags, file);
    }

    /** {@code close}: 0 or an error number. */
    public int close(OpenFile file) {
        return kernel.devfs().close(caller(), file);
    }

    /** {@code read} into all of {@code memory}: 0 or an error number. */
    public int read(OpenFile file, Buffer memory) {
        return kernel.devfs().read(caller(), file, memory);
    }

    /** {@code write} of all of {@code memory}: 0 or an error number. */
    public int write(OpenFile file, Buffer memory) {
        return kernel.devfs().write(caller(), file, memory);
    }

    /** {@code ioctl}: 0 or an error number; the driver gets {@code data}. */
    public int ioctl(OpenFile file, long cmd, Object data) {
        return kernel.devfs().ioctl(caller(), file, cmd, data);
    }

    /** {@code poll} of one file: those of {@code events} that are so. */
    public int poll(OpenFile file, int events) {
        return kernel.devfs().poll(caller(), file, events);
    }

    /**
     * {@code sysctlbyname}: 0 or an error number.
     *
     * @param old gets the value; null if it is not wanted
     * @param now is the new value; null if it stays
     */
    public int sysctl(String name, Buffer old, Buffer now) {
        SimThread td = caller();
        SysctlReq req = new SysctlReq(kernel.processes().tdOf(td), old, now);
        return kernel.sysctls().access(td, name, req);
    }

    /** {@code syscall}: what the call of this number answers; {@code ENOSYS} if there is none. */
    public int syscall(int number, long... args) {
        return kernel.systemCalls().call(caller(), number, args);
    }

    /** {@code kill}: 0, or {@code EINVAL} for what is no signal; 0 sends none. */
    public int kill(Proc p, int signal) {
        return kernel.signals().kill(caller(), p, signal);
    }

    /** {@code sigaction}: 0, or {@code EINVAL} for what is no signal or is never caught. */
    public int sigaction(int signal, SignalAction action) {
        return kernel.signals().choose(caller(), signal, action);
    }

    private SimThread caller() {
        return kernel.machine().running();
    }

    // ---- files ----

    /** Puts a file where {@code kldload} looks for names and dependencies. */
    public void install(KldFile file) {
        kernel.linker().install(file);
    }

    /** Puts the file of {@code module} where {@code kldload} looks. */
    public void install(FreeBsdModule module) {
        install(module.file());
    }
}
