package triptych.freebsd.kernel;

import triptych.core.event.Site;
import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.RwTexts;
import triptych.freebsd.dialect.SharedExclusiveTexts;
import triptych.freebsd.struct.LockObject;

/** Reader/writer locks: who finds one taken blocks on its turnstile, and no holder may sleep. */
@KernelText
public final class RwLocks extends SharedExclusiveLocks {
    public static final int RECURSE = 0x10;
    public static final int NEW = 0x20;

    private static final Options OPTIONS =
            new Options(
                    RECURSE,
                    NEW,
                    "(opts & ~(RW_DUPOK | RW_NOPROFILE | RW_NOWITNESS | RW_QUIET |"
                            + " RW_RECURSE | RW_NEW)) == 0");

    RwLocks(FreeBsdKernel kernel, Locks locks) {
        super(kernel, locks, LockKinds.RW, OPTIONS, SharedExclusiveTexts.RW);
    }

    @Override
    String stillHeld(LockObject at) {
        return RwTexts.notUnlocked(machine.addressOf(at));
    }

    @Override
    String recursed(String name, Site site) {
        return RwTexts.recursed(name, site);
    }

    @Override
    void refuseOwner(SimThread td, SimLock lock) {
        if (lock.isOwnedBy(td)) {
            throw kernel.panic(
                    "rw-owner-reads",
                    RwTexts.ownerReads(lock.name(), machine.callSite()),
                    "written since " + Witness.find(td, lock).site());
        }
    }
}
