package triptych.core.finding;

/**
 * A thread at the moment of a finding.
 *
 * @param os the kernel that runs it, as in {@code --os}; empty if none has made itself known
 * @param name its name
 * @param tid the kernel's number for it
 * @param pid the number of its process
 * @param process the name of its process
 * @param uptime whole seconds since the machine was started
 */
public record ThreadFacts(
        String os, String name, long tid, long pid, String process, long uptime) {}
