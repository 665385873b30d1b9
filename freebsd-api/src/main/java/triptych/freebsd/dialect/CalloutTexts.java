package triptych.freebsd.dialect;

import triptych.core.routine.KernelText;

/** What the kernel says about callouts and task queues. */
@KernelText
public final class CalloutTexts {
    public static final String NOT_INITIALISED =
            "EMU callout-not-initialised: the callout was never given to callout_init";

    public static final String NO_TASK =
            "EMU task-not-initialised: the task was never given to TASK_INIT";

    public static final String NOT_ATTACHED =
            "EMU grouptask-not-attached: the task was never given to taskqgroup_attach_cpu";

    private CalloutTexts() {}
}
