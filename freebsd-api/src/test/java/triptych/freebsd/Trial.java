package triptych.freebsd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A module whose answers a test chooses, and that remembers what it was told. */
class Trial extends FreeBsdModule {
    final List<Integer> heard = new ArrayList<>();
    private final String name;
    private IntUnaryOperator answers = what -> 0;

    Trial() {
        this("trial");
    }

    Trial(String name) {
        this.name = name;
    }

    Trial answering(IntUnaryOperator newAnswers) {
        answers = newAnswers;
        return this;
    }

    /** Runs {@code code} when it is loaded. */
    Trial loading(Runnable code) {
        return answering(
                what -> {
                    if (what == MOD_LOAD) {
                        code.run();
                    }
                    return 0;
                });
    }

    @Override
    public String moduleName() {
        return name;
    }

    @Override
    public int modevent(int what) {
        heard.add(what);
        return answers.applyAsInt(what);
    }
}
