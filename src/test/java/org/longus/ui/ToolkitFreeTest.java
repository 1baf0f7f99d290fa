package org.longus.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The tests of the view models start no toolkit: they run without a screen, and in a moment. */
@AnalyzeClasses(packages = "org.longus.ui", importOptions = ImportOption.OnlyIncludeTests.class)
class ToolkitFreeTest {
    @ArchTest
    static final ArchRule theTestsOfTheViewModelsStartNoToolkit = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.longus.ui.common..",
                    "org.longus.ui.service..",
                    "org.longus.ui.patient..",
                    "org.longus.ui.display..",
                    "org.longus.ui.casework..",
                    "org.longus.ui.cases..",
                    "org.longus.ui.commands..",
                    "org.longus.ui.cohort..")
            .or()
            .haveSimpleNameStartingWith("Desk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.testfx..", "javafx.scene..", "javafx.stage..", "javafx.application..");
}
