package triptych.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The extension knows core and explore; they do not know it, and it names no kernel. */
@AnalyzeClasses(packages = "triptych", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static void enough_classes_are_seen(JavaClasses classes) {
        for (String module : new String[] {"core", "explore", "freebsd", "junit"}) {
            assertThat(
                            classes.stream()
                                    .filter(
                                            c ->
                                                    c.getPackageName()
                                                            .startsWith("triptych." + module))
                                    .count())
                    .as(module)
                    .isGreaterThanOrEqualTo(15);
        }
    }

    @ArchTest
    static final ArchRule extension_names_no_personality =
            noClasses()
                    .that()
                    .resideInAPackage("triptych.junit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "triptych.freebsd..", "triptych.linux..", "triptych.tru64..");

    @ArchTest
    static final ArchRule nobody_knows_the_extension =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("triptych.junit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("triptych.junit..");

    @ArchTest
    static final ArchRule nothing_static_changes =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("triptych.junit..")
                    .and()
                    .areStatic()
                    .should()
                    .notBeFinal();
}
