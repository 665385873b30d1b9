package triptych.linux.dialect;

/** What {@code CONFIG_DEBUG_LIST} says of a list that does not fit together: R8. */
public final class ListTexts {
    private static final String BUG = "\nkernel BUG at lib/list_debug.c:";

    /** What a removed entry points to. */
    private static final long LIST_POISON1 = 0xdead000000000100L;

    private ListTexts() {}

    public static String addToZeroedList() {
        return "list_add corruption. prev is NULL." + BUG + 25 + "!";
    }

    public static String doubleAdd(long entry, long prev, long next) {
        return String.format(
                        "list_add double add: new=%016x, prev=%016x, next=%016x.",
                        entry, prev, next)
                + BUG
                + 35
                + "!";
    }

    /** The neighbour of {@code entry}, the list's head, does not know of it. */
    public static String delCorruption(long entry, long head) {
        return String.format(
                        "list_del corruption. prev->next should be %016x, but was %016x. (prev=%016x)",
                        entry, head, head)
                + BUG
                + 62
                + "!";
    }

    /** The entry was removed before. */
    public static String delRemoved(long entry) {
        return String.format(
                        "list_del corruption, %016x->next is LIST_POISON1 (%016x)",
                        entry, LIST_POISON1)
                + BUG
                + 56
                + "!";
    }

    /** The entry was never on a list. */
    public static String delZeroed(long entry) {
        return String.format("list_del corruption, %016x->next is NULL", entry) + BUG + 52 + "!";
    }
}
