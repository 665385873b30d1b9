package triptych.core.c;

/** A structure in C memory that is made of words as wide as a pointer. */
public interface CRecord {
    long word(int index);

    /** The string that word {@code index} points to; null for a null pointer. */
    String string(int index);

    /** The function that word {@code index} points to; null for a null pointer. */
    <F> F function(int index, Class<F> type);

    /** What word {@code index} points to, as a routine would get it; null for a null pointer. */
    <T> T object(int index, Class<T> type);

    /** The record that word {@code index} points to; null for a null pointer. */
    CRecord record(int index);
}
