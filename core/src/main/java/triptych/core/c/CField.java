package triptych.core.c;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A field of a structure that C code sees.
 *
 * @param name in C
 * @param type what its value is in Java: a number, a string (an array of characters, or a pointer
 *     to one), a function, another structure
 * @param read the value that C sees
 * @param write takes what C has written; null for a field that is the kernel's alone
 * @param within whether the field is the other structure, and not a pointer to it
 * @param <S> the structure
 */
public record CField<S>(
        String name,
        Class<?> type,
        Function<S, ?> read,
        BiConsumer<S, Object> write,
        boolean within) {}
