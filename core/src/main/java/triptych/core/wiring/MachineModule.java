package triptych.core.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import triptych.core.machine.Machine;

/** Binds the machine that is being built, and the scope that belongs to it. */
public final class MachineModule extends AbstractModule {
    private final MachineScope scope = new MachineScope();

    public MachineScope scope() {
        return scope;
    }

    @Override
    protected void configure() {
        bindScope(MachineScoped.class, scope);
        bind(MachineScope.class).toInstance(scope);
    }

    @Provides
    @MachineScoped
    Machine machine() {
        throw new IllegalStateException("the machine is put into its scope by MachineScope.enter");
    }
}
