package triptych.csource.clang;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program to run, for a limited time.
 *
 * @param environment variables that differ from ours
 */
record Command(List<String> words, Map<String, String> environment, Duration limit) {
    private static final int STOPPED = -1;
    private static final int READ_LIMIT = 256 * 1024;

    /**
     * What came of it.
     *
     * @param text both outputs, in the order in which they were written
     */
    record Outcome(int exit, String text) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /**
     * Runs the program in our own working directory, as the user's paths are meant.
     *
     * <p>When it takes longer than the limit, it is stopped and its text says so.
     *
     * @throws IOException if it cannot be started
     */
    Outcome run() throws IOException {
        Path output = Files.createTempFile("triptych", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (ends(process)) {
                return new Outcome(process.exitValue(), textOf(output));
            }
            String stopped =
                    "%s was stopped: it took longer than %d s%n"
                            .formatted(words.get(0), limit.toSeconds());
            return new Outcome(STOPPED, textOf(output) + stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private boolean ends(Process process) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(words.get(0) + " was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String textOf(Path output) throws IOException {
        try (InputStream in = Files.newInputStream(output)) {
            return new String(in.readNBytes(READ_LIMIT), StandardCharsets.UTF_8);
        }
    }
}
