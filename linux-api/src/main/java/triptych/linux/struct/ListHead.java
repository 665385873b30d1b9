package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct list_head}: the head of a list, or the member by which an object is on one. Zeroed
 * memory until it is initialised or added.
 */
@KernelText
@Symbol(name = "list_head", header = "linux/types.h")
public final class ListHead extends Variable {
    private final Object owner;
    private ListHead next;
    private ListHead prev;
    private boolean poisoned;

    /** The head of a list. */
    public ListHead() {
        this(null, "list");
    }

    /** The member of {@code owner} by which it is on a list. */
    public ListHead(Object owner) {
        this(owner, "list of " + owner.getClass().getSimpleName());
    }

    private ListHead(Object owner, String name) {
        super(name);
        this.owner = owner;
    }

    /** The head of a list with a name. */
    public static ListHead named(String name) {
        return new ListHead(null, name);
    }

    @Symbol(header = "linux/types.h")
    public ListHead next() {
        return next;
    }

    @Symbol(header = "linux/types.h")
    public ListHead prev() {
        return prev;
    }

    // ---- for the kernel ----

    /** The object that it is a member of; null for the head of a list. */
    public Object owner() {
        return owner;
    }

    public void setNext(ListHead entry) {
        poisoned = false;
        next = entry;
    }

    public void setPrev(ListHead entry) {
        poisoned = false;
        prev = entry;
    }

    /** Whether its pointers are the poison that {@code list_del} leaves. */
    public boolean isPoisoned() {
        return poisoned;
    }

    public void poison() {
        poisoned = true;
        next = null;
        prev = null;
    }

    /** A list without entries. */
    public ListHead initialised() {
        poisoned = false;
        next = this;
        prev = this;
        return this;
    }
}
