package triptych.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.event.Site;
import triptych.core.thread.Access;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** Who is let in, and who has to wait until the readers have left. */
class DrainTests {
    private static final LockKind KIND = new LockKind("rw lock", false, true);
    private static final Site HERE = new Site("Here.java", 1);

    private final LooseThreads threads = new LooseThreads();
    private final SimThread reader = threads.ready("reader");
    private final SimThread second = threads.ready("second");
    private final SimThread writer = threads.ready("writer");
    private final SimLock lock = new SimLock(threads.footprint(), KIND, "foo", "foo", false);
    private final Drain drain = new Drain(lock, threads.footprint());

    private void assertLetsIn(boolean readers, boolean writers) {
        assertThat(drain.letsIn(Operation.LOCK_SHARED, reader)).isEqualTo(readers);
        assertThat(drain.letsIn(Operation.LOCK, second)).isEqualTo(writers);
    }

    private void assertEmptyFor(SimThread thread, boolean empty) {
        assertThat(drain.permits(Operation.LOCK, thread)).isEqualTo(empty);
    }

    // ---- writers ----

    @Test
    void while_nobody_writes_everybody_is_let_in() {
        lock.takeShared(reader, HERE);

        assertLetsIn(true, true);
        assertThat(drain.letsIn(Operation.TRY_LOCK, writer)).isTrue();
        assertThat(drain.letsIn(Operation.UNLOCK, reader)).isTrue();
    }

    @Test
    void a_writer_that_finds_no_readers_does_not_stop() {
        drain.claim(writer);

        assertThat(threads.stops()).isEmpty();
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
        assertThat(threads.touchesOf(drain)).containsExactly(Access.READ, Access.ACQUIRE);
        assertLetsIn(false, false);
    }

    @Test
    void a_writer_that_finds_readers_claims_the_lock_and_waits_at_the_drain() {
        lock.takeShared(reader, HERE);
        drain.claim(writer);

        assertThat(threads.stops()).containsExactly("writer LOCK rw lock foo");
        assertLetsIn(false, false);
        assertEmptyFor(writer, false);

        lock.releaseShared(reader);
        assertEmptyFor(writer, true);
    }

    @Test
    void a_writer_that_has_claimed_takes_nothing_more_on_entering() {
        drain.claim(writer);
        drain.enter(writer);

        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
    }

    @Test
    void a_writer_can_enter_without_a_claim() {
        drain.enter(writer);

        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
        assertThat(threads.touchesOf(drain)).containsExactly(Access.ACQUIRE);
        assertLetsIn(false, false);
    }

    @Test
    void after_the_writer_everybody_is_let_in_again() {
        drain.enter(writer);
        drain.leave(writer);

        assertLetsIn(true, true);
    }

    @Test
    void an_owner_waits_for_itself() {
        lock.take(second, HERE);

        assertThat(drain.letsIn(Operation.LOCK, second)).isFalse();
    }

    // ---- readers that become writers ----

    @Test
    void a_reader_alone_becomes_the_writer_at_once() {
        drain.upgrade(reader);

        assertThat(drain.isBeingUpgraded()).isTrue();
        assertThat(threads.stops()).isEmpty();
        assertThat(threads.touchesOf(drain)).containsExactly(Access.WRITE, Access.ACQUIRE);
    }

    @Test
    void a_reader_that_becomes_the_writer_waits_for_the_others() {
        lock.takeShared(second, HERE);
        drain.upgrade(reader);

        assertThat(threads.stops()).containsExactly("reader LOCK rw lock foo");
        assertEmptyFor(reader, false);
        lock.releaseShared(second);
        assertEmptyFor(reader, true);
    }

    @Test
    void it_keeps_readers_out_and_lets_a_writer_claim() {
        drain.upgrade(reader);

        assertLetsIn(false, true);
    }

    @Test
    void it_goes_before_a_writer_that_has_claimed() {
        lock.takeShared(second, HERE);
        drain.claim(writer);
        drain.upgrade(reader);
        lock.releaseShared(second);

        assertEmptyFor(writer, false);
        assertEmptyFor(reader, true);
    }

    @Test
    void after_it_the_writer_that_has_claimed_is_next() {
        lock.takeShared(second, HERE);
        drain.claim(writer);
        drain.upgrade(reader);
        lock.releaseShared(second);
        drain.leave(reader);

        assertThat(drain.isBeingUpgraded()).isFalse();
        assertThat(threads.touchesOf(drain)).endsWith(Access.RELEASE);
        assertEmptyFor(writer, true);
        assertLetsIn(false, false);
    }

    // ---- the end ----

    @Test
    void nobody_waits_at_a_lock_that_is_no_more() {
        lock.takeShared(second, HERE);
        drain.upgrade(reader);
        lock.destroy(second);

        assertEmptyFor(writer, true);
    }
}
