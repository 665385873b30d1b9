package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.ir.CVariable;
import triptych.csource.ir.HookedCode;
import triptych.csource.ir.OutsideCalls;
import triptych.csource.ir.SiteNumbers;
import triptych.csource.ir.VariableRecords;
import triptych.csource.ir.WatchedCode;

/** One run of the compiler over all files of a module. */
final class Compilation {
    private final CSource source;
    private final List<HeaderRoot> headers;
    private final Tools tools;
    private final Path scratch;

    private final Set<String> included = new LinkedHashSet<>();
    private final SortedSet<String> sets = new TreeSet<>();
    private final List<CVariable> variables = new ArrayList<>();
    private final SiteNumbers numbers = new SiteNumbers();
    private final StringBuilder said = new StringBuilder();
    private final List<Path> blind = new ArrayList<>();
    private final List<Path> watched = new ArrayList<>();

    Compilation(CSource source, List<HeaderRoot> headers, Tools tools, Path scratch) {
        this.source = source;
        this.headers = headers;
        this.tools = tools;
        this.scratch = scratch;
    }

    /**
     * @throws CompileError with what the compiler has against the module
     */
    ModuleFile run() throws IOException {
        List<HookedCode> codes = front();
        for (int i = 0; i < codes.size(); i++) {
            HookedCode code = codes.get(i);
            sets.addAll(code.sets());
            blind.add(object("blind" + i, code.text()));
            watched.add(object("watched" + i, WatchedCode.of(code, numbers)));
        }
        CompiledModule module =
                new CompiledModule(
                        link("blind.wasm", blind),
                        link("watched.wasm", watched),
                        numbers.table(),
                        variables,
                        OutsideCalls.of(codes),
                        source.model(),
                        List.copyOf(sets),
                        said.toString());
        return new ModuleFile(Inputs.of(source, included), module);
    }

    /** Every file is looked at, so that the user sees the errors of all. */
    private List<HookedCode> front() throws IOException {
        List<String> flags = ClangFlags.front(source, headers);
        List<HookedCode> codes = new ArrayList<>();
        boolean failed = false;
        for (Path file : source.files()) {
            Path ir = scratch.resolve("front" + codes.size() + ".ll");
            Path dependencies = scratch.resolve("front" + codes.size() + ".d");
            Command.Outcome outcome =
                    tools.compile(ClangFlags.toIr(flags, file, ir, dependencies)).run();
            said.append(translated(outcome.text()));
            failed |= !outcome.succeeded();
            if (!failed) {
                HookedCode code = HookedCode.of(Files.readString(ir));
                codes.add(VariableRecords.added(code, variables));
                noteIncluded(DependencyFile.paths(Files.readString(dependencies)));
            }
        }
        if (failed) {
            throw new CompileError(said.toString());
        }
        return codes;
    }

    /**
     * The compiler's own headers and the kernel's are known by name; only the user's may change.
     */
    private void noteIncluded(List<String> paths) {
        String own = Path.of(tools.clang()).toAbsolutePath().getParent().toString();
        for (String path : paths) {
            boolean kernels =
                    headers.stream().anyMatch(h -> path.startsWith(h.folder().toString()));
            if (!kernels && !path.startsWith(own)) {
                included.add(path);
            }
        }
    }

    private Path object(String name, String ir) throws IOException {
        Path text = Files.writeString(scratch.resolve(name + ".ll"), ir);
        Path object = scratch.resolve(name + ".o");
        expectSuccess(tools.compile(ClangFlags.toObject(source.model(), text, object)).run());
        return object;
    }

    private byte[] link(String name, List<Path> objects) throws IOException {
        Path module = scratch.resolve(name);
        expectSuccess(tools.link(ClangFlags.toModule(source.model(), sets, objects, module)).run());
        return Files.readAllBytes(module);
    }

    private void expectSuccess(Command.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new CompileError(said + translated(outcome.text()));
        }
    }

    /** Names files as the user knows them. */
    private String translated(String message) {
        String text = message;
        for (HeaderRoot root : headers) {
            text = root.translate(text);
        }
        for (int i = 0; i < blind.size(); i++) {
            text = text.replace(blind.get(i).toString(), source.files().get(i).toString());
        }
        return text;
    }
}
