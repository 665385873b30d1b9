package triptych.core.finding;

import java.util.List;
import java.util.Map;

/**
 * The words of several kernels on one machine: what befell a thread is told in the words of its
 * kernel, all else in those of the kernel that the program is for.
 */
public final class Dialects implements Dialect {
    private final Dialect own;
    private final Map<String, Dialect> byOs;

    /** {@code own} is the one of the program; {@code byOs} has all, by the name of their kernel. */
    public Dialects(Dialect own, Map<String, Dialect> byOs) {
        this.own = own;
        this.byOs = Map.copyOf(byOs);
    }

    private Dialect of(Finding finding) {
        return finding.thread() == null ? own : byOs.getOrDefault(finding.thread().os(), own);
    }

    @Override
    public String title(Finding finding) {
        return of(finding).title(finding);
    }

    @Override
    public List<String> console(Finding finding) {
        return of(finding).console(finding);
    }

    @Override
    public List<String> explanation(Finding finding) {
        return of(finding).explanation(finding);
    }
}
