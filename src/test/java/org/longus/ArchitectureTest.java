package org.longus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;

/** The table of packages: each may import only packages before it, and some libraries live in one package alone. */
@AnalyzeClasses(packages = "org.longus", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    static final List<String> TABLE = List.of(
            "volume",
            "app",
            "patient",
            "measure",
            "io",
            "sample",
            "model",
            "pipeline",
            "edit",
            "review",
            "render",
            "export",
            "cohort",
            "evaluate",
            "cli",
            "ui");

    @ArchTest
    static final ArchRule aPackageImportsOnlyPackagesBeforeItInTheTable = onlyPackagesBefore();

    @ArchTest
    static final ArchRule noCyclesAmongPackages =
            slices().matching("org.longus.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule volumeNeedsTheJdkAlone = noClasses()
            .that()
            .resideInAPackage("org.longus.volume..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.longus.volume..", "java..", "org.jspecify..");

    /** Whoever compares exported pictures must not have to ask which colours their reader had chosen. */
    @ArchTest
    static final ArchRule chosenColoursStayInTheWindow = noClasses()
            .that()
            .resideOutsideOfPackages("org.longus.ui..", "org.longus.render..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.longus.render.OverlayColours");

    @ArchTest
    static final ArchRule renderDrawsWithoutAToolkit = noClasses()
            .that()
            .resideInAPackage("org.longus.render..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule theDicomLibraryStaysInIoDicom = only("org.longus.io.dicom..", "org.aoju..", "org.opencv..");

    @ArchTest
    static final ArchRule statisticsStayInMeasure =
            only("org.longus.measure..", "org.apache.commons.statistics..", "org.apache.commons.numbers..");

    /** It is no longer kept; POI brings it along. */
    @ArchTest
    static final ArchRule nobodyUsesCommonsMath =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule djlStaysInModel = only("org.longus.model..", "ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule poiReadsInIoTableAndWritesInExportWorkbook = noClasses()
            .that()
            .resideOutsideOfPackages("org.longus.io.table..", "org.longus.export.workbook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule pdfBoxStaysInExportPdf =
            only("org.longus.export.pdf..", "org.apache.pdfbox..", "org.apache.fontbox..");

    /** Writers take the one record of facts; a case that changes while they write is none. */
    @ArchTest
    static final ArchRule writersTakeFindingsAndSeeNoCase = noClasses()
            .that()
            .resideInAPackage("org.longus.export..")
            .and()
            .doNotHaveFullyQualifiedName("org.longus.export.CaseFindings")
            // what CaseFindings.of takes its row and its review with
            .and()
            .doNotHaveFullyQualifiedName("org.longus.export.CaseRows")
            .and()
            .doNotHaveFullyQualifiedName("org.longus.export.Review")
            .and()
            .doNotHaveFullyQualifiedName("org.longus.export.FiguresOf")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.longus.review.ReviewedCase")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.longus.review.store.CaseTrail");

    @ArchTest
    static final ArchRule csvStaysInIoTable = only("org.longus.io.table..", "org.apache.commons.csv..");

    @ArchTest
    static final ArchRule logbackStaysInApp = only("org.longus.app..", "ch.qos.logback..");

    @ArchTest
    static final ArchRule everybodyLogsThroughSlf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.System$Logger")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.logging..");

    @ArchTest
    static final ArchRule picocliStaysInCli = only("org.longus.cli..", "picocli..");

    @ArchTest
    static final ArchRule javaFxStaysInUi =
            only("org.longus.ui..", "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule theWindowReadsNoFiles = noClasses()
            .that()
            .resideInAPackage("org.longus.ui..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files");

    /**
     * What was done is a kind with arguments. Whoever handles it or makes words of it does not search words for a meaning;
     * the names in journals of format 1 alone are words that a class reads.
     */
    @ArchTest
    static final ArchRule wordsOnWhatWasDoneAreForPeopleAlone =
            noClasses().that(handleWhatWasDone()).should().callMethodWhere(searchesText());

    private static DescribedPredicate<JavaClass> handleWhatWasDone() {
        Set<String> all = Set.of(
                "org.longus.review.ProvenanceText",
                "org.longus.review.AuditAct",
                "org.longus.edit.EditAction",
                "org.longus.review.store.AuditEntry");
        return DescribedPredicate.describe(
                "handle what was done to a case",
                c -> !c.getFullName().equals("org.longus.review.store.EarlierWords")
                        && (all.contains(c.getFullName())
                                || c.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(d ->
                                                all.contains(d.getTargetClass().getFullName()))));
    }

    private static DescribedPredicate<JavaMethodCall> searchesText() {
        Set<String> ways = Set.of(
                "startsWith",
                "endsWith",
                "contains",
                "matches",
                "indexOf",
                "lastIndexOf",
                "split",
                "equalsIgnoreCase",
                "regionMatches");
        return DescribedPredicate.describe(
                "search a text",
                call -> call.getTargetOwner().getFullName().startsWith("java.util.regex.")
                        || call.getTargetOwner().isEquivalentTo(String.class) && ways.contains(call.getName()));
    }

    private static ArchRule only(String home, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchRule onlyPackagesBefore() {
        CompositeArchRule all = null;
        for (int p = 0; p < TABLE.size() - 1; p++) {
            String[] later = TABLE.subList(p + 1, TABLE.size()).stream()
                    .map(name -> "org.longus." + name + "..")
                    .toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage("org.longus." + TABLE.get(p) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true);
            all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
        }
        return all;
    }
}
