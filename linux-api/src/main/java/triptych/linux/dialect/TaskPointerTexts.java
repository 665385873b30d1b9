package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** What is wrong with a pointer that should lead to a task, for the reader. */
public final class TaskPointerTexts {
    private TaskPointerTexts() {}

    /** Of a pointer that leads to no task. */
    public static String noTask(TaskStruct pointer) {
        if (pointer == null) {
            return "the pointer is NULL";
        }
        return pointer.number() < 0
                ? "the pointer is ERR_PTR("
                        + pointer.number()
                        + "): kthread_run and its kin return errors so, IS_ERR tells them"
                : "the pointer is the number " + pointer.number();
    }

    /** Of a task that is not a kernel thread. */
    public static String noKthread(TaskStruct task) {
        return task.comm() + " is a user's process: it has no struct kthread";
    }
}
