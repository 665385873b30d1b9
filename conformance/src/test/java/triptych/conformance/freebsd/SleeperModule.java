package triptych.conformance.freebsd;

import java.util.ArrayList;
import java.util.List;
import triptych.freebsd.FreeBsdModule;

/** A module that runs a test's code when it is loaded, and remembers what it was told. */
final class SleeperModule extends FreeBsdModule {
    final List<String> heard;
    private final String name;
    private final Runnable atLoad;

    SleeperModule(Runnable atLoad) {
        this("module", atLoad, new ArrayList<>());
    }

    /** Several modules may write into one {@code heard}. */
    SleeperModule(String name, Runnable atLoad, List<String> heard) {
        this.name = name;
        this.atLoad = atLoad;
        this.heard = heard;
    }

    @Override
    public String moduleName() {
        return name;
    }

    @Override
    public int modevent(int what) {
        heard.add(name + " " + what);
        if (what == MOD_LOAD) {
            atLoad.run();
            return 0;
        }
        return EBUSY;
    }
}
