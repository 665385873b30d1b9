package triptych.freebsd.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/** {@code struct epoch}: sections that readers are in, for writers to wait for. */
@KernelText
@Symbol(name = "epoch_t", header = "sys/epoch.h")
public final class Epoch extends SimObject {
    private final String name;
    private final int flags;
    private final List<Section> sections = new ArrayList<>(2);

    /** One stay of a thread; another stay of it is another section. */
    public static final class Section {
        private final SimThread thread;

        private Section(SimThread thread) {
            this.thread = thread;
        }
    }

    /** {@code flags} is 0 or {@code EPOCH_PREEMPT}. */
    public Epoch(String name, int flags) {
        this.name = name;
        this.flags = flags;
    }

    public int flags() {
        return flags;
    }

    /** Whether {@code thread} is in a section. */
    public boolean has(SimThread thread) {
        return sections.stream().anyMatch(section -> section.thread == thread);
    }

    /** The sections that there are now. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Whether one of {@code those} has not been left. */
    public boolean hasAnyOf(List<Section> those) {
        return those.stream().anyMatch(sections::contains);
    }

    // ---- changed by the kernel only ----

    public void enter(SimThread thread) {
        sections.add(new Section(thread));
    }

    /** Leaves the section that {@code thread} has entered last; false if it is in none. */
    public boolean leave(SimThread thread) {
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (sections.get(i).thread == thread) {
                sections.remove(i);
                return true;
            }
        }
        return false;
    }

    @Override
    public String label() {
        return name;
    }
}
