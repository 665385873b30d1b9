package triptych.csource.mini;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.csource.CProgram;
import triptych.csource.CSource;
import triptych.csource.DataModel;
import triptych.csource.ModuleCode;
import triptych.csource.access.Granularity;
import triptych.csource.clang.TestClang;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.Verdict;
import triptych.explore.replay.Replay;
import triptych.explore.replay.Story;

/**
 * A C module for the kernel that csource is tested with; each of its functions can be a program.
 */
public final class MiniModule {
    private static final Path FOLDER = Path.of("target", "mini");

    private final Path file;
    private final ModuleCode code;

    private MiniModule(DataModel model, Path... files) {
        file = files[0];
        code =
                ModuleCode.of(
                        TestClang.compile(
                                CSource.of(files)
                                        .withModel(model)
                                        .withHeaderRoots(
                                                MiniKernel.HEADERS, "triptych/csource/include")));
    }

    /** Files below {@code src/test/c}. */
    public static MiniModule of(DataModel model, String... names) {
        return new MiniModule(
                model,
                Arrays.stream(names).map(Path.of("src/test/c")::resolve).toArray(Path[]::new));
    }

    /** Source text, behind the header; {@code name} is that of a test alone. */
    public static MiniModule ofText(String name, DataModel model, String text) {
        return new MiniModule(model, written(name, text));
    }

    public static MiniModule ofText(String name, String text) {
        return ofText(name, DataModel.LP64, text);
    }

    private static Path written(String name, String text) {
        try {
            Files.createDirectories(FOLDER);
            return Files.writeString(
                    FOLDER.resolve(name + ".c"), "#include <mini.h>\n#line 1\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the user of this program does is to call {@code entry}. */
    public MiniProgram program(String entry, Granularity granularity, int stepLimit) {
        return new MiniProgram(
                new CProgram(
                        List.of(file.toString()),
                        List.of(),
                        "mini",
                        new MiniKernel(entry),
                        MiniSurface.class,
                        code,
                        granularity,
                        MachineSettings.DEFAULT.withStepLimit(stepLimit)));
    }

    public MiniProgram program(String entry) {
        return program(entry, Granularity.AUTO, 2_000);
    }

    /** A program whose final state is what it has told. */
    public record MiniProgram(CProgram c) implements Program {
        @Override
        public String name() {
            return c.name();
        }

        @Override
        public String reference() {
            return c.reference();
        }

        @Override
        public boolean learn() {
            return c.learn();
        }

        @Override
        public boolean hasMoreToLearn() {
            return c.hasMoreToLearn();
        }

        @Override
        public String os() {
            return c.os();
        }

        @Override
        public MachineSettings settings() {
            return c.settings();
        }

        @Override
        public Outcome boot(Machine machine) {
            c.boot(machine);
            MiniOs os = MiniOs.of(machine);
            return os::told;
        }

        public Verdict explore(Question question) {
            return new Explorer(this, MiniDialect.PLAIN, question).explore();
        }

        public Verdict explore() {
            return explore(Question.byDefault().withWorkers(1).withBudgetMillis(600_000));
        }

        /** The execution in which every decision is the default. */
        public Story run(FiberKind kind) {
            return new Replay(this, kind).ofDefaults();
        }

        /** What one execution tells. */
        public List<String> lines() {
            Story story = run(FiberKind.best());
            if (!story.findings().isEmpty()) {
                throw new AssertionError(story.findings().toString());
            }
            return story.outcome().lines().toList();
        }
    }
}
