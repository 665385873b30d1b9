package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import triptych.core.c.CStage;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;
import triptych.csource.CBuild;
import triptych.csource.CBuilder;
import triptych.csource.COptions;
import triptych.csource.CProgram;
import triptych.csource.Reference;
import triptych.csource.UnusableSource;

/** Makes a program of the C files that a user names. */
final class CFiles {
    private final Remarks remarks;
    private final Set<CStage> stages;

    @Inject
    CFiles(Remarks remarks, Set<CStage> stages) {
        this.remarks = remarks;
        this.stages = stages;
    }

    /** The module that a replay token names, stopping where it stopped then. */
    Program programOf(Reference reference, Personality kernel, TargetQuery query) {
        List<String> words = reference.words();
        CBuild.testIn(words)
                .ifPresent(
                        test -> {
                            throw new UserMistake(
                                    "the users of this schedule are those of the test "
                                            + test
                                            + ": replay it by that test, with"
                                            + " -Dtriptych.schedule='TOKEN'");
                        });
        COptions options = query.c().repeating(words).withGranularity(reference.granularity());
        List<String> files = words.stream().filter(word -> !word.startsWith("-")).toList();
        CProgram program = programOf(files, kernel, query, options);
        program.shareExactly(reference.shared());
        return program;
    }

    /** The module that {@code files} are together, on {@code kernel}. */
    Program programOf(List<String> files, Personality kernel, TargetQuery query) {
        return programOf(files, kernel, query, query.c());
    }

    private CProgram programOf(
            List<String> files, Personality kernel, TargetQuery query, COptions options) {
        MachineSettings settings = query.adjustment().applyTo(MachineSettings.DEFAULT);
        try {
            CBuild build =
                    new CBuilder(kernel, stages, new UnpackProgress(remarks))
                            .build(files, settings.profile(), options);
            build.warnings().forEach(remarks::progress);
            CProgram program = build.program(settings);
            tellMissing(program.missing());
            return program;
        } catch (UnusableSource source) {
            throw new UserMistake(source.getMessage(), source);
        }
    }

    /** Before the run, since it may take a while until one of them is called. */
    private void tellMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            remarks.tell("not there yet, and the end of a run that calls it:");
            missing.forEach(line -> remarks.tell("  " + line));
        }
    }
}
