package triptych.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What annotations leave unsaid. */
class AskedTests {
    @Explore
    private static final class Plain {}

    @Explore(requireProof = true)
    private static final class Proof {}

    @Explore(requireProof = true, budgetMillis = 7)
    private static final class HastyProof {}

    @ParameterizedTest
    @CsvSource({"Plain, 5000", "Proof, 60000", "HastyProof, 7"})
    void a_required_proof_gets_more_time_unless_told_otherwise(String type, long millis)
            throws ClassNotFoundException {
        Class<?> annotated = Class.forName(AskedTests.class.getName() + "$" + type);

        assertThat(Asked.budgetMillis(annotated.getAnnotation(Explore.class))).isEqualTo(millis);
    }
}
