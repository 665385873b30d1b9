package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Filesystems} say, read once. */
@KernelText
final class FilesystemsCalls {
    static final RoutineInfo proc_create_data = of("proc_create_data");
    static final RoutineInfo remove_proc_entry = of("remove_proc_entry");
    static final RoutineInfo debugfs_create_file = of("debugfs_create_file");
    static final RoutineInfo debugfs_remove = of("debugfs_remove");
    static final RoutineInfo poll_wait = of("poll_wait");

    private FilesystemsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Filesystems.class, name);
    }
}
