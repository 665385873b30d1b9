package triptych.explore.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import triptych.core.event.Event;
import triptych.explore.replay.Story;

/** Tells a story line by line: what each thread did, and why the processor changed hands. */
final class Rows {
    private final Story story;
    private final Set<Integer> shown;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Event.Called> pendingCall = new TreeMap<>();
    private final Map<Integer, Event.Called> openCall = new TreeMap<>();
    private final Set<Integer> resting = new HashSet<>();
    private int lastActor;
    private int hidden;

    private Rows(Story story, boolean all) {
        this.story = story;
        this.shown = all ? null : new HashSet<>(story.relevant());
    }

    /** The lines of a story; without {@code all}, only of the steps that lead to its end. */
    static List<Row> of(Story story, boolean all) {
        Rows telling = new Rows(story, all);
        for (Event event : story.events()) {
            telling.tell(event);
        }
        return telling.rows;
    }

    private boolean isShown(int step) {
        return shown == null || shown.contains(step);
    }

    private void tell(Event event) {
        if (event instanceof Event.Called called) {
            pendingCall.put(called.thread(), called);
        } else if (event instanceof Event.Stepped stepped) {
            tellStep(stepped);
        } else if (event instanceof Event.Slept slept) {
            resting.add(slept.thread());
            add(slept, "  sleeps on " + quoted(slept) + limit(slept));
        } else if (event instanceof Event.Woke woke) {
            resting.remove(woke.thread());
            tellWake(woke);
        } else if (event instanceof Event.Exited exited) {
            resting.add(exited.thread());
            add(exited, "  is gone");
        } else if (event instanceof Event.TimePassed passed) {
            across(passed.step(), time(passed));
        } else if (event instanceof Event.Chose chose) {
            add(chose, "  chooses " + chose.value() + " of 0.." + (chose.alternatives() - 1));
        } else if (event instanceof Event.Unloaded unloaded) {
            add(unloaded, "  text of " + unloaded.module() + " is unmapped");
        } else if (event instanceof Event.Printed printed) {
            if (isShown(printed.step())) {
                across(printed.step(), "console: " + printed.line());
            }
        }
    }

    private static String quoted(Event.Slept slept) {
        return slept.channel()
                + (slept.waitMessage().isEmpty() ? "" : " \"" + slept.waitMessage() + '"');
    }

    private static String limit(Event.Slept slept) {
        return slept.ticks() > 0 ? ", " + slept.ticks() + " ticks" : "";
    }

    private static String time(Event.TimePassed passed) {
        long ticks = passed.to() - passed.from();
        return "time passes: "
                + ticks
                + (ticks == 1 ? " tick" : " ticks")
                + " (now "
                + seconds(passed.to(), passed.hz())
                + " s)";
    }

    private static String seconds(long ticks, int hz) {
        return java.math.BigDecimal.valueOf(ticks)
                .divide(java.math.BigDecimal.valueOf(hz), 3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void tellStep(Event.Stepped step) {
        if (!isShown(step.step())) {
            hidden++;
            takeCall(step.thread());
            return;
        }
        tellSwitch(step);
        Event.Called call = takeCall(step.thread());
        if (call != null) {
            rows.add(
                    new Row(
                            step.thread(),
                            step.step(),
                            call.routine() + "(" + call.arguments() + ")",
                            call.site().toString()));
        } else {
            rows.add(new Row(step.thread(), step.step(), words(step), ""));
        }
        lastActor = step.thread();
    }

    private Event.Called takeCall(int thread) {
        Event.Called call = pendingCall.remove(thread);
        if (call != null) {
            openCall.put(thread, call);
        }
        return call;
    }

    private String words(Event.Stepped step) {
        String routine =
                openCall.containsKey(step.thread()) ? openCall.get(step.thread()).routine() : "";
        String object = step.object().isEmpty() ? "" : " " + step.object();
        return switch (step.operation()) {
            case "start" -> "starts" + (step.inText() ? " in module text" : "");
            case "resume" -> "  goes on in " + routine;
            case "lock" -> "  locks" + object + (routine.isEmpty() ? "" : " again in " + routine);
            case "lock_shared" -> "  locks" + object + " shared";
            case "unlock" -> "  unlocks" + object;
            case "wake" -> "  wakes sleepers on" + object;
            case "read" -> "reads" + object;
            case "write" -> "writes" + object;
            case "exit" -> "  exits";
            case "choose" -> "meets a choice";
            default -> "  " + step.operation() + object;
        };
    }

    /** Why the thread of the rows before does not go on. */
    private void tellSwitch(Event.Stepped step) {
        if (lastActor == 0 || lastActor == step.thread() || resting.contains(lastActor)) {
            return;
        }
        boolean couldGoOn = (story.enabled().get(step.step()) & 1L << lastActor) != 0;
        Event.Called next = pendingCall.get(lastActor);
        if (couldGoOn) {
            String before = next == null ? "" : " before " + next.routine() + "()";
            rows.add(
                    new Row(
                            lastActor,
                            -1,
                            "-- preempted" + before,
                            next == null ? "" : next.site().toString()));
        } else {
            String routine =
                    next == null ? "" : " in " + next.routine() + "(" + next.arguments() + ")";
            rows.add(
                    new Row(
                            lastActor,
                            -1,
                            "-- has to wait" + routine,
                            next == null ? "" : next.site().toString()));
        }
    }

    private void tellWake(Event.Woke woke) {
        if (!isShown(woke.step())) {
            return;
        }
        String name = story.threads().get(woke.thread());
        if (woke.by() == 0) {
            rows.add(new Row(woke.thread(), -1, "  time is up", ""));
        } else {
            rows.add(new Row(woke.by(), -1, "  wakes " + name, ""));
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
