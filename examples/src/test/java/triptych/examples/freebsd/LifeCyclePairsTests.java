package triptych.examples.freebsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Program;
import triptych.examples.Expected;
import triptych.explore.Explorer;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Verdict;
import triptych.freebsd.FreeBsdModule;
import triptych.freebsd.FreeBsdSystem;
import triptych.freebsd.UserScript;
import triptych.freebsd.dialect.FreeBsdDialect;

/** Every broken one fails as it should, and every repaired one is proved. */
class LifeCyclePairsTests {
    private static UserScript scriptOf(LifeCyclePairs pair) {
        return pair == LifeCyclePairs.LEAVES_ITS_HANDLER
                ? UserScript.UNLOADS_AND_SHUTS_DOWN
                : UserScript.UNLOADS_AT_ANY_TIME;
    }

    private static MachineSettings settingsOf(LifeCyclePairs pair) {
        return MachineSettings.DEFAULT.withEarlyTimers(
                pair == LifeCyclePairs.TIMEOUT_IS_NOBODY_WOKE_ME ? 2 : 0);
    }

    private static Question patiently() {
        return Question.byDefault().withBudgetMillis(Expected.PATIENCE_MILLIS);
    }

    private static Verdict explore(LifeCyclePairs pair, boolean repaired, StrategyName strategy) {
        Program program = new Story(pair.name(), pair, repaired, scriptOf(pair), settingsOf(pair));
        return new Explorer(program, new FreeBsdDialect(), patiently().withStrategy(strategy))
                .explore();
    }

    @ParameterizedTest
    @EnumSource
    void the_broken_one_fails(LifeCyclePairs pair) {
        for (StrategyName strategy :
                new StrategyName[] {StrategyName.AUTO, StrategyName.EXHAUSTIVE}) {
            Verdict verdict = explore(pair, false, strategy);
            assertThat(verdict).isInstanceOf(Verdict.Failed.class);
            assertThat(((Verdict.Failed) verdict).failure().finding().kind())
                    .isEqualTo(pair.kind());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_repaired_one_does_not(LifeCyclePairs pair) {
        Verdict verdict = explore(pair, true, StrategyName.AUTO);
        assertThat(verdict).isInstanceOf(Verdict.Proved.class);
        assertThat(verdict.coverage().complete()).isTrue();
    }

    /** The linker lets one of them in; the other finds no such file. */
    @Test
    void two_users_who_unload_at_once_do_no_harm() {
        Program program =
                new Story(
                        "two users",
                        LifeCyclePairs.EXITS_WITH_A_LOCK,
                        true,
                        null,
                        MachineSettings.DEFAULT);
        assertThat(new Explorer(program, new FreeBsdDialect(), patiently()).explore())
                .isInstanceOf(Verdict.Proved.class);
    }

    /** A module of a pair and its user; two users when there is no script. */
    private record Story(
            String name,
            LifeCyclePairs pair,
            boolean repaired,
            UserScript script,
            MachineSettings settings)
            implements Program {
        @Override
        public String os() {
            return "freebsd";
        }

        @Override
        public Outcome boot(Machine machine) {
            FreeBsdModule module = pair.module(repaired);
            if (script != null) {
                script.startOn(machine, module);
                return Outcome.NONE;
            }
            FreeBsdSystem os = FreeBsdSystem.on(machine);
            os.user(
                    "user",
                    () -> {
                        os.kldload(module);
                        os.user("other", () -> os.kldunload(module));
                        os.kldunload(module);
                    });
            return Outcome.NONE;
        }
    }
}
