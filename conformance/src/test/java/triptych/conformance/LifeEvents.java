package triptych.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import triptych.core.event.Event;
import triptych.explore.replay.Story;

/**
 * What happened to the user and the worker of one kernel's {@link LifeCycle}, without what is that
 * kernel's own: names, locks, naps, and how it makes a thread.
 */
final class LifeEvents {
    private static final String USER = "user";
    private static final String WORKER = "worker";

    private final Story story;
    private final String os;
    private final Map<Integer, String> roles = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private int newcomer;
    private boolean making;

    private LifeEvents(Story story, String os) {
        this.story = story;
        this.os = os;
    }

    static List<String> of(Story story, String os) {
        LifeEvents events = new LifeEvents(story, os);
        story.events().forEach(events::hear);
        return events.told;
    }

    private void hear(Event event) {
        if (event instanceof Event.Created created) {
            hearOfNewcomer(created);
        } else if (event instanceof Event.Called called) {
            hearOfCall(called);
        } else if (event instanceof Event.Returned && role(event.thread()).equals(USER)) {
            making = false;
        } else if (isLife(event)) {
            hearOfLife(event, role(event.thread()));
        }
    }

    /** The worker's life begins with the first call of its own code. */
    private void hearOfCall(Event.Called called) {
        if (called.thread() == newcomer) {
            roles.put(newcomer, WORKER);
        } else if (role(called.thread()).equals(USER)) {
            making = called.routine().matches("kthread_add|kthread_run|kernel_thread_w_arg");
        }
    }

    private boolean isLife(Event event) {
        String who = role(event.thread());
        return who.equals(WORKER) || who.equals(USER) && !making;
    }

    private void hearOfNewcomer(Event.Created created) {
        if (created.name().equals(os)) {
            roles.put(created.created(), USER);
        } else if (created.name().startsWith(os + "-worker")) {
            newcomer = created.created();
            told.add("worker is made");
        }
    }

    private String role(int thread) {
        return roles.getOrDefault(thread, "");
    }

    private void hearOfLife(Event event, String who) {
        if (event instanceof Event.Loaded) {
            told.add(who + " has loaded the module");
        } else if (event instanceof Event.Unloaded) {
            told.add(who + " has unloaded the module");
        } else if (event instanceof Event.Slept slept && slept.ticks() == 0) {
            told.add(who + " sleeps");
        } else if (event instanceof Event.Woke woke && woke.by() != 0) {
            told.add(who + " is woken by " + role(woke.by()));
        } else if (event instanceof Event.Exited) {
            told.add(who + " has ended");
        } else if (event instanceof Event.Stepped step && isWork(step)) {
            told.add(who + " works");
        }
    }

    private static boolean isWork(Event.Stepped step) {
        return step.operation().equals("write") && step.object().equals("worked");
    }
}
