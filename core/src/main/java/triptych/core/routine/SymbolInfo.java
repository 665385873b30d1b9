package triptych.core.routine;

/**
 * A name that module code can use, or that the kernel's interface has for what it meets.
 *
 * @param os the personality
 * @param name C name
 * @param kind {@code routine}, {@code macro}, {@code constant}, {@code type} or {@code variable};
 *     of what is met, what it is, such as {@code report}
 * @param header declaring header
 */
public record SymbolInfo(String os, String name, String kind, String header) {}
