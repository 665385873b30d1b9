package triptych.csource.clang;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The compiler's programs.
 *
 * @param clang the path of clang
 * @param linker the words that a command begins with that links WebAssembly
 * @param environment variables that both want
 */
public record Tools(String clang, List<String> linker, Map<String, String> environment) {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** The compiler in a folder of its own. */
    static Tools in(Path folder, Platform platform) {
        return new Tools(
                folder.resolve(platform.program("clang")).toString(),
                List.of(folder.resolve(platform.program("lld")).toString(), "-flavor", "wasm"),
                Map.of(platform.libraryVariable(), folder.toString()));
    }

    Command compile(List<String> arguments) {
        return command(List.of(clang), arguments);
    }

    Command link(List<String> arguments) {
        return command(linker, arguments);
    }

    private Command command(List<String> program, List<String> arguments) {
        List<String> words = new ArrayList<>(program);
        words.addAll(arguments);
        return new Command(words, environment, LIMIT);
    }
}
