package triptych.core.thread;

import triptych.core.event.Site;

/** One lock in a thread's hands. */
public final class HeldLock {
    private final SimObject lock;
    private final boolean shared;
    private final Site site;

    public HeldLock(SimObject lock, boolean shared, Site site) {
        this.lock = lock;
        this.shared = shared;
        this.site = site;
    }

    public SimObject lock() {
        return lock;
    }

    public boolean isShared() {
        return shared;
    }

    /** Where it was taken. */
    public Site site() {
        return site;
    }
}
