package triptych.freebsd;

import static triptych.core.script.Repertoire.Word.number;
import static triptych.core.script.Repertoire.Word.text;

import java.nio.charset.StandardCharsets;
import triptych.core.memory.Buffer;
import triptych.core.routine.KernelText;
import triptych.core.script.Act;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.kernel.OpenFile;

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
                    .can("shutdown", "shuts the machine down");

    /** {@code FREAD | FWRITE}. */
    private static final int READ_WRITE = 3;

    private static final int POLLIN = 0x1;
    private static final int POLLOUT = 0x4;
    private static final String DEVICES = "/dev/";

    private final FreeBsdSystem os;
    private final KldFile module;
    private final Performance performance;

    /** Null while no device is open. */
    private OpenFile file;

    /** Of a script about {@code module}. */
    public ScriptPlayer(FreeBsdSystem os, KldFile module, Performance performance) {
        this.os = os;
        this.module = module;
        this.performance = performance;
    }

    @Override
    public void perform(Act act) {
        switch (act.verb()) {
            case Repertoire.LOAD -> load();
            case Repertoire.UNLOAD -> os.kldunload(module);
            case Repertoire.WAIT -> waitFor(act);
            case "open" -> open(act.text(0));
            case "sysctl" -> sysctl(act);
            case "shutdown" -> os.reboot(0);
            default -> use(act);
        }
    }

    private void load() {
        if (os.kldload(module) == 0) {
            performance.loaded();
        }
    }

    private void waitFor(Act act) {
        if (act.has(0)) {
            os.pause("nanslp", (int) act.number(0));
        } else {
            UserScript.waitForAWhile(os);
        }
    }

    private void open(String device) {
        OpenFile opened = new OpenFile();
        String name = device.startsWith(DEVICES) ? device.substring(DEVICES.length()) : device;
        file = os.open(name, READ_WRITE, opened) == 0 ? opened : null;
    }

    private void use(Act act) {
        if (file == null) {
            // It could not be opened.
            return;
        }
        switch (act.verb()) {
            case "read" -> os.read(file, Buffer.ofUser(new byte[(int) act.number(0)]));
            case "write" ->
                    os.write(file, Buffer.ofUser(act.text(0).getBytes(StandardCharsets.UTF_8)));
            case "ioctl" -> os.ioctl(file, act.number(0), argument(act));
            case "poll" -> os.poll(file, POLLIN | POLLOUT);
            case "close" -> {
                os.close(file);
                file = null;
            }
            default -> throw new IllegalStateException("nobody plays '" + act + "'");
        }
    }

    /** What the kernel hands to a driver for an argument of {@code ioctl}. */
    private static Buffer argument(Act act) {
        byte[] value = word(act, 1);
        Buffer copy = Buffer.ofKernel(value.length);
        copy.write(value);
        return copy;
    }

    private void sysctl(Act act) {
        boolean sets = act.has(1);
        Buffer value = Buffer.ofUser(sets ? word(act, 1) : new byte[Integer.BYTES]);
        os.sysctl(act.text(0), sets ? null : value, sets ? value : null);
    }

    /** An {@code int} as the processor stores it; 0 if the word is not there. */
    private static byte[] word(Act act, int index) {
        int value = act.has(index) ? (int) act.number(index) : 0;
        return new byte[] {
            (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
        };
    }
}
