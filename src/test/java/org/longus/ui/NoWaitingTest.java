package org.longus.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.longus.review.store.Readings;
import org.longus.review.store.SettingsFile;
import org.longus.review.store.StudyStore;
import org.longus.ui.app.LongusApp;
import org.longus.ui.service.KeptCases;
import org.longus.volume.Progress;

/** The window's thread waits for no disk: what may take its time is done by a job, or behind the door to the store. */
@AnalyzeClasses(packages = "org.longus", importOptions = ImportOption.DoNotIncludeTests.class)
class NoWaitingTest {
    private static final Set<String> WAITS = Set.of("join", "get");

    @ArchTest
    static final ArchRule theStoreIsAskedThroughItsDoorAlone = noClasses()
            .that()
            .resideInAPackage("org.longus.ui..")
            .and()
            .resideOutsideOfPackage("org.longus.ui.service..")
            .and()
            .doNotBelongToAnyOf(LongusApp.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(StudyStore.class, Readings.class, SettingsFile.class, KeptCases.class);

    @ArchTest
    static final ArchRule onlyTheWorkOfAJobReadsWritesOrWaits = classes()
            .that()
            .resideInAPackage("org.longus.ui..")
            .and()
            .resideOutsideOfPackage("org.longus.ui.service..")
            // before and after the window
            .and()
            .doNotBelongToAnyOf(LongusApp.class)
            .should(blockOnlyWhereThereIsAProgress());

    @ArchTest
    static final ArchRule nobodyMakesAProgressToReadWithoutAJob =
            noClasses().that().resideInAPackage("org.longus.ui..").should().accessField(Progress.class, "NONE");

    /** A job alone has a {@code Progress}: a method that is given one runs in the background. */
    private static ArchCondition<JavaClass> blockOnlyWhereThereIsAProgress() {
        return new ArchCondition<>("call what blocks only in methods that are given a Progress") {
            @Override
            public void check(JavaClass here, ConditionEvents events) {
                for (JavaMethodCall call : here.getMethodCallsFromSelf()) {
                    if (blocks(call.getTarget()) && !isWorkOfAJob(call.getOrigin())) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isWorkOfAJob(JavaCodeUnit origin) {
        return takesProgress(origin.getRawParameterTypes());
    }

    private static boolean takesProgress(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(p -> p.isEquivalentTo(Progress.class));
    }

    private static boolean blocks(MethodCallTarget target) {
        JavaClass owner = target.getOwner();
        if (owner.isAssignableTo(Future.class) || owner.isAssignableTo(CompletableFuture.class)) {
            return WAITS.contains(target.getName());
        }
        // who calls what asks for a Progress has one
        return owner.getPackageName().startsWith("org.longus")
                && !takesProgress(target.getRawParameterTypes())
                && target.getThrowsClause().stream()
                        .anyMatch(thrown -> thrown.getRawType().isAssignableTo(IOException.class));
    }
}
