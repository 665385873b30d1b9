package triptych.csource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import triptych.core.c.CKernel;
import triptych.core.c.CModule;
import triptych.core.c.CScene;
import triptych.core.c.CStage;
import triptych.core.c.ScriptedScene;
import triptych.core.c.StagedKernel;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.script.Script;
import triptych.core.script.ScriptMistake;
import triptych.core.wiring.Personality;

/** A module that is built, for programs that differ in who uses it. */
public final class CBuild {
    private static final String TEST = "-test=";

    private final List<String> files;
    private final COptions options;
    private final Personality personality;
    private final CKernel kernel;
    private final Optional<CStage> stage;

    /** With the devices and users of the stage, if there is one. */
    private final CKernel staged;

    private final ModuleCode code;
    private final List<String> warnings;

    CBuild(
            List<String> files,
            COptions options,
            Personality personality,
            CKernel kernel,
            Optional<CStage> stage,
            ModuleCode code,
            List<String> warnings) {
        this.files = List.copyOf(files);
        this.options = options;
        this.personality = personality;
        this.kernel = kernel;
        this.stage = stage;
        this.staged = stage.<CKernel>map(s -> new StagedKernel(kernel, s)).orElse(kernel);
        this.code = code;
        this.warnings = warnings;
    }

    /** What the compiler said although it was content, in lines. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The module with the users that the options name; else those of the stage that it includes;
     * else one who does the usual.
     *
     * @throws UnusableSource if there cannot be such users
     */
    public CProgram program(MachineSettings settings) {
        CKernel used = options.users() == null ? staged : new StagedKernel(kernel, scripted());
        return program(used, options.words(), settings);
    }

    private CScene scripted() {
        if (stage.isPresent()) {
            throw new UnusableSource(
                    "a module that includes a device's header gets that device's users, and no others");
        }
        Path file = options.users();
        try {
            return new ScriptedScene(kernel, Script.parse(Files.readString(file)));
        } catch (ScriptMistake mistake) {
            String where = mistake.line() == 0 ? "" : ":" + mistake.line();
            throw new UnusableSource(file + where + ": " + mistake.getMessage(), mistake);
        } catch (NoSuchFileException none) {
            throw new UnusableSource("no file '" + file + "'", none);
        } catch (IOException unreadable) {
            throw new UnusableSource("'" + file + "' cannot be read as text", unreadable);
        }
    }

    /**
     * The module with users in Java.
     *
     * @param test whose they are: only that can replay a schedule of theirs
     * @param users starts them on a machine, with the module file ({@link CKernel#fileOf})
     */
    public CProgram programOf(
            String test,
            BiFunction<Machine, Object, Program.Outcome> users,
            MachineSettings settings) {
        List<String> words = new ArrayList<>(options.words());
        words.add(TEST + test);
        return program(new StagedKernel(kernel, new UsersInJava(users)), words, settings);
    }

    /** The test whose users a replay token with {@code words} needs; empty if it needs none. */
    public static Optional<String> testIn(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(TEST))
                .map(word -> word.substring(TEST.length()))
                .findFirst();
    }

    private CProgram program(CKernel used, List<String> words, MachineSettings settings) {
        return new CProgram(
                files,
                words,
                personality.os(),
                used,
                stage.<Class<?>>map(CStage::surface).orElse(personality.surface()),
                code,
                options.granularity(),
                settings);
    }

    private final class UsersInJava implements CScene {
        private final BiFunction<Machine, Object, Program.Outcome> users;

        UsersInJava(BiFunction<Machine, Object, Program.Outcome> users) {
            this.users = users;
        }

        @Override
        public Object link(Machine machine, CModule module) {
            return staged.link(machine, module);
        }

        @Override
        public Program.Outcome startUsers(Machine machine, Object linked) {
            return users.apply(machine, kernel.fileOf(linked));
        }
    }
}
