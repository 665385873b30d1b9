package triptych.cli.lookup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import triptych.core.wiring.Personality;

/** The kernels that can be emulated. */
public final class Kernels {
    private final List<Personality> kernels;

    @Inject
    Kernels(Set<Personality> kernels) {
        this.kernels = List.copyOf(kernels);
    }

    /** All of them, or the one that {@code os} names unless that is null. */
    public List<Personality> among(String os) {
        return os == null ? kernels : List.of(named(os));
    }

    public Personality named(String os) {
        for (Personality kernel : kernels) {
            if (kernel.os().equals(os)) {
                return kernel;
            }
        }
        throw new UserMistake("no kernel '" + os + "'" + NearMisses.hintOrAll(os, names()));
    }

    private List<String> names() {
        return kernels.stream().map(Personality::os).toList();
    }
}
