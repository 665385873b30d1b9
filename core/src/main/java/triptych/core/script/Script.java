package triptych.core.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who does what with a module. A line {@code user NAME} begins a role, each line below it is one
 * act; {@code #} begins a comment, and {@code "..."} holds blanks together.
 */
public record Script(List<Role> roles) {
    private static final String USER = "user";

    public Script {
        roles = List.copyOf(roles);
    }

    /**
     * Reads {@code text}, without knowing yet what a user can do.
     *
     * @throws ScriptMistake if it has no such form
     */
    public static Script parse(String text) {
        List<Role> roles = new ArrayList<>();
        String name = null;
        List<Act> acts = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            List<String> words = new WordReader(number, line).words();
            if (words.isEmpty()) {
                continue;
            }
            if (words.get(0).equals(USER)) {
                finish(roles, name, acts);
                name = nameOf(number, words);
                acts.clear();
            } else if (name == null) {
                throw new ScriptMistake(number, "'" + words.get(0) + "' before any 'user NAME'");
            } else {
                acts.add(new Act(number, words.get(0), words.subList(1, words.size())));
            }
        }
        finish(roles, name, acts);
        requireDifferentNames(roles);
        return new Script(roles);
    }

    private static String nameOf(int line, List<String> words) {
        if (words.size() != 2) {
            throw new ScriptMistake(line, "a user has one name: 'user NAME'");
        }
        return words.get(1);
    }

    private static void finish(List<Role> roles, String name, List<Act> acts) {
        if (name != null) {
            roles.add(new Role(name, acts));
        }
    }

    private static void requireDifferentNames(List<Role> roles) {
        Set<String> names = new HashSet<>();
        for (Role role : roles) {
            if (!names.add(role.name())) {
                throw new ScriptMistake(0, "two users are called '" + role.name() + "'");
            }
        }
    }
}
