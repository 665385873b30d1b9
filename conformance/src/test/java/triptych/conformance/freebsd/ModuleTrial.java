package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.kernel.KldFile;
import triptych.freebsd.struct.ModuleData;

/** A module whose answers a test chooses, and that remembers what it was told. */
class ModuleTrial extends FreeBsdModule {
    final List<Integer> heard = new ArrayList<>();
    private final String name;
    private IntUnaryOperator answers = what -> 0;

    ModuleTrial() {
        this("trial");
    }

    ModuleTrial(String name) {
        this.name = name;
    }

    ModuleTrial answering(IntUnaryOperator newAnswers) {
        answers = newAnswers;
        return this;
    }

    /** Runs {@code code} when it is told {@code event}, and agrees to everything. */
    ModuleTrial at(int event, Runnable code) {
        return answering(
                what -> {
                    if (what == event) {
                        code.run();
                    }
                    return 0;
                });
    }

    /** Answers {@code error} to {@code event}, and agrees to everything else. */
    ModuleTrial refusing(int event, int error) {
        return answering(what -> what == event ? error : 0);
    }

    /** A module whose thread sleeps for 5 ticks, and does not end before the module does. */
    static ModuleTrial withSleeper() {
        ModuleTrial trial = new ModuleTrial();
        Runnable func = () -> trial.pause("nap", 5);
        return trial.at(MOD_LOAD, () -> trial.kthread_add(func, null, null, null, 0, 0, "sleeper"));
    }

    /** A module that, told {@code event} with Giant held, sleeps until tick 9. */
    static ModuleTrial sleepingAt(int event) {
        ModuleTrial trial = new ModuleTrial();
        return trial.at(
                event,
                () -> {
                    assertTrue(trial.ownsGiant());
                    trial.pause("slow", 9);
                    assertTrue(trial.ownsGiant());
                });
    }

    /** Starts a process that asks the linker at tick 1 and is answered at tick {@code at}. */
    static void askLinker(FreeBsd os, Machine machine, boolean loaded, int at) {
        Runnable other =
                () -> {
                    os.pause("x", 1);
                    assertEquals(loaded, os.kldfind("trial") > 0);
                    assertEquals(at, machine.clock().now());
                };
        machine.startUserProcess("other", other);
    }

    boolean ownsGiant() {
        return mtx_owned(kernel().giant()) == 1;
    }

    @Override
    public String moduleName() {
        return name;
    }

    @Override
    public int modevent(int what) {
        heard.add(what);
        return answers.applyAsInt(what);
    }

    /** A module that agrees to everything. */
    static ModuleData silent(String name) {
        return new ModuleData(name, (mod, what, arg) -> 0, null);
    }

    /** A module that notes its name and each event in {@code log}, and refuses {@code event}. */
    static ModuleData noting(List<Object> log, String name, int event, int error) {
        return new ModuleData(
                name,
                (mod, what, arg) -> {
                    log.add(name + what);
                    return what == event ? error : 0;
                },
                null);
    }

    /** A file that offers {@code base} in version 2. */
    static KldFile provider() {
        return new KldFile("base").DECLARE_MODULE(silent("base"), 0, 0).MODULE_VERSION("base", 2);
    }

    /** A file that needs {@code base}. */
    static KldFile dependant(int minimum, int maximum) {
        return new KldFile("user")
                .DECLARE_MODULE(silent("user"), 0, 0)
                .MODULE_DEPEND("user", "base", minimum, minimum, maximum);
    }
}
