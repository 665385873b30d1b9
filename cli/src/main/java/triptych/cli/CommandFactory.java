package triptych.cli;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import picocli.CommandLine;
import triptych.cli.output.Streams;

/** Makes commands with what they ask for; the wiring is done when the first one asks. */
final class CommandFactory implements CommandLine.IFactory {
    private final Streams streams;
    private Injector injector;

    CommandFactory(Streams streams) {
        this.streams = streams;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.isAnnotationPresent(Wired.class)
                ? injector().getInstance(type)
                : CommandLine.defaultFactory().create(type);
    }

    private Injector injector() {
        if (injector == null) {
            // Generated constructors pay off after many calls; each command is made once.
            System.setProperty("guice_bytecode_gen_option", "DISABLED");
            injector = Guice.createInjector(Stage.DEVELOPMENT, new CliModule(streams));
        }
        return injector;
    }
}
