package triptych.cli.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import triptych.cli.lookup.Kernels;
import triptych.core.wiring.Personality;
import triptych.explore.text.Wrapped;

/** Versions of kernels. */
public final class Profiles implements Chapter {
    private final Kernels kernels;

    public Profiles(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public List<String> about(Question question) {
        List<String> lines = new ArrayList<>();
        for (Personality kernel : kernels.among(question.os())) {
            int place = kernel.profiles().indexOf(question.name());
            if (place >= 0) {
                lines.add(
                        "%s (%s profile%s): give it as --profile %s"
                                .formatted(
                                        question.name(),
                                        kernel.os(),
                                        place == 0 ? ", the default" : "",
                                        question.name()));
                for (String sentence : kernel.aboutProfile(question.name())) {
                    lines.addAll(Wrapped.lines("  " + sentence.replace("`", ""), "  "));
                }
            }
        }
        return lines;
    }

    @Override
    public Collection<String> names(String os) {
        return kernels.among(os).stream().flatMap(kernel -> kernel.profiles().stream()).toList();
    }
}
