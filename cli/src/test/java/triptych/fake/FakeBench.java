package triptych.fake;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import triptych.explore.Bench;

/** Figures that nobody measured. */
public final class FakeBench implements Bench {
    @Override
    public Map<String, Object> run(PrintStream progress) {
        progress.println("measuring nothing");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("schedulesPerSecond", 12_345);
        figures.put("java", "fake");
        return figures;
    }
}
