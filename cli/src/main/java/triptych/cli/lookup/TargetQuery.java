package triptych.cli.lookup;

/**
 * What the user says of the target.
 *
 * @param name a scenario, or a class
 * @param os the kernel that is meant; null when the name is enough
 * @param classPath folders and jars to look for classes in; null for none
 * @param adjustment what is to be different from its own settings
 */
public record TargetQuery(String name, String os, String classPath, Adjustment adjustment) {}
