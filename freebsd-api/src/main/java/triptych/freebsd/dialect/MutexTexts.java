package triptych.freebsd.dialect;

import triptych.core.event.Site;

/**
 * The words of {@code kern_mutex.c}. The newline that FreeBSD puts at the end of some of them is
 * left out.
 */
public final class MutexTexts {
    private MutexTexts() {}

    public static String destroyed(String routine, Site site) {
        return routine + "() of destroyed mutex @ " + site;
    }

    /** {@code kind} is the kind that the mutex has and the routine is not for. */
    public static String wrongKind(String routine, String kind, String name, Site site) {
        return routine + "() of " + kind + " " + name + " @ " + site;
    }

    public static String sleepRecursed(String name, Site site) {
        return "_mtx_lock_sleep: recursed on non-recursive mutex " + name + " @ " + site;
    }

    public static String spinRecursed(String name, Site site) {
        return "mtx_lock_spin: recursed on non-recursive mutex " + name + " @ " + site;
    }

    public static String spinTryRecurse(String name, Site site) {
        return "mtx_trylock_spin: unsupp. opt MTX_RECURSE on mutex " + name + " @ " + site;
    }

    /** {@code claim} is such as {@code not owned}. */
    public static String assertion(String name, String claim, Site site) {
        return "mutex " + name + " " + claim + " at " + site;
    }

    public static String unknownAssertion(Site site) {
        return "unknown mtx_assert at " + site;
    }
}
