package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.ListHead;

/**
 * {@code linux/list.h}: rings of entries.
 *
 * <p>A list is plain memory, for a lock of the module to guard. What a task does to one with a lock
 * in its hands is no operation of its own; without a lock each call is one, which others can
 * precede.
 */
@KernelText
public interface Lists extends Surface {
    /**
     * Declares a list.
     *
     * <p><b>C:</b> {@code LIST_HEAD(name)} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">An empty list that needs no {@link #INIT_LIST_HEAD}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * @param name its name in messages
     * @return the list
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h", macro = true)
    default ListHead LIST_HEAD(String name) {
        return ListHead.named(name).initialised();
    }

    /**
     * Makes an empty list of {@code list}.
     *
     * <p><b>C:</b> {@code void INIT_LIST_HEAD(struct list_head *list);} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It leads to itself; entries that it had do not know.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * @param list the list, or an entry that is on none
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default void INIT_LIST_HEAD(ListHead list) {
        SimThread sim = enter(ListCalls.INIT_LIST_HEAD, list);
        kernel().lists().init(sim, list);
        sim.leave();
    }

    /**
     * Puts an entry first.
     *
     * <p><b>C:</b> {@code void list_add(struct list_head *new, struct list_head *head);}
     * &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry is right after {@code head}.
     *   <li id="S2">An entry that is there already stops the kernel: {@code list_add double add:
     *       new=…, prev=…, next=….}
     *   <li id="S3">So do pointers that do not fit: {@code list_add corruption. …}, as of a list
     *       that was never initialised.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * @param new_ the entry
     * @param head the list
     * @see #list_add_tail
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default void list_add(ListHead new_, ListHead head) {
        SimThread sim = enter(ListCalls.list_add, new_, head);
        kernel().lists().addAfter(sim, new_, head);
        sim.leave();
    }

    /**
     * Puts an entry last.
     *
     * <p><b>C:</b> {@code void list_add_tail(struct list_head *new, struct list_head *head);}
     * &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry is right before {@code head}, after all others.
     *   <li id="S2">As {@link #list_add}, of the last entry.
     *   <li id="S3">As {@link #list_add}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * @param new_ the entry
     * @param head the list
     * @see #list_add
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default void list_add_tail(ListHead new_, ListHead head) {
        SimThread sim = enter(ListCalls.list_add_tail, new_, head);
        kernel().lists().addBefore(sim, new_, head);
        sim.leave();
    }

    /**
     * Takes an entry off its list.
     *
     * <p><b>C:</b> {@code void list_del(struct list_head *entry);} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its neighbours follow each other.
     *   <li id="S2">Its own pointers are poison: a second time stops the kernel with {@code
     *       list_del corruption, …->next is LIST_POISON1 (dead000000000100)}.
     *   <li id="S3">Neighbours that do not lead to it stop the kernel: {@code list_del corruption.
     *       prev->next should be …}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * @param entry the entry
     * @see #list_del_init
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default void list_del(ListHead entry) {
        SimThread sim = enter(ListCalls.list_del, entry);
        kernel().lists().delete(sim, entry);
        sim.leave();
    }

    /**
     * Takes an entry off its list and makes it an empty list.
     *
     * <p><b>C:</b> {@code void list_del_init(struct list_head *entry);} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its neighbours follow each other.
     *   <li id="S2">It can be taken off again, which changes nothing, and {@link #list_empty} of it
     *       is true.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * @param entry the entry
     * @see #list_del
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default void list_del_init(ListHead entry) {
        SimThread sim = enter(ListCalls.list_del_init, entry);
        kernel().lists().deleteAndInit(sim, entry);
        sim.leave();
    }

    /**
     * Whether a list has no entries.
     *
     * <p><b>C:</b> {@code int list_empty(const struct list_head *head);} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Looks at one pointer of {@code head}; of an entry it says whether that is on no
     *       list.
     *   <li id="S2">Without a lock it is an operation that others can precede; with any lock it is
     *       not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none, or what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * @param head the list
     * @return 1 empty; 0 not
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h")
    default int list_empty(ListHead head) {
        SimThread sim = enter(ListCalls.list_empty, head);
        int result = kernel().lists().isEmpty(sim, head) ? 1 : 0;
        sim.leave();
        return result;
    }

    /**
     * The first entry, as the object that it is in.
     *
     * <p><b>C:</b> {@code list_first_entry(ptr, type, member)} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry stays on the list.
     *   <li id="S2">Of an empty list it is no entry, which stops this kernel: {@code BUG: KASAN:
     *       global-out-of-bounds in list_first_entry}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * <h4>Variations</h4>
     *
     * the real kernel gives a pointer into what lies around {@code ptr} and goes on
     *
     * @param ptr the list
     * @param type of the objects
     * @return the object
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h", macro = true)
    default <T> T list_first_entry(ListHead ptr, Class<T> type) {
        SimThread sim = enter(ListCalls.list_first_entry, ptr);
        T result = container_of(kernel().lists().first(sim, ptr), type);
        sim.leave();
        return result;
    }

    /**
     * The objects of a list, in a {@code for} loop.
     *
     * <p><b>C:</b> {@code list_for_each_entry(pos, head, member)} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From the first to the last; an entry that is added behind the present one comes
     *       too.
     *   <li id="S2">The present entry must not be deleted: {@code Oops: general protection fault,
     *       probably for non-canonical address 0xdead000000000100}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * <h4>Variations</h4>
     *
     * the variable {@code pos} is that of the Java loop
     *
     * @param type of the objects
     * @param head the list
     * @return what the loop runs over
     * @see #list_for_each_entry_safe
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h", macro = true)
    default <T> Iterable<T> list_for_each_entry(Class<T> type, ListHead head) {
        return kernel().lists().walk(ListCalls.list_for_each_entry, type, head, false);
    }

    /**
     * The objects of a list, where the loop may delete the present one.
     *
     * <p><b>C:</b> {@code list_for_each_entry_safe(pos, n, head, member)} &lt;linux/list.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #list_for_each_entry}, but the next entry is looked up before the
     *       present one is used.
     *   <li id="S2">The present entry may be deleted; the one after it may not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * what guards the list
     *
     * <h4>Decisions</h4>
     *
     * whoever comes first, where the caller holds no lock
     *
     * <h4>Variations</h4>
     *
     * as {@link #list_for_each_entry}; {@code n} is hidden
     *
     * @param type of the objects
     * @param head the list
     * @return what the loop runs over
     * @see #list_for_each_entry
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/list.h", macro = true)
    default <T> Iterable<T> list_for_each_entry_safe(Class<T> type, ListHead head) {
        return kernel().lists().walk(ListCalls.list_for_each_entry_safe, type, head, true);
    }

    /**
     * The object that a list entry is a member of.
     *
     * <p><b>C:</b> {@code container_of(ptr, type, member)} &lt;linux/container_of.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the object that the {@link ListHead} was made for.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * for list entries only; null for the head of a list; a wrong type is a {@code
     * ClassCastException}
     *
     * @param ptr the member
     * @param type of the object
     * @return the object
     * @source linux.md 5.7, 9 (R8); include/linux/list.h, lib/list_debug.c [6.12]
     */
    @Routine(header = "linux/container_of.h", macro = true)
    default <T> T container_of(ListHead ptr, Class<T> type) {
        return type.cast(ptr.owner());
    }
}
