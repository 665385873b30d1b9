package triptych.cli;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import triptych.cli.output.Columns;
import triptych.cli.output.Json;
import triptych.cli.output.Streams;
import triptych.explore.Bench;

/** {@code triptych bench}: how fast the machine is here. */
@Wired
@Command(
        name = "bench",
        description = "Measures how many schedules per second this computer explores.",
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private final Streams streams;
    private final Provider<Optional<Bench>> bench;

    @Mixin private FormatOption format;

    @Inject
    BenchCommand(Streams streams, Provider<Optional<Bench>> bench) {
        this.streams = streams;
        this.bench = bench;
    }

    @Override
    public Integer call() {
        boolean json = format.isJson();
        Optional<Bench> found = bench.get();
        if (found.isEmpty()) {
            streams.err().println("triptych: this build has no benchmarks on its class path");
            return Exit.INTERNAL;
        }
        Map<String, Object> figures = found.get().run(streams.err());
        if (json) {
            streams.out().println(Json.of(figures));
        } else {
            Columns columns = new Columns();
            figures.forEach((name, figure) -> columns.add(name, String.valueOf(figure)));
            streams.print(columns.lines());
        }
        return Exit.NO_FAILURE;
    }
}
