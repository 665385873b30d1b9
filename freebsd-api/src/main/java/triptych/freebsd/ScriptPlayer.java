package triptych.freebsd;

import static triptych.core.script.Repertoire.Word.number;
import static triptych.core.script.Repertoire.Word.text;

import java.nio.charset.StandardCharsets;
import triptych.core.memory.Buffer;
import triptych.core.routine.KernelText;
import triptych.core.script.Act;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.kernel.OpenFile;
import triptych.freebsd.struct.Errno;
import triptych.freebsd.struct.SignalAction;
import triptych.freebsd.struct.SignalNumbers;

/** A user process that follows a script. Like a shell it goes on when something did not succeed. */
@KernelText
public final class ScriptPlayer implements Performance.Player {
    /** What a user of FreeBSD can do. */
    public static final Repertoire REPERTOIRE =
            Repertoire.of("TICKS")
                    .withFiles("DEVICE")
                    .can(
                            "sysctl",
                            "reads a variable, or sets it",
                            text("NAME"),
                            number("VALUE").orNot())
                    .can("shutdown", "shuts the machine down")
                    .withSignals()
                    .can(
                            "catch",
                            "goes on after a signal; a call that it interrupts is over",
                            number("SIGNAL"))
                    .can(
                            "restart",
                            "goes on after a signal; a call that it interrupts is made again",
                            number("SIGNAL"))
                    .can("ignore", "never notices a signal", number("SIGNAL"));

    /** {@code FREAD | FWRITE}. */
    private static final int READ_WRITE = 3;

    private static final int POLLIN = 0x1;
    private static final int POLLOUT = 0x4;
    private static final String DEVICES = "/dev/";

    private final FreeBsdSystem os;
    private final KldFile module;
    private final Performance performance;

    /** Somebody sends some: only then it matters when a process looks. */
    private final boolean meetsSignals;

    /** Null while no device is open. */
    private OpenFile file;

    /** A signal has ended the process. */
    private boolean ended;

    /** Of a script about {@code module}. */
    public ScriptPlayer(FreeBsdSystem os, KldFile module, Performance performance) {
        this.os = os;
        this.module = module;
        this.performance = performance;
        this.meetsSignals = performance.has(Repertoire.KILL);
    }

    @Override
    public void perform(Act act) {
        if (meetsSignals) {
            os.kernel().signals().standInUserMode(sim());
        }
        while (goesOn() && call(act) == Errno.ERESTART) {
            // ERESTART is seen by no user: the call is made again, unless the signal was the end.
        }
    }

    /** Whether the process lives on after the signals that it meets on its way to user mode. */
    private boolean goesOn() {
        if (!ended && os.kernel().signals().endProcess(sim())) {
            ended = true;
            if (file != null) {
                close();
            }
        }
        return !ended;
    }

    private SimThread sim() {
        return os.kernel().machine().running();
    }

    /** The system call of an act: 0 or an error number. */
    private int call(Act act) {
        return switch (act.verb()) {
            case Repertoire.LOAD -> load();
            case Repertoire.UNLOAD -> os.kldunload(module);
            case Repertoire.WAIT -> waitFor(act);
            case Repertoire.KILL -> kill(act);
            case "open" -> open(act.text(0));
            case "sysctl" -> sysctl(act);
            case "shutdown" -> shutdown();
            case "catch" -> choose(act, SignalAction.CAUGHT);
            case "restart" -> choose(act, SignalAction.CAUGHT_AND_RESTARTED);
            case "ignore" -> choose(act, SignalAction.IGNORED);
            default -> file == null ? Errno.EBADF : use(act);
        };
    }

    private int load() {
        int error = os.kldload(module);
        if (error == 0) {
            performance.loaded();
        }
        return error;
    }

    private int shutdown() {
        os.reboot(0);
        return 0;
    }

    private int kill(Act act) {
        SimThread process = performance.processOf(act.text(0));
        if (process == null) {
            return Errno.ESRCH;
        }
        int signal = act.has(1) ? (int) act.number(1) : SignalNumbers.SIGKILL;
        return os.kill(os.kernel().processes().tdOf(process).td_proc(), signal);
    }

    private int choose(Act act, SignalAction action) {
        return os.sigaction((int) act.number(0), action);
    }

    private int waitFor(Act act) {
        if (act.has(0)) {
            os.pause("nanslp", (int) act.number(0));
        } else {
            UserScript.waitForAWhile(os);
        }
        return 0;
    }

    private int open(String device) {
        OpenFile opened = new OpenFile();
        String name = device.startsWith(DEVICES) ? device.substring(DEVICES.length()) : device;
        int error = os.open(name, READ_WRITE, opened);
        file = error == 0 ? opened : null;
        return error;
    }

    /** To close something is never begun anew: it is closed, whatever the driver says. */
    private int close() {
        OpenFile closed = file;
        file = null;
        os.close(closed);
        return 0;
    }

    private int use(Act act) {
        return switch (act.verb()) {
            case "read" -> os.read(file, Buffer.ofUser(new byte[(int) act.number(0)]));
            case "write" ->
                    os.write(file, Buffer.ofUser(act.text(0).getBytes(StandardCharsets.UTF_8)));
            case "ioctl" -> os.ioctl(file, act.number(0), argument(act));
            case "poll" -> poll();
            case "close" -> close();
            default -> throw new IllegalStateException("nobody plays '" + act + "'");
        };
    }

    private int poll() {
        os.poll(file, POLLIN | POLLOUT);
        return 0;
    }

    /** What the kernel hands to a driver for an argument of {@code ioctl}. */
    private static Buffer argument(Act act) {
        byte[] value = word(act, 1);
        Buffer copy = Buffer.ofKernel(value.length);
        copy.write(value);
        return copy;
    }

    private int sysctl(Act act) {
        boolean sets = act.has(1);
        Buffer value = Buffer.ofUser(sets ? word(act, 1) : new byte[Integer.BYTES]);
        return os.sysctl(act.text(0), sets ? null : value, sets ? value : null);
    }

    /** An {@code int} as the processor stores it; 0 if the word is not there. */
    private static byte[] word(Act act, int index) {
        int value = act.has(index) ? (int) act.number(index) : 0;
        return new byte[] {
            (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
        };
    }
}
