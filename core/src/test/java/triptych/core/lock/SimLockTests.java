package triptych.core.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import triptych.core.event.Site;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.LooseThreads;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;

/** What a lock knows and permits, without a machine around it. */
class SimLockTests {
    private static final LockKind SPINNING = new LockKind("spin mutex", true, false);
    private static final LockKind SLEEPABLE = new LockKind("sx", false, true);
    private static final Site HERE = new Site("Here.java", 1);
    private static final Site THERE = new Site("There.java", 2);

    private final LooseThreads threads = new LooseThreads();
    private final SimThread a = threads.ready("a");
    private final SimThread b = threads.ready("b");
    private final SimThread c = threads.ready("c");
    private final SimLock lock = lock(SPINNING);

    private SimLock lock(LockKind kind) {
        return new SimLock(threads.footprint(), kind, "foo", "foo type", false);
    }

    // ---- facts ----

    @Test
    void a_new_lock_is_free_and_knows_what_it_was_made_with() {
        assertThat(lock.kind()).isSameAs(SPINNING);
        assertThat(lock.name()).isEqualTo("foo");
        assertThat(lock.label()).isEqualTo("foo");
        assertThat(lock.type()).isEqualTo("foo type");
        assertThat(lock.owner()).isNull();
        assertThat(lock.readers()).isZero();
        assertThat(lock.isHeld()).isFalse();
        assertThat(lock.isDestroyed()).isFalse();
        assertThat(lock.isOwnerAsleep()).isFalse();
        assertThat(threads.touchesOf(lock)).isEmpty();
    }

    @Test
    void a_lock_is_recursable_when_it_was_made_so() {
        assertThat(lock.isRecursable()).isFalse();
        assertThat(new SimLock(threads.footprint(), SPINNING, "r", "r", true).isRecursable())
                .isTrue();
    }

    @Test
    void a_lock_remembers_who_took_it() {
        lock.take(a, HERE);
        lock.release(a);
        lock.takeShared(b, THERE);

        assertThat(lock.wasTakenBy(a)).isTrue();
        assertThat(lock.wasTakenBy(b)).isTrue();
        assertThat(lock.wasTakenBy(c)).isFalse();
    }

    @Test
    void whoever_takes_a_lock_has_looked() {
        int before = a.looks();
        lock.take(a, HERE);
        assertThat(a.looks()).isEqualTo(before + 1);

        lock.release(a);
        assertThat(a.looks()).isEqualTo(before + 1);
    }

    @Test
    void a_lock_keeps_the_face_that_its_kernel_gives_it() {
        Object face = new Object();
        lock.setFace(face);

        assertThat(lock.face()).isSameAs(face);
    }

    // ---- one owner ----

    @Test
    void who_takes_a_lock_owns_it_and_nobody_else_can_take_it() {
        lock.take(a, HERE);

        assertThat(lock.owner()).isSameAs(a);
        assertThat(lock.isOwnedBy(a)).isTrue();
        assertThat(lock.isOwnedBy(b)).isFalse();
        assertThat(lock.isHeld()).isTrue();
        assertThat(lock.isSharedBy(a)).isFalse();
        assertHolds(a, false, HERE);
        assertThat(lock.permits(Operation.LOCK, b)).isFalse();
        assertThat(lock.permits(Operation.LOCK_SHARED, b)).isFalse();
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);
    }

    @Test
    void an_owner_waits_for_its_own_lock_for_ever_unless_it_only_wants_to_share_it() {
        lock.take(a, HERE);

        assertThat(lock.permits(Operation.LOCK, a)).isFalse();
        assertThat(lock.permits(Operation.LOCK_SHARED, a)).isTrue();
    }

    @Test
    void only_taking_has_to_wait() {
        lock.take(a, HERE);

        assertThat(lock.permits(Operation.TRY_LOCK, b)).isTrue();
        assertThat(lock.permits(Operation.UNLOCK, b)).isTrue();
    }

    @Test
    void a_lock_given_back_is_free_for_everybody() {
        lock.take(a, HERE);
        lock.release(a);

        assertThat(lock.owner()).isNull();
        assertThat(a.held()).isEmpty();
        assertThat(lock.permits(Operation.LOCK, b)).isTrue();
        assertThat(lock.permits(Operation.LOCK_SHARED, b)).isTrue();
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE, Access.RELEASE);
    }

    @Test
    void a_lock_taken_three_times_is_given_back_three_times() {
        lock.take(a, HERE);
        lock.takeAgain();
        lock.takeAgain();
        assertThat(lock.recursion()).isEqualTo(2);

        lock.release(a);
        assertThat(lock.recursion()).isEqualTo(1);
        lock.release(a);
        assertThat(lock.recursion()).isZero();
        assertThat(lock.isOwnedBy(a)).isTrue();
        assertThat(threads.touchesOf(lock)).containsExactly(Access.ACQUIRE);

        lock.release(a);
        assertThat(lock.isHeld()).isFalse();
    }

    @Test
    void all_levels_can_be_dropped_at_once_and_taken_again() {
        lock.take(a, HERE);
        lock.takeAgain();
        lock.takeAgain();

        int depth = lock.releaseAll(a);
        assertThat(depth).isEqualTo(2);
        assertThat(lock.isHeld()).isFalse();
        assertThat(lock.recursion()).isZero();

        lock.take(a, HERE);
        lock.restoreDepth(depth);
        assertThat(lock.recursion()).isEqualTo(2);
    }

    // ---- readers ----

    @Test
    void readers_let_each_other_in_and_keep_writers_out() {
        lock.takeShared(a, HERE);
        lock.takeShared(b, THERE);

        assertThat(lock.readers()).isEqualTo(2);
        assertThat(lock.owner()).isNull();
        assertThat(lock.isHeld()).isTrue();
        assertThat(lock.isSharedBy(a)).isTrue();
        assertThat(lock.isSharedBy(c)).isFalse();
        assertHolds(a, true, HERE);
        assertHolds(b, true, THERE);
        assertThat(lock.permits(Operation.LOCK_SHARED, c)).isTrue();
        assertThat(lock.permits(Operation.LOCK, c)).isFalse();
        assertThat(threads.touchesOf(lock))
                .containsExactly(Access.ACQUIRE_SHARED, Access.ACQUIRE_SHARED);
    }

    @Test
    void a_reader_that_wants_the_lock_alone_is_let_through_to_panic() {
        lock.takeShared(a, HERE);

        assertThat(lock.permits(Operation.LOCK, a)).isTrue();
    }

    @Test
    void a_lock_is_free_when_the_last_reader_has_gone() {
        lock.takeShared(a, HERE);
        lock.takeShared(b, HERE);

        lock.releaseShared(a);
        assertThat(lock.readers()).isEqualTo(1);
        assertThat(a.held()).isEmpty();
        assertThat(lock.isHeld()).isTrue();

        lock.releaseShared(b);
        assertThat(lock.isHeld()).isFalse();
        assertThat(threads.touchesOf(lock)).endsWith(Access.RELEASE_SHARED, Access.RELEASE_SHARED);
    }

    @Test
    void a_reader_of_one_lock_is_no_reader_of_another() {
        SimLock other = lock(SPINNING);
        other.takeShared(a, HERE);
        lock.takeShared(b, HERE);

        assertThat(lock.isSharedBy(a)).isFalse();
        assertThat(other.isSharedBy(a)).isTrue();
    }

    @Test
    void the_only_reader_becomes_the_owner() {
        lock.takeShared(a, HERE);
        lock.upgrade(a, THERE);

        assertThat(lock.readers()).isZero();
        assertThat(lock.isOwnedBy(a)).isTrue();
        assertHolds(a, false, THERE);
        assertThat(threads.touchesOf(lock)).endsWith(Access.WRITE);
    }

    @Test
    void the_owner_becomes_a_reader() {
        lock.take(a, HERE);
        lock.downgrade(a, THERE);

        assertThat(lock.readers()).isEqualTo(1);
        assertThat(lock.owner()).isNull();
        assertHolds(a, true, THERE);
        assertThat(threads.touchesOf(lock)).endsWith(Access.WRITE);
    }

    // ---- asleep, destroyed ----

    @Test
    void whoever_finds_the_owner_of_a_bounded_lock_asleep_is_let_through_to_panic() {
        lock.take(threads.asleep("sleeper"), HERE);

        assertThat(lock.isOwnerAsleep()).isTrue();
        assertThat(lock.permits(Operation.LOCK, b)).isTrue();
        assertThat(lock.permits(Operation.LOCK_SHARED, b)).isTrue();
    }

    @Test
    void the_owner_of_a_sleepable_lock_may_be_asleep() {
        SimLock sx = lock(SLEEPABLE);
        sx.take(threads.asleep("sleeper"), HERE);

        assertThat(sx.isOwnerAsleep()).isFalse();
        assertThat(sx.permits(Operation.LOCK, b)).isFalse();
    }

    @Test
    void an_owner_that_runs_is_not_asleep() {
        lock.take(a, HERE);

        assertThat(lock.isOwnerAsleep()).isFalse();
    }

    @Test
    void a_lock_destroyed_by_its_owner_is_in_nobodys_hands_and_stops_nobody() {
        lock.take(a, HERE);
        lock.takeAgain();
        lock.destroy(a);

        assertThat(lock.isDestroyed()).isTrue();
        assertThat(lock.isHeld()).isFalse();
        assertThat(lock.recursion()).isZero();
        assertThat(a.held()).isEmpty();
        assertThat(lock.permits(Operation.LOCK, b)).isTrue();
        assertThat(threads.touchesOf(lock)).endsWith(Access.WRITE);
    }

    @Test
    void a_destroyed_lock_lets_everybody_through_although_readers_are_left() {
        lock.takeShared(a, HERE);
        lock.destroy(b);

        assertThat(lock.permits(Operation.LOCK, b)).isTrue();
    }

    // ---- what the reduction sees ----

    @Test
    void who_wants_the_lock_stops_before_it() {
        lock.standBefore(Operation.LOCK, a);

        assertThat(threads.stops()).containsExactly("a LOCK foo");
    }

    @Test
    void a_try_reads_the_lock_and_a_sleeping_holder_changes_it() {
        lock.touchByTry(a);
        lock.touchByHoldersSleep(a);

        assertThat(threads.touchesOf(lock)).containsExactly(Access.READ, Access.WRITE);
    }

    private void assertHolds(SimThread thread, boolean shared, Site site) {
        assertThat(thread.held())
                .singleElement()
                .returns(lock, HeldLock::lock)
                .returns(shared, HeldLock::isShared)
                .returns(site, HeldLock::site);
    }
}
