package triptych.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Workers whose machines take no step. */
class StandstillTests {
    private static final long PATIENCE = 50;

    private static Thread started(Runnable body) {
        Thread thread = new Thread(body, "worker");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    @Test
    void whoever_waits_in_java_stands_still() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Thread blocked =
                started(
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException end) {
                                // The test is over.
                            }
                        });
        Standstill standstill = new Standstill(PATIENCE);
        standstill.steps(blocked, 1);
        assertThat(standstill.isTooLong(blocked)).isFalse();

        sleep(120);

        assertThat(standstill.isAt(1)).isTrue();
        assertThat(standstill.isTooLong(blocked)).isTrue();
        blocked.interrupt();
    }

    @Test
    void whoever_steps_begins_anew() throws InterruptedException {
        Thread blocked = started(() -> {});
        Standstill standstill = new Standstill(3_600_000);
        standstill.steps(blocked, 1);

        assertThat(standstill.isAt(2)).isFalse();
        standstill.steps(blocked, 2);

        assertThat(standstill.isAt(2)).isTrue();
        assertThat(standstill.isTooLong(blocked)).isFalse();
    }

    @Test
    void whoever_computes_stands_still_in_the_end() throws InterruptedException {
        boolean over = false;
        Thread busy =
                started(
                        () -> {
                            while (!Thread.interrupted()) {
                                Thread.onSpinWait();
                            }
                        });
        Standstill standstill = new Standstill(PATIENCE);
        standstill.steps(busy, 1);
        for (int i = 0; i < 600 && !over; i++) {
            sleep(10);
            over = standstill.isTooLong(busy);
        }

        assertThat(over).isTrue();
        busy.interrupt();
    }
}
