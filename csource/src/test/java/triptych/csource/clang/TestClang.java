package triptych.csource.clang;

import java.nio.file.Path;
import triptych.csource.CSource;
import triptych.csource.CompiledModule;
import triptych.csource.DataModel;

/** The delivered compiler, unpacked once for all tests, and the C files that they compile. */
public final class TestClang {
    static final CacheFolder CACHE = new CacheFolder(Path.of("target", "cache"));
    static final Toolchain TOOLCHAIN = new DeliveredToolchain(CACHE, UnpackListener.SILENT);
    static final String HEADERS = "triptych/test/include";

    private TestClang() {}

    static Path file(String name) {
        return Path.of("src/test/c").resolve(name);
    }

    /** These files for 32 bits, which can be run as they are, with the headers that they need. */
    public static CSource source(String... names) {
        Path[] files = new Path[names.length];
        for (int i = 0; i < names.length; i++) {
            files[i] = file(names[i]);
        }
        return CSource.of(files)
                .withModel(DataModel.ILP32)
                .withIncludeDirs(file("inc"))
                .withHeaderRoots(HEADERS);
    }

    public static CompiledModule compile(CSource source) {
        return compiler(CACHE).compile(source);
    }

    static CCompiler compiler(CacheFolder cache) {
        return new CCompiler(TOOLCHAIN, cache, TestClang.class.getClassLoader());
    }
}
