package org.longus.ui.cases;

import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.review.Decision;
import org.longus.review.store.CaseFigures;
import org.longus.review.store.CaseSummary;
import org.longus.ui.casework.CaseModel;

/** What a line says of a case in memory, out of what that shows already: it is asked for at each point of a stroke. */
final class LineSummary {
    private LineSummary() {}

    static CaseSummary of(CaseModel model) {
        Optional<MuscleArea> area =
                Optional.ofNullable(model.numbers().areaProperty().get());
        Optional<Indices> indices =
                Optional.ofNullable(model.numbers().indicesProperty().get());
        return new CaseSummary(
                model.stateProperty().get(),
                model.decision().map(Decision::reason).orElse(""),
                area.map(a -> OptionalDouble.of(a.areaCm2())).orElse(OptionalDouble.empty()),
                CaseFigures.of(
                        model.opened().reviewed(),
                        model.opened().lastEntry(),
                        area,
                        indices,
                        model.numbers().categoriesProperty().get(),
                        model.flagsProperty().get()));
    }
}
