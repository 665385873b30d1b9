package triptych.freebsd;

import java.util.function.Consumer;
import triptych.core.finding.Finding;
import triptych.core.machine.MachineSettings;
import triptych.freebsd.dialect.FreeBsdDialect;

/** Watched executions of one user process that calls the kernel. */
final class UserRun {
    private UserRun() {}

    static PlainRun of(Consumer<FreeBsdSystem> body) {
        return of(MachineSettings.DEFAULT, body);
    }

    static PlainRun of(MachineSettings settings, Consumer<FreeBsdSystem> body) {
        return PlainRun.of(
                settings,
                kernel -> {
                    FreeBsdSystem os = new FreeBsdSystem(kernel);
                    os.user("test", () -> body.accept(os));
                });
    }

    /** What the only finding of a run is called. */
    static String titleOf(PlainRun run) {
        if (run.findings().size() != 1) {
            throw new AssertionError("not one finding but " + run.findings());
        }
        return title(run.findings().get(0));
    }

    static String title(Finding finding) {
        return new FreeBsdDialect().title(finding);
    }

    /** What the only finding is called that {@code body} leads to. */
    static String titleAfter(Consumer<FreeBsdSystem> body) {
        return titleOf(of(body));
    }
}
