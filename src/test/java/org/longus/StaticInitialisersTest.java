package org.longus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is thrown while a class is set up arrives as an {@code ExceptionInInitializerError} once, and as "could not
 * initialize class" from then on: the reason and its sentence are gone. So nothing is done there that depends on the machine.
 */
@AnalyzeClasses(packages = "org.longus", importOptions = ImportOption.DoNotIncludeTests.class)
class StaticInitialisersTest {
    private static final List<String> OUTSIDE = List.of(
            "java.nio.file.Files", "java.io.File", "javax.imageio.", "ai.djl.", "ai.onnxruntime.", "org.opencv.");
    private static final Set<String> LOADS = Set.of("load", "loadLibrary", "loadClass");

    /** It catches what may be thrown, and says "of unknown version". */
    private static final Set<String> CATCHES = Set.of("org.longus.app.AppInfo");

    @ArchTest
    static final ArchRule noClassNeedsTheMachineToBeSetUp = classes()
            .that()
            .areNotInterfaces()
            .should(needNothingOutside())
            .as("no static initialiser should open files, load libraries or start others' parts that do");

    private static ArchCondition<JavaClass> needNothingOutside() {
        return new ArchCondition<>("need nothing outside to be set up") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getStaticInitializer().ifPresent(begin -> follow(type, begin, events));
            }
        };
    }

    private static void follow(JavaClass type, JavaCodeUnit begin, ConditionEvents events) {
        Deque<JavaCodeUnit> left = new ArrayDeque<>(List.of(begin));
        Set<JavaCodeUnit> seen = new HashSet<>();
        while (!left.isEmpty()) {
            JavaCodeUnit unit = left.pop();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                String owner = call.getTargetOwner().getName();
                if (isOutside(owner, call) && !CATCHES.contains(type.getName())) {
                    events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                }
            }
            unit.getCallsFromSelf().stream()
                    // what a lambda does is done later
                    .filter(call -> !call.isDeclaredInLambda())
                    .map(JavaAccess::getTarget)
                    .flatMap(target -> target.resolveMember().stream())
                    .filter(member -> member.getOwner().getName().startsWith("org.longus."))
                    .map(JavaCodeUnit.class::cast)
                    .forEach(left::push);
        }
    }

    private static boolean isOutside(String owner, JavaMethodCall call) {
        if (call.isDeclaredInLambda()) {
            return false;
        }
        String name = call.getTarget().getName();
        return OUTSIDE.stream().anyMatch(owner::startsWith)
                || owner.equals("java.lang.System") && LOADS.contains(name)
                || owner.equals("java.lang.Class") && name.startsWith("getResource");
    }
}
