package triptych.explore.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import triptych.core.event.Event;
import triptych.core.event.Site;
import triptych.explore.replay.Story;

/** Tells a story line by line: what each thread did, and why the processor changed hands. */
final class Rows {
    private final Story story;
    private final boolean all;
    private final Set<Integer> relevant;
    private final Set<Integer> foundAt = new HashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Deque<Event.Called>> open = new TreeMap<>();
    private final Set<Event.Called> told = new HashSet<>();
    private final Set<Integer> resting = new HashSet<>();
    private int lastActor;

    private Rows(Story story, boolean all) {
        this.story = story;
        this.all = all;
        this.relevant = new HashSet<>(story.relevant());
        for (Event event : story.events()) {
            if (event instanceof Event.Found) {
                foundAt.add(event.step());
            }
        }
    }

    /** The lines of a story; without {@code all}, only of the steps that lead to its end. */
    static List<Row> of(Story story, boolean all) {
        Rows telling = new Rows(story, all);
        story.events().forEach(telling::tell);
        return telling.rows;
    }

    private boolean isShown(int step) {
        return all || relevant.contains(step);
    }

    private void tell(Event event) {
        if (event instanceof Event.Called called) {
            open.computeIfAbsent(called.thread(), t -> new ArrayDeque<>()).push(called);
        } else if (event instanceof Event.Returned returned) {
            open.get(returned.thread()).poll();
        } else if (event instanceof Event.Stepped stepped) {
            tellStep(stepped);
        } else if (event instanceof Event.Slept slept) {
            resting.add(slept.thread());
            add(slept, "  sleeps on " + channel(slept) + limit(slept));
        } else if (event instanceof Event.Woke woke) {
            resting.remove(woke.thread());
            tellWake(woke);
        } else if (event instanceof Event.Exited exited) {
            resting.add(exited.thread());
            add(exited, "  ends");
        } else if (event instanceof Event.TimePassed passed) {
            across(passed.step(), time(passed));
        } else if (event instanceof Event.Chose chose) {
            String words = "chooses " + chose.value() + " of 0.." + (chose.alternatives() - 1);
            rows.add(new Row(chose.thread(), chose.step(), words, ""));
        } else if (event instanceof Event.Unloaded unloaded) {
            add(unloaded, "  text of " + unloaded.module() + " is unmapped");
        } else if (event instanceof Event.Shown shown) {
            rows.add(new Row(shown.thread(), -1, "  " + shown.by() + ": " + shown.what(), ""));
        } else if (event instanceof Event.Printed printed) {
            tellPrinted(printed);
        }
    }

    /** What the kernel says of a finding stands above the table already. */
    private void tellPrinted(Event.Printed printed) {
        if (isShown(printed.step()) && !foundAt.contains(printed.step())) {
            across(printed.step(), "console: " + printed.line());
        }
    }

    private static String channel(Event.Slept slept) {
        return slept.channel()
                + (slept.waitMessage().isEmpty() ? "" : " \"" + slept.waitMessage() + '"');
    }

    private static String limit(Event.Slept slept) {
        return slept.ticks() > 0 ? " for " + ticks(slept.ticks()) : "";
    }

    private static String ticks(long number) {
        return number + (number == 1 ? " tick" : " ticks");
    }

    private static String time(Event.TimePassed passed) {
        String now =
                BigDecimal.valueOf(passed.to())
                        .divide(BigDecimal.valueOf(passed.hz()), 3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return "time passes: " + ticks(passed.to() - passed.from()) + " (now " + now + " s)";
    }

    // ---- steps ----

    private void tellStep(Event.Stepped step) {
        if (!isShown(step.step())) {
            return;
        }
        Event.Called call = open.getOrDefault(step.thread(), new ArrayDeque<>()).peek();
        boolean goesOn = lastActor == step.thread();
        if (call != null && told.add(call)) {
            tellSwitch(step);
            String words = call.routine() + "(" + call.arguments() + ")";
            rows.add(new Row(step.thread(), step.step(), words, placeOf(call)));
        } else if (!goesOn || all || !isInner(step)) {
            tellSwitch(step);
            if (!step.operation().equals("choose")) {
                rows.add(new Row(step.thread(), step.step(), words(step, call), ""));
            }
        }
        lastActor = step.thread();
    }

    /** Whether the step is a detail of a call that is told already, while nobody else ran. */
    private static boolean isInner(Event.Stepped step) {
        return switch (step.operation()) {
            case "lock",
                    "lock_shared",
                    "try_lock",
                    "unlock",
                    "thread",
                    "module",
                    "memory",
                    "exit" ->
                    true;
            default -> false;
        };
    }

    private static String words(Event.Stepped step, Event.Called call) {
        String routine = call == null ? "" : " in " + call.routine();
        String object = step.object().isEmpty() ? "" : " " + step.object();
        return switch (step.operation()) {
            case "start" -> "starts" + (step.inText() ? " in module text" : "");
            case "resume" -> "  goes on" + routine;
            case "lock" -> "  locks" + object + routine;
            case "lock_shared" -> "  locks" + object + " shared" + routine;
            case "try_lock" -> "  tries to lock" + object + routine;
            case "unlock" -> "  unlocks" + object + routine;
            case "wake" -> "  wakes sleepers on" + object + routine;
            case "read" -> "reads" + object;
            case "write" -> step.inText() ? "writes" + object : "  fills in" + object;
            case "exit" -> "  ends" + routine;
            case "show" -> "shows";
            default -> "  goes on" + routine;
        };
    }

    /** Empty for a call that has no place in the module's source. */
    private static String placeOf(Event.Called call) {
        return call.site().equals(Site.UNSEEN) ? "" : call.site().toString();
    }

    /** Why the thread of the rows before does not go on. */
    private void tellSwitch(Event.Stepped step) {
        if (lastActor == 0 || lastActor == step.thread() || resting.contains(lastActor)) {
            return;
        }
        Event.Called next = open.getOrDefault(lastActor, new ArrayDeque<>()).peek();
        boolean untold = next != null && !told.contains(next);
        String place = untold ? placeOf(next) : "";
        if ((story.enabled().get(step.step()) & 1L << lastActor) != 0) {
            String before = untold ? " before " + next.routine() + "()" : "";
            rows.add(new Row(lastActor, -1, "-- preempted" + before, place));
        } else {
            String in = untold ? " in " + next.routine() + "(" + next.arguments() + ")" : "";
            rows.add(new Row(lastActor, -1, "-- has to wait" + in, place));
        }
    }

    private void tellWake(Event.Woke woke) {
        if (!isShown(woke.step())) {
            return;
        }
        if (woke.by() == 0) {
            rows.add(new Row(woke.thread(), -1, "  time is up", ""));
        } else {
            rows.add(new Row(woke.by(), -1, "  wakes " + story.threads().get(woke.thread()), ""));
        }
    }

    private void add(Event event, String words) {
        if (isShown(event.step()) && event.thread() != 0) {
            rows.add(new Row(event.thread(), -1, words, ""));
        }
    }

    private void across(int step, String words) {
        rows.add(new Row(0, step, words, ""));
        lastActor = 0;
    }
}
