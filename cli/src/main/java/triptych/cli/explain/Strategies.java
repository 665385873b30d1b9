package triptych.cli.explain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import triptych.explore.StrategyName;

/** Ways to choose schedules. */
public final class Strategies implements Chapter {
    @Override
    public List<String> about(Question question) {
        return Arrays.stream(StrategyName.values())
                .filter(strategy -> strategy.label().equals(question.name()))
                .map(strategy -> strategy.label() + " (strategy): " + strategy.words())
                .toList();
    }

    @Override
    public Collection<String> names(String os) {
        return Arrays.stream(StrategyName.values()).map(StrategyName::label).toList();
    }
}
