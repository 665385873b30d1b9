package triptych.csource.clang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for content: equal for equal content, for practical purposes different for different. */
final class ContentHash {
    private static final int BYTES = 16;

    private final MessageDigest digest;

    ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** Adds a part; parts do not run into each other. */
    ContentHash add(byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(part);
        return this;
    }

    ContentHash add(Object part) {
        return add(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    static String ofFile(Path file) throws IOException {
        return new ContentHash().add(Files.readAllBytes(file)).name();
    }
}
