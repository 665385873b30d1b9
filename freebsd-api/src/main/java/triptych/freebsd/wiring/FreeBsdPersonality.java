package triptych.freebsd.wiring;

import com.google.inject.Module;
import java.util.List;
import triptych.core.finding.Dialect;
import triptych.core.routine.SymbolInfo;
import triptych.core.wiring.Personality;
import triptych.freebsd.dialect.FreeBsdDialect;
import triptych.freebsd.kernel.FreeBsdProfile;

/** FreeBSD, as the tools that name no kernel find it. */
public final class FreeBsdPersonality implements Personality {
    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public List<String> profiles() {
        return FreeBsdProfile.NAMES;
    }

    @Override
    public Dialect dialect() {
        return new FreeBsdDialect();
    }

    @Override
    public List<SymbolInfo> symbols() {
        return Symbols.all();
    }

    @Override
    public Module wiring() {
        return new FreeBsdWiring();
    }
}
