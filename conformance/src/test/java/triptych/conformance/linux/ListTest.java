package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.ListHead;
import triptych.linux.struct.Mutex;

@Explore(strategy = "exhaustive", requireProof = true)
class ListTest {
    private static final class Job {
        private final String name;
        private final ListHead list = new ListHead(this);

        Job(String name) {
            this.name = name;
        }
    }

    private static ListHead listOf(Linux os, Job... jobs) {
        ListHead head = os.LIST_HEAD("jobs");
        for (Job job : jobs) {
            os.list_add_tail(job.list, head);
        }
        return head;
    }

    private static String namesOf(Linux os, ListHead head) {
        StringBuilder names = new StringBuilder();
        for (Job job : os.list_for_each_entry(Job.class, head)) {
            names.append(job.name);
        }
        return names.toString();
    }

    @Nested
    @Conformance({"LIST_HEAD", "INIT_LIST_HEAD"})
    class Fresh {
        @KernelTest
        @Clause("S1")
        void it_is_empty(Linux os) {
            ListHead made = new ListHead();
            os.INIT_LIST_HEAD(made);
            assertEquals(1, os.list_empty(made));
            assertEquals(1, os.list_empty(os.LIST_HEAD("declared")));
        }
    }

    @Nested
    @Conformance({"list_add", "list_add_tail"})
    class Added {
        @KernelTest
        @Clause("S1")
        void it_is_first_or_last(Linux os) {
            ListHead head = listOf(os, new Job("b"), new Job("c"));
            os.list_add(new Job("a").list, head);
            assertEquals("abc", namesOf(os, head));
        }

        @Test
        @Clause("S2")
        void twice_in_the_same_place() {
            String text =
                    "list_add double add: new=A, prev=A, next=A.\nkernel BUG at lib/list_debug.c:35!";
            Job job = new Job("a");
            assertThat(LockRun.told(os -> os.list_add(job.list, listOf(os, job))))
                    .containsExactly(text);
            Job again = new Job("b");
            assertThat(LockRun.told(os -> os.list_add_tail(again.list, listOf(os, again))))
                    .containsExactly(text);
        }

        @Test
        @Clause("S3")
        void to_zeroed_memory() {
            String text = "list_add corruption. %s is NULL.";
            ListHead zeroed = new ListHead();
            assertThat(LockRun.titles(os -> os.list_add(new Job("a").list, zeroed)))
                    .containsExactly(String.format(text, "next"));
            assertThat(LockRun.titles(os -> os.list_add_tail(new Job("a").list, zeroed)))
                    .containsExactly(String.format(text, "prev"));
        }

        @Test
        @Clause("S3")
        void to_neighbours_that_do_not_fit() {
            Job a = new Job("a");
            Job b = new Job("b");
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        ListHead head = listOf(os, a, b);
                                        os.INIT_LIST_HEAD(a.list);
                                        os.list_add(new Job("c").list, head);
                                    }))
                    .containsExactly(
                            "list_add corruption. next->prev should be prev (A), but was A."
                                    + " (next=A).");
        }
    }

    @Nested
    @Conformance({"list_del", "list_del_init"})
    class Deleted {
        @KernelTest
        @Clause("S1")
        void its_neighbours_follow_each_other(Linux os) {
            Job a = new Job("a");
            Job c = new Job("c");
            ListHead head = listOf(os, a, new Job("b"), c, new Job("d"));
            os.list_del(a.list);
            os.list_del_init(c.list);
            assertEquals("bd", namesOf(os, head));
        }
    }

    @Nested
    @Conformance("list_del")
    class Deleted_to_poison {
        @Test
        @Clause("S2")
        void twice() {
            Job job = new Job("a");
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        listOf(os, job);
                                        os.list_del(job.list);
                                        os.list_del(job.list);
                                    }))
                    .containsExactly(
                            "list_del corruption, A->next is LIST_POISON1 (dead000000000100)");
        }

        @Test
        @Clause("S3")
        void from_a_head_that_was_made_anew() {
            Job job = new Job("a");
            assertThat(
                            LockRun.told(
                                    os -> {
                                        os.INIT_LIST_HEAD(listOf(os, job));
                                        os.list_del(job.list);
                                    }))
                    .containsExactly(
                            "list_del corruption. prev->next should be A, but was A. (prev=A)\n"
                                    + "kernel BUG at lib/list_debug.c:62!");
        }
    }

    @Nested
    @Conformance("list_del_init")
    class Deleted_to_an_empty_list {
        @KernelTest
        @Clause("S2")
        void twice(Linux os) {
            Job job = new Job("a");
            listOf(os, job);
            os.list_del_init(job.list);
            os.list_del_init(job.list);
            assertEquals(1, os.list_empty(job.list));
        }
    }

    @Nested
    @Conformance("list_empty")
    class Empty {
        @KernelTest
        @Clause("S1")
        void or_not(Linux os) {
            Job job = new Job("a");
            ListHead head = listOf(os, job);
            assertEquals(0, os.list_empty(head));
            os.list_del(job.list);
            assertEquals(1, os.list_empty(head));
        }

        /** What a look finds after the lock that guards the list was given back. */
        @KernelTest
        @Clause("S2")
        void others_come_before_a_look_without_a_lock(Linux os, Outcomes<Integer> outcomes) {
            Mutex m = os.DEFINE_MUTEX("m");
            ListHead head = os.LIST_HEAD("jobs");
            LockHands.user(
                    os,
                    "producer",
                    () -> {
                        os.mutex_lock(m);
                        os.list_add(new Job("a").list, head);
                        os.mutex_unlock(m);
                    });
            os.mutex_lock(m);
            int before = os.list_empty(head);
            os.mutex_unlock(m);
            int after = os.list_empty(head);
            outcomes.assertOutcomes(Set.of(11, 10, 0)).saw(10 * before + after);
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(2)
        void under_a_lock_only_the_lock_counts(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            ListHead head = os.LIST_HEAD("jobs");
            LockHands.user(os, "producer", () -> addUnder(os, m, head));
            addUnder(os, m, head);
        }

        private void addUnder(Linux os, Mutex m, ListHead head) {
            os.mutex_lock(m);
            os.list_add(new Job("a").list, head);
            os.list_empty(head);
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Conformance("list_first_entry")
    class First {
        @KernelTest
        @Clause("S1")
        void it_stays(Linux os) {
            Job job = new Job("a");
            ListHead head = listOf(os, job, new Job("b"));
            assertSame(job, os.list_first_entry(head, Job.class));
            assertEquals("ab", namesOf(os, head));
        }

        @Test
        @Clause("S2")
        @Variation(
                routines = "list_first_entry",
                real = "gives a pointer into what lies around the head, and goes on",
                ours = "is reported, in the words of KASAN",
                why = "there is no object that could be given",
                source = "linux.md 5.7")
        void of_an_empty_list() {
            assertThat(LockRun.told(os -> os.list_first_entry(os.LIST_HEAD("l"), Job.class)))
                    .containsExactly("BUG: KASAN: global-out-of-bounds in list_first_entry");
        }
    }

    @Nested
    @Conformance("list_for_each_entry")
    class Walked {
        @KernelTest
        @Clause("S1")
        void what_is_added_behind_comes_too(Linux os) {
            ListHead head = listOf(os, new Job("a"), new Job("b"));
            StringBuilder seen = new StringBuilder();
            for (Job job : os.list_for_each_entry(Job.class, head)) {
                seen.append(job.name);
                if (job.name.equals("b")) {
                    os.list_add_tail(new Job("c").list, head);
                }
            }
            assertEquals("abc", seen.toString());
        }

        @Test
        @Clause("S2")
        void what_is_deleted_leads_nowhere() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        ListHead head = listOf(os, new Job("a"));
                                        for (Job job : os.list_for_each_entry(Job.class, head)) {
                                            os.list_del(job.list);
                                        }
                                    }))
                    .containsExactly(
                            "Oops: general protection fault, probably for non-canonical address"
                                    + " 0xdead000000000100: 0000 [#1]");
        }
    }

    @Nested
    @Conformance("list_for_each_entry_safe")
    class Walked_safely {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = {"list_for_each_entry", "list_for_each_entry_safe"},
                real = "are macros with cursors of the caller's",
                ours = "are iterations: the cursors, and `n`, are hidden",
                why = "a Java method cannot assign its caller's variable",
                source = "linux.md 5.7")
        void the_next_one_is_known_before(Linux os) {
            ListHead head = listOf(os, new Job("a"));
            StringBuilder seen = new StringBuilder();
            for (Job job : os.list_for_each_entry_safe(Job.class, head)) {
                seen.append(job.name);
                os.list_add_tail(new Job("b").list, head);
            }
            assertEquals("a", seen.toString());
        }

        @KernelTest
        @Clause("S2")
        void the_present_one_may_go(Linux os) {
            ListHead head = listOf(os, new Job("a"), new Job("b"));
            for (Job job : os.list_for_each_entry_safe(Job.class, head)) {
                os.list_del(job.list);
            }
            assertEquals("", namesOf(os, head));
        }
    }

    @Nested
    @Conformance("container_of")
    class Contained {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "container_of",
                real = "works out the address of whatever contains the member",
                ours =
                        "knows list entries only: the entry was told its object when it "
                                + "was made",
                why = "a Java object has no address",
                source = "linux.md 5.7")
        void the_object_is_known(Linux os) {
            Job job = new Job("a");
            assertSame(job, os.container_of(job.list, Job.class));
        }
    }
}
