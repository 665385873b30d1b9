package triptych.core.routine;

/**
 * A name that module code can use.
 *
 * @param os the personality
 * @param name C name
 * @param kind {@code routine}, {@code macro}, {@code constant}, {@code type} or {@code variable}
 * @param header declaring header
 */
public record SymbolInfo(String os, String name, String kind, String header) {}
