package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A clang that the user names, with the linker that it knows. */
public final class OwnToolchain implements Toolchain {
    /** Older ones lack some of the flags, or write another form of intermediate code. */
    public static final int OLDEST = 19;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("clang version (\\d+)[.\\d]*");

    private final Path clang;
    private final String version;

    /**
     * @throws CompilerUnusable if it is no clang, or too old
     */
    public OwnToolchain(Path clang) {
        this.clang = clang;
        String said = ask(clang, "--version");
        Matcher found = VERSION.matcher(said);
        if (!found.find()) {
            throw new CompilerUnusable(
                    "--clang %s: it says no version of clang, but: %s"
                            .formatted(clang, said.lines().findFirst().orElse("nothing")));
        }
        if (Integer.parseInt(found.group(1)) < OLDEST) {
            throw new CompilerUnusable(
                    "--clang %s: this is %s; Triptych needs clang %d or newer"
                            .formatted(clang, found.group(), OLDEST));
        }
        version = said;
    }

    @Override
    public String identity() {
        try {
            Path real = clang.toRealPath();
            return "own " + real + " " + Files.getLastModifiedTime(real) + " " + version;
        } catch (IOException e) {
            throw unusable(e.toString());
        }
    }

    @Override
    public Tools tools() {
        String linker = ask(clang, "-print-prog-name=wasm-ld").strip();
        if (!Files.isExecutable(Path.of(linker))) {
            throw unusable("it knows no linker wasm-ld; install lld of the same version");
        }
        return new Tools(clang.toString(), List.of(linker), Map.of());
    }

    private static String ask(Path clang, String question) {
        if (!Files.isRegularFile(clang)) {
            throw new CompilerUnusable("--clang " + clang + ": there is no such file");
        }
        try {
            return new Command(List.of(clang.toString(), question), Map.of(), LIMIT).run().text();
        } catch (IOException e) {
            throw new CompilerUnusable("--clang " + clang + ": it does not run: " + e.getMessage());
        }
    }

    private CompilerUnusable unusable(String why) {
        return new CompilerUnusable("--clang " + clang + ": " + why);
    }
}
