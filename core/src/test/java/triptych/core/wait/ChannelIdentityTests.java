package triptych.core.wait;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

class ChannelIdentityTests {
    @Test
    void what_has_a_value_only_is_refused() {
        for (Object value : new Object[] {"channel", 7, 7L, true, 'c'}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ChannelIdentity.require(value))
                    .withMessageContaining(value.getClass().getSimpleName());
        }
    }

    @Test
    void objects_and_constants_are_channels() {
        assertThatCode(() -> ChannelIdentity.require(new Object())).doesNotThrowAnyException();
        assertThatCode(() -> ChannelIdentity.require(RetentionPolicy.CLASS))
                .doesNotThrowAnyException();
    }
}
