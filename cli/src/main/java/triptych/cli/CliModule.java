package triptych.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.ServiceLoader;
import triptych.cli.lookup.Remarks;
import triptych.cli.output.Streams;
import triptych.core.c.CStage;
import triptych.core.scenario.ScenarioShelf;
import triptych.core.wiring.MachineModule;
import triptych.core.wiring.Personality;
import triptych.explore.Bench;
import triptych.rosetta.Rosetta;

/** Binds what announces itself: kernels with their surfaces, scenarios, benchmarks. */
final class CliModule extends AbstractModule {
    private final Streams streams;

    CliModule(Streams streams) {
        this.streams = streams;
    }

    @Override
    protected void configure() {
        bind(Streams.class).toInstance(streams);
        bind(Remarks.class).toInstance(streams);
        install(new MachineModule());
        Multibinder<Personality> kernels = Multibinder.newSetBinder(binder(), Personality.class);
        for (Personality kernel : ServiceLoader.load(Personality.class)) {
            kernels.addBinding().toInstance(kernel);
            install(kernel.wiring());
        }
        Multibinder<ScenarioShelf> shelves =
                Multibinder.newSetBinder(binder(), ScenarioShelf.class);
        for (ScenarioShelf shelf : ServiceLoader.load(ScenarioShelf.class)) {
            shelves.addBinding().toInstance(shelf);
        }
        Multibinder<CStage> stages = Multibinder.newSetBinder(binder(), CStage.class);
        for (CStage stage : ServiceLoader.load(CStage.class)) {
            stages.addBinding().toInstance(stage);
        }
    }

    /** Read when somebody asks, since most commands do not. */
    @Provides
    @Singleton
    Rosetta rosetta() {
        return Rosetta.load();
    }

    /** Looked for when somebody asks: it is heavy, and rarely wanted. */
    @Provides
    Optional<Bench> bench() {
        return ServiceLoader.load(Bench.class).findFirst();
    }
}
