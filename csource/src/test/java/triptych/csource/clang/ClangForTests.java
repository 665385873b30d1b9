package triptych.csource.clang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles C for tests of the engine with the delivered compiler: no hooks, no headers. */
public final class ClangForTests {
    private static final List<String> COMPILE =
            List.of(
                    "-std=gnu17",
                    "-O1",
                    "-g",
                    "-ffreestanding",
                    "-fno-builtin",
                    "-fno-strict-aliasing",
                    "-c");

    private static final List<String> LINK =
            List.of(
                    "--no-entry",
                    "--export-table",
                    "--growable-table",
                    "--allow-undefined",
                    "--export-dynamic",
                    "--export=__stack_pointer",
                    "--export=__heap_base",
                    "--export=__data_end",
                    "--export-if-defined=__wasm_call_ctors",
                    "-z",
                    "stack-size=16384",
                    "--global-base=4096");

    /** Puts this before a function that the test calls. */
    public static final String EXPORT =
            "#define API __attribute__((visibility(\"default\"), used))\n";

    private ClangForTests() {}

    public static byte[] wasm64(String source) {
        return compile("64", source);
    }

    public static byte[] wasm32(String source) {
        return compile("32", source);
    }

    private static byte[] compile(String bits, String source) {
        try {
            Path work = Files.createTempDirectory("c-for-tests");
            Path in = Files.writeString(work.resolve("test.c"), EXPORT + source);
            Path object = work.resolve("test.o");
            Path out = work.resolve("test.wasm");
            Tools tools = TestClang.TOOLCHAIN.tools();
            run(tools.compile(with(COMPILE, "--target=wasm" + bits, "-o", object, in)));
            run(tools.link(with(LINK, "-mwasm" + bits, "-o", out, object)));
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> with(List<String> flags, Object... more) {
        List<String> words = new ArrayList<>(flags);
        for (Object word : more) {
            words.add(word.toString());
        }
        return words;
    }

    private static void run(Command command) throws IOException {
        Command.Outcome outcome = command.run();
        if (!outcome.succeeded()) {
            throw new AssertionError(outcome.text());
        }
    }
}
