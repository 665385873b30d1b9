package triptych.core.finding;

import triptych.core.event.Site;

/**
 * A lock at the moment of a finding.
 *
 * @param name its name
 * @param type its type, the node of the lock order
 * @param kind what the kernel's reports call its kind
 * @param address where it lies in simulated memory
 * @param shared whether it was taken shared
 * @param recursion how often it was taken again
 * @param site where it was taken
 */
public record LockFacts(
        String name,
        String type,
        String kind,
        long address,
        boolean shared,
        int recursion,
        Site site) {}
