package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/**
 * {@code struct malloc_type}: what {@code MALLOC_DEFINE} makes; memory is accounted by it.
 *
 * @param shortdesc the name that statistics and the leak report use
 * @param longdesc what the memory is for
 */
@KernelText
@Symbol(name = "malloc_type", header = "sys/malloc.h")
public record MallocType(String shortdesc, String longdesc) {
    /** What stands behind the types of {@code uma(9)}, as {@code vm/uma.h} has it. */
    private static final String ZONE = "UMA zone";

    /** Whether it counts the pieces of a zone: those are nobody's to report. */
    public boolean isZone() {
        return ZONE.equals(longdesc);
    }
}
