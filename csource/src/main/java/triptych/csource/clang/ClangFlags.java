package triptych.csource.clang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import triptych.csource.CSource;
import triptych.csource.DataModel;

/** What the compiler and the linker are told. */
final class ClangFlags {
    /** As kernels are compiled: no library, and none of the assumptions that they do not keep. */
    private static final List<String> KERNEL =
            List.of(
                    "-std=gnu17",
                    "-ffreestanding",
                    "-fno-builtin",
                    "-nostdlibinc",
                    "-fno-strict-aliasing",
                    "-fwrapv",
                    // A NULL dereference is to happen, not to be reasoned away.
                    "-fno-delete-null-pointer-checks",
                    "-Wno-null-dereference",
                    // What a leaf function takes of the stack is tested as well.
                    "-Xclang",
                    "-disable-red-zone",
                    "-Wno-pointer-sign",
                    // Errors of newer compilers that sources of their time do not expect.
                    "-Wno-error=implicit-int",
                    "-Wno-error=int-conversion",
                    "-Wno-error=incompatible-function-pointer-types");

    /** A call of a hook before each access to memory that threads may share. */
    private static final List<String> HOOKS =
            List.of(
                    "-Xclang",
                    "-fsanitize=thread",
                    "-mllvm",
                    "-tsan-instrument-func-entry-exit=0",
                    "-mllvm",
                    "-tsan-distinguish-volatile=1",
                    "-mllvm",
                    "-tsan-instrument-read-before-write=1");

    private static final List<String> LINK =
            List.of(
                    "--no-entry",
                    "--import-undefined",
                    "--export-dynamic",
                    "--export-table",
                    "--growable-table",
                    "--export=__stack_pointer",
                    "--export=__heap_base",
                    "--export=__data_end",
                    // Without it, the linker wraps each export in a call of the constructors.
                    "--export-if-defined=__wasm_call_ctors",
                    // Threads have stacks elsewhere.
                    "-z",
                    "stack-size=16",
                    // The first page stays empty: that is where NULL points to.
                    "--global-base=4096",
                    "--strip-debug");

    private ClangFlags() {}

    /** All that decides about the intermediate code of a file, but for the file itself. */
    static List<String> front(CSource source, List<HeaderRoot> headers) {
        List<String> flags = new ArrayList<>();
        flags.add("--target=" + source.model().target());
        flags.addAll(List.of("-O1", "-g", "-fno-color-diagnostics", "-fvisibility=default"));
        flags.addAll(KERNEL);
        flags.addAll(HOOKS);
        flags.add("-fdebug-compilation-dir=.");
        source.defines().forEach(define -> flags.add("-D" + define));
        source.includeDirs().forEach(dir -> flags.add("-I" + dir));
        for (HeaderRoot root : headers) {
            flags.addAll(List.of("-isystem", root.folder().toString()));
            flags.add("-ffile-prefix-map=" + root.folder() + "=" + root.name());
        }
        return flags;
    }

    /** From C to intermediate code, noting what was included. */
    static List<String> toIr(List<String> front, Path file, Path ir, Path dependencies) {
        List<String> flags = new ArrayList<>(front);
        flags.addAll(List.of("-MD", "-MF", dependencies.toString(), "-MT", DependencyFile.TARGET));
        flags.addAll(List.of("-S", "-emit-llvm", "-o", ir.toString(), "-x", "c", file.toString()));
        return flags;
    }

    /** From intermediate code to machine code; it is optimised already. */
    static List<String> toObject(DataModel model, Path ir, Path object) {
        return List.of(
                "--target=" + model.target(),
                "-O1",
                "-Xclang",
                "-disable-llvm-passes",
                "-c",
                "-o",
                object.toString(),
                ir.toString());
    }

    static List<String> toModule(
            DataModel model, SortedSet<String> sets, List<Path> objects, Path module) {
        List<String> flags = new ArrayList<>(LINK);
        flags.add(model == DataModel.LP64 ? "-mwasm64" : "-mwasm32");
        for (String set : sets) {
            flags.add("--export-if-defined=__start_" + set);
            flags.add("--export-if-defined=__stop_" + set);
        }
        flags.addAll(List.of("-o", module.toString()));
        objects.forEach(object -> flags.add(object.toString()));
        return flags;
    }
}
