package triptych.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static triptych.core.script.Repertoire.Word.number;
import static triptych.core.script.Repertoire.Word.text;
import static triptych.core.script.Repertoire.Word.user;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    private static final Repertoire REPERTOIRE =
            new Repertoire()
                    .can(Repertoire.LOAD, "loads")
                    .can("write", "writes", text("TEXT"))
                    .can("wait", "waits", number("TICKS").orNot())
                    .can("kill", "kills", user("USER"), number("SIGNAL").orNot());

    @Test
    void a_script_has_roles_with_acts() {
        Script script =
                Script.parse(
                        """
                        # nobody yet
                        user one   # a name
                          load
                          write "two words\\n\\"#\\""

                        user two
                          wait 0x10
                          kill one
                        """);

        assertThat(script.roles()).extracting(Role::name).containsExactly("one", "two");
        assertThat(script.roles().get(0).acts())
                .containsExactly(
                        new Act(3, "load", List.of()),
                        new Act(4, "write", List.of("two words\n\"#\"")));
        Act pause = script.roles().get(1).acts().get(0);
        assertThat(pause.has(0)).isTrue();
        assertThat(pause.has(1)).isFalse();
        assertThat(pause.number(0)).isEqualTo(16);
        REPERTOIRE.check(script);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "load | 1 | 'load' before any 'user NAME'",
                "user | 1 | a user has one name",
                "user a b | 1 | a user has one name",
                "user a;load;user a | 0 | two users are called 'a'",
                "user a;load;write \"x | 3 | a \" without its end",
                "user a;load;write \"\\q\" | 3 | '\\q' means nothing here",
                "user a;load;wirte x | 3 | nobody can 'wirte' here; there are: load, write",
                "user a;load;write | 3 | it is 'write TEXT'",
                "user a;load;write x y | 3 | it is 'write TEXT'",
                "user a;load;wait soon | 3 | TICKS is a number, not 'soon'",
                "user a;load;wait 1 2 | 3 | it is 'wait [TICKS]'",
                "user a;load;kill b | 3 | there is no user 'b'",
                "user a;wait | 0 | nobody does 'load'",
                "; | 0 | nobody does 'load'",
            })
    void what_cannot_be_played_is_said_with_its_line(String lines, int line, String message) {
        String text = lines.replace(';', '\n');

        assertThatThrownBy(() -> REPERTOIRE.check(Script.parse(text)))
                .isInstanceOfSatisfying(
                        ScriptMistake.class,
                        mistake -> {
                            assertThat(mistake.line()).isEqualTo(line);
                            assertThat(mistake.getMessage()).startsWith(message);
                        });
    }

    @Test
    void who_does_not_load_begins_when_the_module_is_there() {
        Script script = Script.parse("user a\n write 1\nuser b\n load\n load\nuser c\n write 2\n");
        Map<String, Runnable> begun = new LinkedHashMap<>();
        List<String> acts = new ArrayList<>();
        Performance performance =
                new Performance(
                        script,
                        (name, body) -> {
                            begun.put(name, body);
                            return null;
                        },
                        play ->
                                act -> {
                                    acts.add(act.toString());
                                    if (act.verb().equals(Repertoire.LOAD)) {
                                        play.loaded();
                                    }
                                });

        performance.begin();
        assertThat(begun).containsOnlyKeys("b");
        begun.get("b").run();
        assertThat(begun.keySet()).containsExactly("b", "a", "c");
        begun.get("a").run();
        assertThat(acts).containsExactly("load", "load", "write 1");
    }
}
