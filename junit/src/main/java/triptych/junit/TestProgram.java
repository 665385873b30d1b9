package triptych.junit;

import org.opentest4j.TestAbortedException;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.explore.replay.ReplayToken;

/** A test that is in Java altogether. */
final class TestProgram implements Subject {
    private final String name;
    private final String os;
    private final MachineSettings settings;
    private final TestBody body;

    TestProgram(String name, String os, MachineSettings settings, TestBody body) {
        this.name = name;
        this.os = os;
        this.settings = settings;
        this.body = body;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String os() {
        return os;
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public Outcome boot(Machine machine) {
        body.startOn(machine, null);
        return Outcome.NONE;
    }

    @Override
    public boolean isMeantBy(String token) {
        return token.startsWith(name + "~");
    }

    /** It can be preempted before the calls that it makes, and those are always the same. */
    @Override
    public void stopAsIn(ReplayToken token) {}

    @Override
    public boolean isKnownToCommand() {
        return false;
    }

    @Override
    public TestAbortedException abortedEverywhere() {
        return body.abortedEverywhere();
    }
}
