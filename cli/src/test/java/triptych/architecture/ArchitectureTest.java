package triptych.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, and what only some of them may touch. */
@AnalyzeClasses(
        packages = "triptych",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.DoNotIncludeJUnitExtension.class
        })
class ArchitectureTest {
    private static final String[] PERSONALITIES = {
        "triptych.freebsd..", "triptych.linux..", "triptych.tru64.."
    };

    /** Its rules stand beside it. */
    static final class DoNotIncludeJUnitExtension implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/triptych/junit/");
        }
    }

    @ArchTest
    static void enough_classes_are_seen(JavaClasses classes) {
        assertThat(count(classes, "triptych.core..")).isGreaterThanOrEqualTo(60);
        assertThat(count(classes, "triptych.explore..")).isGreaterThanOrEqualTo(30);
        assertThat(count(classes, "triptych.freebsd..")).isGreaterThanOrEqualTo(100);
        assertThat(count(classes, "triptych.linux..")).isGreaterThanOrEqualTo(50);
        assertThat(count(classes, "triptych.tru64..")).isGreaterThanOrEqualTo(60);
        assertThat(count(classes, "triptych.rosetta..")).isGreaterThanOrEqualTo(25);
        assertThat(count(classes, "triptych.cli..")).isGreaterThanOrEqualTo(20);
    }

    private static long count(JavaClasses classes, String packages) {
        return classes.stream().filter(resideInAPackage(packages)).count();
    }

    @ArchTest
    static final ArchRule core_knows_only_itself =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.core..")
                    .should()
                    .dependOnClassesThat(oursOutside("triptych.core.."));

    @ArchTest static final ArchRule freebsd_knows_core_only = knowsCoreOnly("freebsd");
    @ArchTest static final ArchRule linux_knows_core_only = knowsCoreOnly("linux");
    @ArchTest static final ArchRule tru64_knows_core_only = knowsCoreOnly("tru64");

    private static ArchRule knowsCoreOnly(String personality) {
        String own = "triptych." + personality + "..";
        return noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(oursOutside("triptych.core..", own));
    }

    @ArchTest
    static final ArchRule a_personality_does_not_schedule =
            noClasses()
                    .that()
                    .resideInAnyPackage(PERSONALITIES)
                    .should()
                    .accessTargetWhere(
                            access(
                                    "what chooses, starts or resumes a thread but the machine",
                                    ArchitectureTest::isScheduling))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "triptych.core.fiber..",
                            "triptych.core.choice..",
                            "java.util.concurrent..");

    /** The dispatcher lends its stops and its footprint; its run and its threads are its own. */
    private static boolean isScheduling(JavaAccess<?> a) {
        String name = a.getName();
        return switch (a.getTargetOwner().getName()) {
            case "triptych.core.thread.Threads" -> name.equals("create");
            case "triptych.core.sched.Dispatcher" ->
                    name.matches("run|runBody|connect|stop|abandonAll|passTimeTo");
            case "triptych.core.machine.Machine" -> name.matches("run|<init>");
            case "java.lang.Thread" -> true;
            default -> false;
        };
    }

    @ArchTest
    static final ArchRule tools_name_no_personality =
            noClasses()
                    .that()
                    .resideInAnyPackage("triptych.explore..", "triptych.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PERSONALITIES);

    @ArchTest
    static final ArchRule explore_knows_core_only =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.explore..")
                    .should()
                    .dependOnClassesThat(oursOutside("triptych.core..", "triptych.explore.."));

    /** A port assistant, or a page, reads it without any kernel at hand. */
    @ArchTest
    static final ArchRule rosetta_knows_only_itself =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.rosetta..")
                    .should()
                    .dependOnClassesThat(oursOutside("triptych.rosetta.."));

    @ArchTest static final ArchRule core_has_no_package_cycles = acyclic("core");
    @ArchTest static final ArchRule explore_has_no_package_cycles = acyclic("explore");
    @ArchTest static final ArchRule freebsd_has_no_package_cycles = acyclic("freebsd");
    @ArchTest static final ArchRule linux_has_no_package_cycles = acyclic("linux");
    @ArchTest static final ArchRule tru64_has_no_package_cycles = acyclic("tru64");
    @ArchTest static final ArchRule rosetta_has_no_package_cycles = acyclic("rosetta");
    @ArchTest static final ArchRule cli_has_no_package_cycles = acyclic("cli");

    @ArchTest
    static final ArchRule guice_is_seen_at_the_edge =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..wiring..", "triptych.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.inject..");

    @ArchTest
    static final ArchRule luck_comes_from_the_strategy =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "triptych.core.fiber..", "triptych.bench..", "triptych.cli..")
                    .and()
                    // Starts the real thread that carries a watched run.
                    .doNotHaveFullyQualifiedName("triptych.explore.replay.Ward")
                    .and()
                    // Asks the clock how much of its budget is left.
                    .doNotHaveFullyQualifiedName("triptych.explore.Explorer")
                    .and()
                    .doNotHaveFullyQualifiedName("triptych.explore.compare.Comparer")
                    .and()
                    .doNotHaveFullyQualifiedName("triptych.explore.compare.Collecting")
                    .and()
                    // Asks the clock for how long a machine has taken no step.
                    .doNotHaveFullyQualifiedName("triptych.explore.search.Standstill")
                    .and(not(within("triptych.explore.search.Search")))
                    .should()
                    .accessTargetWhere(isLuck());

    @ArchTest
    static final ArchRule only_the_command_line_prints =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("triptych.cli..", "triptych.bench..")
                    .should()
                    .accessTargetWhere(
                            access(
                                    "a standard stream",
                                    a ->
                                            a.getTargetOwner().isEquivalentTo(System.class)
                                                    && a.getName().matches("out|err|in")));

    @ArchTest
    static final ArchRule nothing_static_changes = fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule thread_locals_stay_in_core =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("triptych.core..")
                    .should()
                    .haveRawType(ThreadLocal.class);

    @ArchTest
    static void names_with_underscores_are_routines_of_a_surface(JavaClasses classes) {
        assertThat(
                        classes.stream()
                                .filter(
                                        not(
                                                resideInAnyPackage(
                                                        "triptych.examples..",
                                                        "..jmh_generated..")))
                                .flatMap(type -> type.getMethods().stream())
                                .filter(m -> m.getName().contains("_"))
                                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(m -> !isNamedByC(m))
                                .map(m -> m.getFullName()))
                .isEmpty();
    }

    /** A routine, or the same with a Java function for its argument; a member of a structure. */
    private static boolean isNamedByC(JavaMethod method) {
        JavaClass owner = method.getOwner();
        if (!resideInAnyPackage(PERSONALITIES).test(owner)) {
            return false;
        }
        return resideInAPackage("..struct..").test(owner)
                || owner.getMethods().stream()
                        .filter(m -> m.getName().equals(method.getName()))
                        .anyMatch(
                                m ->
                                        m.isAnnotatedWith("triptych.core.routine.Routine")
                                                || m.isAnnotatedWith(
                                                        "triptych.core.routine.Symbol"));
    }

    private static ArchRule acyclic(String module) {
        return slices().matching("triptych." + module + ".(*)..").should().beFreeOfCycles();
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... allowed) {
        return resideInAPackage("triptych..")
                .and(not(resideInAnyPackage(allowed)))
                .as("our classes outside of %s", String.join(", ", allowed));
    }

    /** A class and the classes inside of it. */
    private static DescribedPredicate<JavaClass> within(String name) {
        return DescribedPredicate.describe(
                "within " + name,
                type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }

    private static DescribedPredicate<JavaAccess<?>> isLuck() {
        return access(
                "a source of luck",
                a -> {
                    String owner = a.getTargetOwner().getName();
                    String name = a.getName();
                    return switch (owner) {
                        case "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.util.concurrent.ThreadLocalRandom" ->
                                true;
                        case "java.lang.System" ->
                                name.matches("currentTimeMillis|nanoTime|identityHashCode");
                        case "java.lang.Thread" -> name.matches("sleep|<init>");
                        case "java.lang.Math" -> name.equals("random");
                        default -> false;
                    };
                });
    }

    private static DescribedPredicate<JavaAccess<?>> access(
            String words, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(words, predicate);
    }
}
