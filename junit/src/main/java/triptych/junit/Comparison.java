package triptych.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Function;
import org.opentest4j.AssertionFailedError;
import triptych.core.finding.Finding;
import triptych.core.machine.Machine;
import triptych.core.observe.Sight;
import triptych.core.scenario.Program;
import triptych.core.wiring.Personality;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.compare.Comparer;
import triptych.explore.compare.Likeness;
import triptych.explore.compare.Port;
import triptych.explore.text.LikenessText;
import triptych.explore.text.VerdictText;

/**
 * Compares what ports of a module show to the outside ({@link Machine#observe}), over all schedules
 * of each, in an ordinary test.
 */
public final class Comparison {
    private final List<Port> ports;
    private final Sight sight;
    private final long budgetMillis;

    private Comparison(List<Port> ports, Sight sight, long budgetMillis) {
        this.ports = ports;
        this.sight = sight;
        this.budgetMillis = budgetMillis;
    }

    /** Of {@code original} with one or more ports of it, within half a minute. */
    public static Comparison of(Program original, Program... others) {
        List<Port> ports = new ArrayList<>(List.of(Port.of(original)));
        for (Program other : others) {
            ports.add(Port.of(other));
        }
        return new Comparison(ports, Sight.EFFECTS, Question.byDefault().budgetMillis());
    }

    /** A program of its own for a comparison; {@code boot} puts its processes on a machine. */
    public static Program scene(String os, String name, Consumer<Machine> boot) {
        return new Program() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String os() {
                return os;
            }

            @Override
            public Outcome boot(Machine machine) {
                boot.accept(machine);
                return Outcome.NONE;
            }
        };
    }

    /** What the kernel prints counts, too. */
    public Comparison withConsole() {
        return new Comparison(ports, Sight.EFFECTS_AND_CONSOLE, budgetMillis);
    }

    /** All of them together may take so long. */
    public Comparison within(long millis) {
        return new Comparison(ports, sight, millis);
    }

    /** All show the same, and that is proved. */
    public void assertEqual() {
        requireProof(compare(false));
    }

    /** All but the first show no more than the first, and that is proved. */
    public void assertRefined() {
        requireProof(compare(true));
    }

    private Likeness compare(boolean refining) {
        Question question =
                Question.byDefault()
                        .withStrategy(StrategyName.EXHAUSTIVE)
                        .withBudgetMillis(budgetMillis);
        return new Comparer(ports, question, sight, refining).compare();
    }

    private void requireProof(Likeness likeness) {
        if (!(likeness instanceof Likeness.Alike alike && alike.proved())) {
            throw new AssertionFailedError(
                    String.join(
                            "\n",
                            new LikenessText(titles(), VerdictText::commandLine).of(likeness)));
        }
    }

    private Function<Finding, String> titles() {
        List<Personality> kernels = new ArrayList<>();
        ServiceLoader.load(Personality.class).forEach(kernels::add);
        return kernels.stream()
                .filter(k -> k.os().equals(ports.get(0).program().os()))
                .findFirst()
                .<Function<Finding, String>>map(k -> k.dialectAmong(kernels)::title)
                .orElse(Finding::kind);
    }
}
