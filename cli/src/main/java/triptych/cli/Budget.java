package triptych.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import triptych.cli.lookup.UserMistake;
import triptych.explore.Question;

/**
 * How much may be spent on an exploration: a time such as {@code 30s}, or a number of schedules.
 */
final class Budget {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})(ms|s|m|h)?");

    /** As good as for ever, and still far from overflow. */
    private static final long NO_LIMIT_MILLIS = 365L * 24 * 3_600_000;

    private Budget() {}

    /**
     * Puts the limits into a question. A number of schedules alone bounds the time, too, and is the
     * same on every machine: no time limit then.
     */
    static Question limit(Question question, String budget, Long schedules) {
        Question limited = question;
        if (schedules != null) {
            limited = limited.withSchedules(schedules).withBudgetMillis(NO_LIMIT_MILLIS);
        }
        if (budget == null) {
            return limited;
        }
        Matcher form = FORM.matcher(budget);
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            throw new UserMistake(
                    "--budget takes a time such as 30s, 2m or 500ms, or a number of schedules, not '"
                            + budget
                            + "'");
        }
        long number = Long.parseLong(form.group(1));
        if (form.group(2) != null) {
            return limited.withBudgetMillis(
                    Math.min(NO_LIMIT_MILLIS, number * millisIn(form.group(2))));
        }
        if (schedules != null) {
            throw new UserMistake("--schedules and --budget " + budget + " say the same thing");
        }
        return limited.withSchedules(number).withBudgetMillis(NO_LIMIT_MILLIS);
    }

    private static long millisIn(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
