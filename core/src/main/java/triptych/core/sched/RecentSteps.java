package triptych.core.sched;

import triptych.core.thread.SimThread;

/** The last steps before a limit, so that a loop can be named. */
final class RecentSteps implements Rest.Recent {
    static final int KEPT = 64;

    private final String[] words = new String[KEPT + 1];
    private int size;

    void add(SimThread thread) {
        if (size < words.length) {
            words[size++] =
                    thread == null
                            ? "time passes"
                            : thread.name()
                                    + " "
                                    + thread.operation().verb()
                                    + (thread.operand() == thread
                                            ? ""
                                            : " " + thread.operand().label());
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String at(int index) {
        return words[index];
    }
}
