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
        for (String part : new String[] {"clang", "ir"}) {
            String name = "triptych.csource." + part;
            assertThat(classes.stream().filter(c -> c.getPackageName().equals(name)).count())
                    .as(name)
                    .isGreaterThanOrEqualTo(8);
        }
    }

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
