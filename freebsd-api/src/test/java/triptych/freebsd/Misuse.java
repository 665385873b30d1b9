package triptych.freebsd;

import java.util.List;
import java.util.function.Consumer;
import triptych.core.finding.Finding;
import triptych.core.machine.MachineSettings;

/** Runs one process that does something wrong, and tells what FreeBSD says. */
final class Misuse {
    private Misuse() {}

    /** What one process running {@code body} is told, places as F:L and addresses as 0xA. */
    static String panicOf(Consumer<LockOs> body) {
        return text(panic(body).message());
    }

    static Finding.AssertionFailed panic(Consumer<LockOs> body) {
        List<Finding> findings = findings(body);
        if (findings.isEmpty()
                || !(findings.get(findings.size() - 1) instanceof Finding.AssertionFailed failed)) {
            throw new AssertionError("no panic, but " + findings);
        }
        return failed;
    }

    static List<Finding> findings(Consumer<LockOs> body) {
        return findings(MachineSettings.DEFAULT, body);
    }

    static List<Finding> findings(MachineSettings settings, Consumer<LockOs> body) {
        return PlainRun.of(
                        settings,
                        kernel -> {
                            LockOs os = new LockOs(kernel);
                            kernel.machine().startUserProcess("p", () -> body.accept(os));
                        })
                .findings();
    }

    static String text(String message) {
        return message.replaceAll("[A-Za-z]+\\.java:\\d+", "F:L").replaceAll("0x[0-9a-f]+", "0xA");
    }

    static List<String> texts(List<String> lines) {
        return lines.stream().map(Misuse::text).toList();
    }
}
