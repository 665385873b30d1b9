package triptych.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.core.event.Event;
import triptych.core.fiber.FiberKind;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.explore.replay.PlainRun;
import triptych.explore.replay.Story;
import triptych.freebsd.FreeBsdSystem;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.LinuxSystem;
import triptych.tru64.Tru64System;

/** The same life cycle on FreeBSD, Linux and Tru64: in three machines, and in one. */
class ThreeKernelsTest {
    private static final List<String> KERNELS = List.of("freebsd", "linux", "tru64");

    /** Interleavings of a module that comes and goes; Linux makes a thread by way of a third. */
    private static final int OF_FREEBSD = 2;

    private static final int OF_LINUX = 44;
    private static final int OF_TRU64 = 4;

    /** What happens on every kernel when nobody is in a hurry. */
    private static final List<String> LIFE =
            List.of(
                    "user has loaded the module",
                    "worker is made",
                    "worker sleeps",
                    "worker is woken by user",
                    "worker works",
                    "worker sleeps",
                    "worker is woken by user",
                    "user sleeps",
                    "user is woken by worker",
                    "worker has ended",
                    "user has unloaded the module",
                    "user has ended");

    private record Lives(List<String> kernels) implements Program {
        @Override
        public String name() {
            return "life-cycles";
        }

        @Override
        public String os() {
            return kernels.get(0);
        }

        @Override
        public Outcome boot(Machine machine) {
            List<String> lived = new ArrayList<>();
            for (String os : kernels) {
                LifeCycle life = LifeCycle.of(os, machine);
                LifeCycle.user(
                        os,
                        machine,
                        () -> {
                            if (life.live()) {
                                lived.add(os);
                            }
                        });
            }
            return () -> String.join(" ", lived.stream().sorted().toList());
        }
    }

    private static Story story(List<String> kernels, int processors) {
        Story story =
                new PlainRun(new Lives(kernels), FiberKind.best()).scheduled(processors).story();
        assertThat(story.findings()).isEmpty();
        assertThat(story.outcome()).isEqualTo(String.join(" ", kernels));
        return story;
    }

    @ParameterizedTest
    @ValueSource(strings = {"freebsd", "linux", "tru64"})
    void a_life_is_the_same_on_every_kernel(String os) {
        assertThat(LifeEvents.of(story(List.of(os), 1), os)).isEqualTo(LIFE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6})
    void a_life_is_the_same_beside_others_on_one_machine(int processors) {
        Story story = story(KERNELS, processors);
        for (String os : KERNELS) {
            assertThat(LifeEvents.of(story, os)).as(os).isEqualTo(LIFE);
        }
    }

    @Test
    void the_lives_on_one_machine_overlap() {
        List<Integer> unloads = new ArrayList<>();
        List<Integer> loads = new ArrayList<>();
        story(KERNELS, 1)
                .events()
                .forEach(
                        event -> {
                            if (event instanceof Event.Loaded) {
                                loads.add(event.step());
                            } else if (event instanceof Event.Unloaded) {
                                unloads.add(event.step());
                            }
                        });
        assertThat(loads).hasSize(3);
        assertThat(unloads).hasSize(3).allMatch(step -> loads.stream().allMatch(l -> l < step));
    }

    private static void hurryOn(String os, Machine machine, Outcomes<Integer> outcomes) {
        LifeCycle life = LifeCycle.of(os, machine);
        assertTrue(life.hurry(), os);
        outcomes.assertOutcomes(Set.of(0, 1)).saw(life.worked().peek());
    }

    @KernelTest
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_hurried_life_goes_well_in_every_interleaving_of_freebsd(
            FreeBsdSystem os, Machine machine, Outcomes<Integer> outcomes) {
        hurryOn("freebsd", machine, outcomes);
    }

    @KernelTest
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_hurried_life_goes_well_in_every_interleaving_of_linux(
            LinuxSystem os, Machine machine, Outcomes<Integer> outcomes) {
        hurryOn("linux", machine, outcomes);
    }

    @KernelTest
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_hurried_life_goes_well_in_every_interleaving_of_tru64(
            Tru64System os, Machine machine, Outcomes<Integer> outcomes) {
        hurryOn("tru64", machine, outcomes);
    }

    @KernelTest
    @ExpectInterleavings(OF_FREEBSD)
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_module_comes_and_goes_on_freebsd(FreeBsdSystem os, Machine machine) {
        assertTrue(LifeCycle.of("freebsd", machine).comeAndGo());
    }

    @KernelTest
    @ExpectInterleavings(OF_LINUX)
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_module_comes_and_goes_on_linux(LinuxSystem os, Machine machine) {
        assertTrue(LifeCycle.of("linux", machine).comeAndGo());
    }

    @KernelTest
    @ExpectInterleavings(OF_TRU64)
    @Explore(strategy = "exhaustive", requireProof = true)
    void a_module_comes_and_goes_on_tru64(Tru64System os, Machine machine) {
        assertTrue(LifeCycle.of("tru64", machine).comeAndGo());
    }

    /** Kernels share nothing but the machine: so these are the product of the three. */
    @KernelTest
    @ExpectInterleavings(OF_FREEBSD * OF_LINUX * OF_TRU64)
    @Explore(strategy = "exhaustive", requireProof = true, budgetMillis = 600_000)
    void modules_come_and_go_on_three_kernels_in_one_machine(FreeBsdSystem os, Machine machine) {
        for (String other : List.of("linux", "tru64")) {
            LifeCycle life = LifeCycle.of(other, machine);
            LifeCycle.user(other, machine, () -> assertTrue(life.comeAndGo(), other));
        }
        assertTrue(LifeCycle.of("freebsd", machine).comeAndGo());
    }
}
