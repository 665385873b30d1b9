package triptych.core.wait;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.SimObject;

/** What a channel is called, and what its waiters agree on. */
class WaitChannelTests {
    private static final class Softc {}

    private static final class Cell extends SimObject {
        @Override
        public String label() {
            return "value";
        }

        @Override
        public String pointerLabel() {
            return "&value";
        }
    }

    @Test
    void a_channel_is_called_after_the_object_that_it_stands_for() {
        WaitChannel.Named named = () -> "sc";

        assertThat(new WaitChannel(new Cell()).label()).isEqualTo("&value");
        assertThat(new WaitChannel(named).label()).isEqualTo("sc");
        assertThat(new WaitChannel(new Softc()).label()).isEqualTo("Softc");
    }

    @Test
    void what_the_waiters_agreed_on_is_forgotten_when_the_last_one_leaves() {
        WaitChannel channel = new WaitChannel(new Softc());
        channel.waiters().add(new LooseThreads().ready("a"));
        channel.setDiscipline("interlock");
        assertThat(channel.discipline()).isEqualTo("interlock");

        channel.waiters().clear();
        assertThat(channel.discipline()).isNull();
    }
}
