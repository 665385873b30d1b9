package triptych.conformance.freebsd;

import java.util.ArrayList;
import java.util.List;
import triptych.core.memory.SharedInt;

/** What several threads note, in the order in which they do; every order of the notes is tried. */
final class WorkerLog {
    private final SharedInt size = new SharedInt();
    private final List<Object> notes = new ArrayList<>();

    void add(Object note) {
        size.getAndAdd(1);
        notes.add(note);
    }

    List<Object> notes() {
        size.get();
        return List.copyOf(notes);
    }
}
