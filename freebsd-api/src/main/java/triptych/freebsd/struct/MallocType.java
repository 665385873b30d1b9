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
public record MallocType(String shortdesc, String longdesc) {}
