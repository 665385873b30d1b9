package triptych.cli.explain;

/**
 * What somebody wants to know.
 *
 * @param name that is to be explained
 * @param os the only kernel that is meant; null for all
 * @param to the kernel that somebody wants to go to with it; null for all others
 */
public record Question(String name, String os, String to) {}
