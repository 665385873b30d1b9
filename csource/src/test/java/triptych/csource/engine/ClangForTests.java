package triptych.csource.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles C for tests with the clang that lies in the class path, unpacked below target. */
public final class ClangForTests {
    private static final String FROM = "/org/bytedeco/llvm/linux-x86_64/";
    private static final Path FOLDER = Path.of("target", "clang-for-tests").toAbsolutePath();

    private static final Map<String, String> FILES =
            Map.of(
                    "clang", "clang",
                    "lld", "wasm-ld",
                    "libLLVM.so", "libLLVM.so.20.1",
                    "libclang-cpp.so", "libclang-cpp.so.20.1");

    private static final List<String> FLAGS =
            List.of(
                    "-std=gnu17",
                    "-O1",
                    "-g",
                    "-nostdlib",
                    "-ffreestanding",
                    "-fno-builtin",
                    "-fno-strict-aliasing",
                    "--no-wasm-opt",
                    "-Wl,--no-entry,--export-table,--growable-table,--allow-undefined",
                    "-Wl,--export=__stack_pointer,--export=__heap_base,--export=__data_end",
                    "-Wl,--export-if-defined=__wasm_call_ctors",
                    "-Wl,-z,stack-size=16384,--global-base=4096");

    /** Puts this before a function that the test calls. */
    public static final String EXPORT =
            "#define API __attribute__((visibility(\"default\"), used))\n";

    private ClangForTests() {}

    public static byte[] wasm64(String source) {
        return compile("wasm64", source);
    }

    public static byte[] wasm32(String source) {
        return compile("wasm32", source);
    }

    private static byte[] compile(String target, String source) {
        try {
            Path work = Files.createTempDirectory("c-for-tests");
            Path in = Files.writeString(work.resolve("test.c"), EXPORT + source);
            Path out = work.resolve("test.wasm");
            run(target, in, out);
            return Files.readAllBytes(out);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void run(String target, Path in, Path out)
            throws IOException, InterruptedException {
        Path folder = unpacked();
        List<String> command = new ArrayList<>();
        command.add(folder.resolve("clang").toString());
        command.add("--target=" + target);
        command.addAll(FLAGS);
        command.add("-Wl,--export-dynamic");
        command.addAll(List.of(in.toString(), "-o", out.toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("LD_LIBRARY_PATH", folder.toString());
        process.environment().put("PATH", folder.toString());
        Process clang = process.start();
        String said = new String(clang.getInputStream().readAllBytes());
        if (clang.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }

    private static synchronized Path unpacked() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path to = FOLDER.resolve(file.getValue());
            if (!Files.exists(to)) {
                Path part = FOLDER.resolve(file.getValue() + ".part");
                try (InputStream in =
                        ClangForTests.class.getResourceAsStream(FROM + file.getKey())) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                part.toFile().setExecutable(true);
                Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return FOLDER;
    }
}
