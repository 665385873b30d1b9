package triptych.cli.lookup;

import java.util.List;
import triptych.csource.COptions;

/**
 * What the user says of the target.
 *
 * @param name a scenario, or a class
 * @param os the kernel that is meant; null when the name is enough
 * @param classPath folders and jars to look for classes in; null for none
 * @param more further C files of the same module
 * @param c how C files are compiled and run
 * @param adjustment what is to be different from its own settings
 */
public record TargetQuery(
        String name,
        String os,
        String classPath,
        Adjustment adjustment,
        List<String> more,
        COptions c) {
    public TargetQuery(String name, String os, String classPath, Adjustment adjustment) {
        this(name, os, classPath, adjustment, List.of(), COptions.DEFAULT);
    }

    /** The same target, told by kernel and name. */
    TargetQuery on(String kernel, String bareName) {
        return new TargetQuery(bareName, kernel, classPath, adjustment, more, c);
    }
}
