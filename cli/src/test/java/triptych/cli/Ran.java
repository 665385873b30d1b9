package triptych.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What one command did.
 *
 * @param code exit code
 * @param out what it wrote as result
 * @param err what it wrote besides
 */
record Ran(int code, String out, String err) {
    static Ran triptych(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(words, stream(out), stream(err));
        return new Ran(code, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    Map<String, Object> object() throws IOException {
        return JSON.std.mapFrom(out);
    }

    List<Object> array() throws IOException {
        return JSON.std.listFrom(out);
    }

    /** The failure itself: from the kernel's words to the replay line. */
    String failure() {
        return out.substring(out.indexOf("fake kernel:"), out.indexOf('\n', replayAt()));
    }

    /** The token that it printed. */
    String token() {
        String before = "replay: ./triptych replay ";
        String line = out.substring(replayAt(), out.indexOf('\n', replayAt()));
        return line.substring(before.length()).replace("'", "");
    }

    private int replayAt() {
        return out.indexOf("replay: ./triptych replay ");
    }
}
