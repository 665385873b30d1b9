package triptych.examples.freebsd;

import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.struct.Proc;

/** The process polls a flag that no lock guards, and says itself that it has finished. */
public final class AnswerFlag extends FreeBsdModule {
    private final SharedInt die = new SharedInt();
    private final Ref<Proc> worker = new Ref<>();

    private void work() {
        while (die.get() == 0) {
            pause("answer", hz());
        }
        wakeup(die);
        kproc_exit(0);
    }

    @Override
    public int modevent(int what) {
        switch (what) {
            case MOD_LOAD:
                return kproc_create(this::work, null, worker, 0, 0, "answer");
            case MOD_UNLOAD:
                die.set(1);
                tsleep(die, 0, "drain", 0);
                return 0;
            default:
                return EOPNOTSUPP;
        }
    }
}
