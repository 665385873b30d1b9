package triptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "exlore fake-sum               | no command 'exlore'; did you mean explore?",
                "play                          | no command 'play'",
                "--versoin                     | no option '--versoin'; did you mean --version?",
                "explore --budgte 3            | no option '--budgte' of explore; did you mean --budget?",
                "explore fake-sum more         | 'more' is one word too many",
                "explore fake-smu              | no scenario 'fake-smu'; did you mean fake-sum?",
                "explore wholly-different      | no scenario 'wholly-different'; 'triptych list' shows",
                "explore mine.c                | is in C: say for which kernel with --os",
                "explore no.such.Module        | no class on the class path",
                "explore java.lang.String      | is neither a Program nor a module of",
                "explore fake-sum --os fak     | no kernel 'fak'; did you mean fake?",
                "explore fake-sum --os plan9   | no kernel 'plan9'; there ",
                "explore fake-sum --profile 3  | no profile '3' of fake; did you mean 1 or 2?",
                "explore fake-sum --strategy randm | no strategy 'randm'; there are auto, exhaustive, random; did you mean random?",
                "explore fake-sum --strategy pct | the strategy 'pct' is not implemented yet",
                "explore fake-sum --workers two | --workers takes a whole number, not 'two'",
                "explore fake-sum --workers 0  | --workers takes a number from 1, not 0",
                "explore fake-sum --workers 99999 | --workers takes at most 1024",
                "explore fake-sum --schedules 0 | --schedules takes a number from 1, not 0",
                "explore fake-sum --preemptions -1 | --preemptions takes a number from 0, not -1",
                "explore fake-sum --early-timers -1 | --early-timers takes a number from 0, not -1",
                "explore fake-sum --seed 99999999999999999999 | --seed takes a whole number, not '99999999999999999999'",
                "explore fake-sum --seed       | --seed takes a value",
                "explore fake-sum --budget 3d  | --budget takes a time such as 30s, 2m or 500ms, or a number of schedules, not '3d'",
                "explore fake-sum --budget 0s  | --budget takes a time",
                "explore fake-sum --budget 9 --schedules 9 | say the same thing",
                "explore fake-sum --strategy random --preemptions 1 | does not go with",
                "explore fake-sum --format xml | no format 'xml'; there are text, json",
                "explore --format json         | --format json takes a TARGET",
                "explore fake-sum --fiber rope | no fiber kind 'rope'; there are continuation, virtual, platform",
                "explore a.B --class-path /no/such/folder | --class-path: no folder or jar '/no/such/folder'",
                "run                           | run takes a TARGET",
                "run fake-sum --cpus 0         | --cpus takes a number from 1, not 0",
                "run fake-sum --cpus 64        | --cpus takes at most 63",
                "run fake-sum --cpus two       | --cpus takes a whole number, not 'two'",
                "run fake-sum --cpus 2 --seed 1 | --cpus does not go with --seed",
                "replay                        | replay takes a TOKEN",
                "replay nonsense               | not a replay token: 'nonsense'",
                "replay fake-sum~~0~~9~aaaa~bbbb | the replay token is damaged",
                "list scenario                 | no list of 'scenario'; did you mean scenarios?",
                "list --os fakee               | no kernel 'fakee'; did you mean fake?",
                "explain fk_slep               | nothing is called 'fk_slep'; did you mean fk_sleep?",
                "explain                       | explain takes a NAME",
                "check                         | check takes a FILE",
                "check a.c                     | say with --os which kernel the sources go to",
                "check a.c --os linux --from linux | --os and --from are both 'linux'",
                "check a.c --os linus          | no kernel 'linus' to port to or from; did you mean linux?",
                "check a.c --os linux --from fake | no kernel 'fake' to port to or from",
                "check a.c --os linux --format json | no format 'json'; there are text, sarif"
            })
    void is_answered_in_one_line(String words, String answer) {
        Ran ran = Ran.triptych(words.split(" "));
        assertThat(ran.code()).isEqualTo(Exit.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("triptych: ")
                .contains(answer)
                .endsWith("(try 'triptych --help')\n")
                .hasLineCount(1);
    }

    @Test
    void no_more_than_three_words_are_suggested() {
        assertThat(
                        triptych.cli.lookup.NearMisses.of(
                                "list", java.util.List.of("lisa", "lisb", "lisc", "lisd")))
                .containsExactly("lisa", "lisb", "lisc");
    }

    @Test
    void a_stack_is_for_debug_only() {
        String[] words = {"explore", "triptych.fake.BrokenProgram"};
        assertThat(Ran.triptych(words).err()).doesNotContain("\tat ");
        assertThat(Ran.triptych(words[0], words[1], "--debug").err()).contains("\tat ");
    }
}
