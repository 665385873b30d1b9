package triptych.linux.keventd;

import triptych.core.routine.KernelText;
import triptych.linux.struct.TaskStruct;

/** What a task of 2.6.0 has beyond what all Linuxes give it: a parent, and a status to collect. */
@KernelText
public final class OldTask {
    private final TaskStruct task;
    private OldTask parent;
    private Environment environment;
    private boolean waits;
    private int exitCode;
    private boolean reaped;
    private int initResult;
    private int coreResult;

    OldTask(TaskStruct task, OldTask parent, Environment environment) {
        this.task = task;
        this.parent = parent;
        this.environment = environment;
    }

    TaskStruct task() {
        return task;
    }

    /** Who is told when it ends; null for a user's process. */
    public TaskStruct parent() {
        return parent == null ? null : parent.task;
    }

    OldTask parentTask() {
        return parent;
    }

    void setParent(OldTask newParent) {
        parent = newParent;
    }

    public Environment environment() {
        return environment;
    }

    void setEnvironment(Environment newEnvironment) {
        environment = newEnvironment;
    }

    /** Whether it sleeps in {@code waitpid}. */
    boolean waits() {
        return waits;
    }

    void setWaits(boolean does) {
        waits = does;
    }

    int exitCode() {
        return exitCode;
    }

    void setExitCode(int code) {
        exitCode = code;
    }

    /** Whether it is gone from the table of tasks. */
    public boolean isReaped() {
        return reaped;
    }

    void setReaped() {
        reaped = true;
    }

    /** What {@code initfn} returned last. */
    int initResult() {
        return initResult;
    }

    void setInitResult(int result) {
        initResult = result;
    }

    /** What {@code corefn} returned last. */
    int coreResult() {
        return coreResult;
    }

    void setCoreResult(int result) {
        coreResult = result;
    }
}
