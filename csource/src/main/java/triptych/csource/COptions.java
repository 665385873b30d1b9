package triptych.csource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import triptych.csource.access.Granularity;

/**
 * How C files are to be compiled and run.
 *
 * @param includeDirs where to look for headers first
 * @param defines macros, as {@code NAME} or {@code NAME=VALUE}
 * @param clang the user's own compiler; null for the one that comes along
 * @param model how wide C's types are
 * @param granularity where C code can be preempted
 * @param users what users do with the module, as a script; null for the usual
 */
public record COptions(
        List<Path> includeDirs,
        List<String> defines,
        Path clang,
        DataModel model,
        Granularity granularity,
        Path users) {
    public static final COptions DEFAULT =
            new COptions(List.of(), List.of(), null, DataModel.LP64, Granularity.AUTO, null);

    private static final String USERS = "-users=";

    public COptions {
        includeDirs = List.copyOf(includeDirs);
        defines = List.copyOf(defines);
    }

    /** What decides how the code comes out, as words that a replay token carries. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        includeDirs.forEach(dir -> words.add("-I" + dir));
        defines.forEach(define -> words.add("-D" + define));
        if (model != DataModel.LP64) {
            words.add("-" + model.name().toLowerCase(Locale.ROOT));
        }
        if (users != null) {
            words.add(USERS + users);
        }
        return words;
    }

    /** As {@link #words} of another run, beside what is given for this one. */
    public COptions repeating(List<String> words) {
        List<Path> dirs = new ArrayList<>(includeDirs);
        List<String> macros = new ArrayList<>(defines);
        DataModel width = model;
        Path script = users;
        for (String word : words) {
            if (word.startsWith("-I")) {
                dirs.add(Path.of(word.substring(2)));
            } else if (word.startsWith("-D")) {
                macros.add(word.substring(2));
            } else if (word.equals("-ilp32")) {
                width = DataModel.ILP32;
            } else if (word.startsWith(USERS)) {
                script = Path.of(word.substring(USERS.length()));
            }
        }
        return new COptions(dirs, macros, clang, width, granularity, script);
    }

    public COptions withGranularity(Granularity other) {
        return new COptions(includeDirs, defines, clang, model, other, users);
    }
}
