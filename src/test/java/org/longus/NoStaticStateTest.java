package org.longus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/**
 * What is measured and by what it is judged is handed to whoever does it: two windows, a cohort and a test in one program must
 * not disturb one another.
 */
@AnalyzeClasses(
        packages = {"org.longus.measure", "org.longus.patient"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class NoStaticStateTest {
    /** What comes with the program, read when it is first asked for: whoever reads it reads the same. */
    private static final String CACHE = "org.longus.measure.PublishedData.read";

    /** What a final field can be and still change. */
    private static final Set<String> HOLDERS = Set.of(
            "java.util.concurrent.", "java.util.HashMap", "java.util.ArrayList", "javafx.", "java.lang.ThreadLocal");

    @ArchTest
    static final ArchRule measureHasNoStateOfTheWholeProgram = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.longus.measure..", "org.longus.patient..")
            .should(neverChange());

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                String type = field.getRawType().getName();
                boolean changes = !field.getModifiers().contains(JavaModifier.FINAL)
                        || HOLDERS.stream().anyMatch(type::startsWith);
                if (changes && !field.getFullName().equals(CACHE)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }
}
