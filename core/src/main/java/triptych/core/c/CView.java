package triptych.core.c;

import triptych.core.memory.Ref;

/** A structure in C memory, by the names of its fields. */
public interface CView {
    /** What {@link CKernel#link} gave. */
    <O> O os(Class<O> type);

    /** The field as a number. */
    long number(String field);

    /** The string that the field points to; null for a null pointer. */
    String string(String field);

    /** The function that the field points to; null for a null pointer. */
    <F> F function(String field, Class<F> type);

    /** What the field points to, as a routine would get it; null for a null pointer. */
    <T> T object(String field, Class<T> type);

    /** The pointer variable that the field points to; null for a null pointer. */
    <T> Ref<T> variable(String field, Class<T> type);

    /** The number of so many bytes that the field points to; null for a null pointer. */
    Ref<Long> numberAt(String field, int bytes);

    /**
     * The string that the field points to, where with its NUL there is room for so many bytes; null
     * for a null pointer.
     */
    Ref<String> textAt(String field, int bytes);

    /** Whether the structure lies on a thread's stack. */
    boolean isOnStack();
}
