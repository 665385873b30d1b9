package triptych.csource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the parts of the C chain know of each other. */
@AnalyzeClasses(packages = "triptych.csource", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static void enough_classes_are_seen(JavaClasses classes) {
        for (String part : new String[] {"clang", "ir", "bind", "engine", "memory", "wasm"}) {
            String name = "triptych.csource." + part;
            assertThat(classes.stream().filter(c -> c.getPackageName().equals(name)).count())
                    .as(name)
                    .isGreaterThanOrEqualTo(8);
        }
    }

    @ArchTest
    static final ArchRule no_kernel_is_named =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "triptych.freebsd..",
                            "triptych.linux..",
                            "triptych.tru64..",
                            "triptych.explore..");

    @ArchTest
    static final ArchRule the_engine_alone_knows_its_library =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("triptych.csource.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.dylibso.chicory..");

    /** What serves a running module can reach nothing outside of the machine. */
    @ArchTest
    static final ArchRule modules_reach_no_file_no_network_and_no_process =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "triptych.csource.bind..",
                            "triptych.csource.access..",
                            "triptych.csource.engine..",
                            "triptych.csource.memory..",
                            "triptych.csource.wasm..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime|Thread)");

    @ArchTest
    static final ArchRule intermediate_code_is_text_only =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.csource.ir..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages("triptych.csource.ir..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_compiler_knows_no_machine =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.csource.clang..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "triptych.csource",
                            "triptych.csource.clang..",
                            "triptych.csource.ir..",
                            "java..",
                            "org.jspecify..");
}
