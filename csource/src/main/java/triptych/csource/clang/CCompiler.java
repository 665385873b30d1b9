package triptych.csource.clang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;

/** Makes WebAssembly of C modules, once for each content. */
public final class CCompiler {
    private final Toolchain toolchain;
    private final CacheFolder cache;
    private final ModuleCache modules;
    private final ClassLoader loader;

    /**
     * @param loader finds the kernels' headers
     */
    public CCompiler(Toolchain toolchain, CacheFolder cache, ClassLoader loader) {
        this.toolchain = toolchain;
        this.cache = cache;
        this.loader = loader;
        modules = new ModuleCache(cache);
    }

    /**
     * @throws CompileError if the C compiler does not accept the module
     * @throws CompilerUnusable if there is no C compiler
     */
    public CompiledModule compile(CSource source) {
        try {
            List<HeaderRoot> headers = new ArrayList<>();
            for (String root : source.headerRoots()) {
                headers.add(HeaderRoot.unpack(cache, loader, root));
            }
            String question = question(source, headers);
            Optional<CompiledModule> known = modules.find(question, source.model());
            return known.isPresent() ? known.get() : compile(source, headers, question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names all that decides about the module but for the content of the user's files. */
    private String question(CSource source, List<HeaderRoot> headers) throws IOException {
        return new ContentHash()
                .add(OwnCode.name())
                .add(toolchain.identity())
                .add(Path.of("").toAbsolutePath())
                .add(source.files())
                .add(ClangFlags.front(source, headers))
                .name();
    }

    private CompiledModule compile(CSource source, List<HeaderRoot> headers, String question)
            throws IOException {
        Path scratch = cache.scratch();
        try {
            ModuleFile made = new Compilation(source, headers, toolchain.tools(), scratch).run();
            modules.keep(question, made);
            return made.module();
        } finally {
            CacheFolder.delete(scratch);
        }
    }
}
