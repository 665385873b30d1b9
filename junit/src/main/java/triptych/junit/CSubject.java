package triptych.junit;

import java.util.List;
import org.opentest4j.TestAbortedException;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.csource.CBuild;
import triptych.csource.CProgram;
import triptych.csource.Reference;
import triptych.explore.replay.ReplayToken;

/** A module in C under the name of its test. */
final class CSubject implements Subject {
    private final String name;
    private final CProgram program;
    private final TestBody body;
    private final String reference;

    private CSubject(String name, CProgram program, TestBody body) {
        this.name = name;
        this.program = program;
        this.body = body;
        reference = program.reference();
    }

    /** Used by the users that the build knows. */
    static CSubject usedByUsers(String name, CBuild build, MachineSettings settings) {
        return new CSubject(name, build.program(settings), null);
    }

    /** Used by the test itself. */
    static CSubject usedBy(TestBody body, String name, CBuild build, MachineSettings settings) {
        return new CSubject(
                name,
                build.programOf(
                        name,
                        (machine, file) -> {
                            body.startOn(machine, file);
                            return Program.Outcome.NONE;
                        },
                        settings),
                body);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String reference() {
        return program.reference();
    }

    @Override
    public boolean learn() {
        return program.learn();
    }

    @Override
    public boolean hasMoreToLearn() {
        return program.hasMoreToLearn();
    }

    @Override
    public String os() {
        return program.os();
    }

    @Override
    public MachineSettings settings() {
        return program.settings();
    }

    @Override
    public Outcome boot(Machine machine) {
        return program.boot(machine);
    }

    /** Behind what it was called before it learned stand the cells that it has learned of. */
    @Override
    public boolean isMeantBy(String token) {
        return token.startsWith(reference + "~") || token.startsWith(reference + ".");
    }

    @Override
    public void stopAsIn(ReplayToken token) {
        Reference.parse(token.target()).ifPresent(named -> program.shareExactly(named.shared()));
    }

    @Override
    public boolean isKnownToCommand() {
        return body == null;
    }

    @Override
    public List<String> missing() {
        return program.missing();
    }

    @Override
    public TestAbortedException abortedEverywhere() {
        return body == null ? null : body.abortedEverywhere();
    }
}
