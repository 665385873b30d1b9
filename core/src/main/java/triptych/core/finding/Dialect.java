package triptych.core.finding;

import java.util.List;

/** How one kernel says what is wrong. */
public interface Dialect {
    /** One line without numbers that may differ from run to run: the identity of the finding. */
    String title(Finding finding);

    /** What the kernel's console shows. */
    List<String> console(Finding finding);

    /** The same as one text, as it goes to the console. */
    default String consoleText(Finding finding) {
        return String.join("\n", console(finding)) + "\n";
    }

    /** What happened and why, in the user's words. */
    List<String> explanation(Finding finding);
}
