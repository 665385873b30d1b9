package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Td;

/** The thread pauses between two looks at a flag, and {@code pause} cannot be cut short. */
public final class ForumPause extends FreeBsdModule {
    private final SharedInt stop = new SharedInt();
    private final Ref<Td> worker = new Ref<>();

    private void work() {
        while (stop.get() == 0) {
            pause("forum", hz());
        }
        kthread_exit();
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                return kthread_add(this::work, null, null, worker, 0, 0, "forum");
            case MOD_UNLOAD:
                stop.set(1);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
