package triptych.linux;

import triptych.core.memory.Allocation;
import triptych.core.routine.KernelText;
import triptych.core.script.Act;
import triptych.core.script.Performance;
import triptych.core.script.Repertoire;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.FileNodes;
import triptych.linux.struct.FileNode;
import triptych.linux.struct.ModuleStruct;
import triptych.linux.struct.OpenFile;
import triptych.linux.struct.SignalNumbers;
import triptych.linux.struct.TaskStruct;

/** A user process that follows a script. Like a shell it goes on when something did not succeed. */
@KernelText
public final class ScriptPlayer implements Performance.Player {
    /** What a user of Linux can do. */
    public static final Repertoire REPERTOIRE =
            Repertoire.of("JIFFIES").withFiles("FILE").withSignals();

    /** {@code O_RDWR}. */
    private static final int READ_AND_WRITE = 2;

    private final LinuxSystem os;
    private final ModuleStruct module;
    private final Performance performance;

    /** Null while no file is open. */
    private OpenFile file;

    private FileNode node;

    /** Of a script about {@code module}. */
    public ScriptPlayer(LinuxSystem os, ModuleStruct module, Performance performance) {
        this.os = os;
        this.module = module;
        this.performance = performance;
    }

    @Override
    public void perform(Act act) {
        switch (act.verb()) {
            case Repertoire.LOAD -> load();
            case Repertoire.UNLOAD -> os.rmmod(module);
            case Repertoire.WAIT -> waitFor(act);
            case "open" -> open(act.text(0));
            case Repertoire.KILL -> kill(act);
            default -> use(act);
        }
    }

    private void load() {
        if (os.insmod(module) == 0) {
            performance.loaded();
        }
    }

    private void waitFor(Act act) {
        if (act.has(0)) {
            os.sleep(act.number(0));
        } else {
            UserScript.UNLOADS_AT_ANY_TIME.waitLoaded(os);
        }
    }

    private void kill(Act act) {
        SimThread process = performance.processOf(act.text(0));
        if (process != null) {
            TaskStruct task = os.kernel().tasks().of(process);
            int signal = act.has(1) ? (int) act.number(1) : SignalNumbers.SIGKILL;
            os.kernel().signals().send(sim(), signal, task, false);
        }
    }

    private SimThread sim() {
        return os.kernel().machine().running();
    }

    private void open(String path) {
        file = null;
        for (FileNode each : os.kernel().files().list()) {
            if (lastOf(each.label()).equals(lastOf(path))) {
                node = each;
                file = os.kernel().files().open(sim(), each, READ_AND_WRITE);
                return;
            }
        }
    }

    /** Behind the last slash: where a file system is mounted is nobody's business here. */
    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void use(Act act) {
        if (file == null) {
            // It could not be opened.
            return;
        }
        FileNodes files = os.kernel().files();
        switch (act.verb()) {
            case "read" -> files.read(sim(), node, file, room(act.number(0)));
            case "write" -> files.write(sim(), node, file, act.text(0));
            case "ioctl" ->
                    files.ioctl(
                            sim(), node, file, (int) act.number(0), act.has(1) ? act.number(1) : 0);
            case "poll" -> files.poll(sim(), node, file);
            case "close" -> {
                files.close(sim(), node, file);
                file = null;
            }
            default -> throw new IllegalStateException("nobody plays '" + act + "'");
        }
    }

    private static Allocation room(long bytes) {
        return new Allocation(bytes, "user memory", true);
    }
}
