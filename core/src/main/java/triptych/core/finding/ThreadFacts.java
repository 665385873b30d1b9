package triptych.core.finding;

import java.util.List;
import triptych.core.event.Frame;

/**
 * A thread at the moment of a finding.
 *
 * @param os the kernel that runs it, as in {@code --os}; empty if none has made itself known
 * @param name its name
 * @param tid the kernel's number for it
 * @param pid the number of its process
 * @param process the name of its process
 * @param uptime whole seconds since the machine was started
 * @param backtrace the calls of C code that it is in, innermost first; empty in Java code, and
 *     while nobody watches
 */
public record ThreadFacts(
        String os,
        String name,
        long tid,
        long pid,
        String process,
        long uptime,
        List<Frame> backtrace) {
    public ThreadFacts {
        backtrace = List.copyOf(backtrace);
    }

    /** A thread in Java code. */
    public ThreadFacts(String os, String name, long tid, long pid, String process, long uptime) {
        this(os, name, tid, pid, process, uptime, List.of());
    }
}
