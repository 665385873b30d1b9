package triptych.c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.explore.replay.PlainRun;

/**
 * What happens in the run that nobody disturbs, without the language's own: objects are named by
 * the order in which they appear, arguments and accesses to memory are left out.
 */
final class PlainLog {
    private final Map<String, String> objects = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private PlainLog() {}

    static List<String> of(Program program) {
        PlainLog log = new PlainLog();
        new PlainRun(program, FiberKind.best()).scheduled(1).story().events().forEach(log::hear);
        return log.lines;
    }

    private void hear(Event event) {
        String what = wordsOf(event);
        if (what != null) {
            lines.add("thread " + event.thread() + " " + what);
        }
    }

    private String wordsOf(Event event) {
        if (event instanceof Event.Created created) {
            return "makes thread " + created.created();
        } else if (event instanceof Event.Called called) {
            return "calls " + called.routine();
        } else if (event instanceof Event.Slept slept) {
            return "sleeps on " + object(slept.channel()) + " " + slept.waitMessage();
        } else if (event instanceof Event.Woke woke) {
            return "is woken by " + woke.by() + " " + woke.reason();
        } else if (event instanceof Event.Acquired acquired) {
            return "takes " + object(acquired.lock()) + (acquired.shared() ? " shared" : "");
        } else if (event instanceof Event.Released released) {
            return "gives up " + object(released.lock());
        } else if (event instanceof Event.TimePassed passed) {
            return "sees time pass from " + passed.from() + " to " + passed.to();
        } else if (event instanceof Event.Found found) {
            return "finds " + found.kind();
        } else if (event instanceof Event.Loaded || event instanceof Event.Unloaded) {
            return event.getClass().getSimpleName();
        }
        return event instanceof Event.Exited ? "ends" : null;
    }

    private String object(String name) {
        return objects.computeIfAbsent(name, n -> "object " + (objects.size() + 1));
    }
}
