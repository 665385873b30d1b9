package triptych.linux.dialect;

/** What the allocator finds. */
public final class SlabTexts {
    /** Of a kernel with a hardened free list. */
    public static final String DOUBLE_FREE = "kernel BUG at mm/slub.c:550!";

    private SlabTexts() {}
}
