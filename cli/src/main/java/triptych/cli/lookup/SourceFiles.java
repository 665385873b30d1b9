package triptych.cli.lookup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import triptych.rosetta.source.Source;

/** Reads the sources that a user names. */
public final class SourceFiles {
    private static final int MOST_BYTES = 16 << 20;

    private SourceFiles() {}

    /** Each of them once. */
    public static List<Source> read(List<String> names) {
        return names.stream().distinct().map(SourceFiles::read).toList();
    }

    private static Source read(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UserMistake("'" + name + "' is a folder; name its files");
            }
            if (!Files.isRegularFile(file)) {
                throw new UserMistake("no file '" + name + "'");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UserMistake("'" + name + "' is too large for a source");
            }
            return Source.read(name, text(name, Files.readAllBytes(file)));
        } catch (InvalidPathException e) {
            throw new UserMistake("no file '" + name + "'", e);
        } catch (IOException e) {
            throw new UserMistake("'" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(String name, byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                throw new UserMistake("'" + name + "' is no text");
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            // Old sources have their authors' names in Latin-1; every file is some text of that.
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
