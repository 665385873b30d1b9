package triptych.conformance.linux;

import java.util.function.Consumer;
import triptych.core.memory.SharedInt;
import triptych.linux.Linux;
import triptych.linux.LinuxModule;

/** A driver whose thread adds 1 to a register, which is two accesses. */
public final class DeviceOfLinux extends LinuxModule {
    private final SharedInt register;
    private final Consumer<Linux> probe;

    /** {@code probe} is done by its init function. */
    public DeviceOfLinux(SharedInt register, Consumer<Linux> probe) {
        this.register = register;
        this.probe = probe;
    }

    @Override
    protected int init() {
        probe.accept(this);
        kthread_run(
                data -> {
                    register.set(register.get() + 1);
                    return 0;
                },
                null,
                "linux-dev");
        return 0;
    }

    @Override
    protected void exit() {}
}
