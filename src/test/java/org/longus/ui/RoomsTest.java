package org.longus.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import javafx.beans.Observable;
import javafx.collections.FXCollections;

/** The rooms of the window: view models without a control, in an order, and what is seen above them. */
@AnalyzeClasses(packages = "org.longus", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    /** Each may use those before it. */
    private static final List<List<String>> ORDER = List.of(
            List.of("key"),
            List.of("common"),
            List.of("service"),
            List.of("patient"),
            List.of("display"),
            List.of("casework"),
            List.of("cases"),
            List.of("commands"),
            List.of("cohort"),
            List.of("theme", "viewer", "tool", "panel", "dialog"),
            List.of("chart"),
            List.of("app"));

    @ArchTest
    static final ArchRule theViewModelsHoldNoControl = noClasses()
            .that()
            .resideInAnyPackage(
                    packages(List.of("common", "patient", "display", "casework", "cases", "commands", "cohort")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.animation..");

    @ArchTest
    static final ArchRule aRoomUsesOnlyTheRoomsBeforeIt = onlyTheRoomsBefore();

    @ArchTest
    static final ArchRule nobodyTakesTheWholeBenchButWhoPutsTheWindowTogether = noClasses()
            .that()
            .resideInAPackage("org.longus.ui..")
            .and()
            .resideOutsideOfPackage("org.longus.ui.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.longus.ui.app..");

    /** Whoever listens to one is held for as long as the program runs, and with it a window and its CTs. */
    @ArchTest
    static final ArchRule nothingToListenToIsShared =
            noFields().that().areStatic().should().haveRawType(JavaClass.Predicates.assignableTo(Observable.class));

    /** A wrapper listens weakly to what it wraps: made anew at each call it is collected, and its listeners with it. */
    @ArchTest
    static final ArchRule aListToLookAtIsWrappedOnceForAll = noClasses()
            .that()
            .resideInAPackage("org.longus.ui..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "wrap an observable collection outside of a constructor",
                    call -> call.getTargetOwner().isEquivalentTo(FXCollections.class)
                            && call.getName().startsWith("unmodifiable")
                            && !call.getOrigin().isConstructor()));

    private static ArchRule onlyTheRoomsBefore() {
        CompositeArchRule all = null;
        for (int r = 0; r < ORDER.size() - 1; r++) {
            List<String> later = ORDER.subList(r + 1, ORDER.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            ArchRule rule = noClasses()
                    .that()
                    .resideInAnyPackage(packages(ORDER.get(r)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(later));
            all = all == null ? CompositeArchRule.of(rule) : all.and(rule);
        }
        return all;
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(r -> "org.longus.ui." + r + "..").toArray(String[]::new);
    }
}
