package triptych.csource.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.csource.clang.ClangForTests;

/**
 * A generated program gives the same, compiled for 64 bits and rewritten or for 32 bits and left
 * alone.
 */
class LoweringOracleTest {
    private static final int FUNCTIONS = 9;
    private static final int CALLS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void same_results(long seed) {
        String source = new ProgramMaker(seed).make(FUNCTIONS);
        CProgram lowered = CProgram.of(source);
        var module = Parser.parse(ClangForTests.wasm32(source));
        Instance reference =
                Instance.builder(module)
                        .withMachineFactory(MachineFactoryCompiler.compile(module))
                        .withStart(false)
                        .build();
        Random random = new Random(seed);
        for (int i = 0; i < CALLS; i++) {
            String function = "f" + random.nextInt(FUNCTIONS);
            long x = random.nextLong() >> random.nextInt(64);
            long y = random.nextLong();
            assertThat(lowered.call(function, x, y))
                    .as("call %d, %s(%d, %d)", i, function, x, y)
                    .isEqualTo(reference.export(function).apply(x, y)[0]);
        }
    }
}
