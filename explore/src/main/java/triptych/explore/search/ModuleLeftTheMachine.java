package triptych.explore.search;

import triptych.core.finding.Finding;

/**
 * A module blocks in Java, or computes for ever without calling the kernel: its machine takes no
 * steps any more.
 */
public final class ModuleLeftTheMachine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    ModuleLeftTheMachine(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    /** Who, and where it stands. */
    public Finding finding() {
        return finding;
    }
}
