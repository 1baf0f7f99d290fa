package org.longus.review;

import java.util.List;
import java.util.Optional;
import org.longus.measure.Category;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.Patient;

/** What is said of one muscle area by a patient's values. */
record PatientSays(Indices indices, List<Category> categories) {
    /** Empty where nothing is measured. */
    static Optional<PatientSays> of(Optional<MuscleArea> area, Patient patient) {
        return area.map(a -> {
            Indices indices = Indices.of(a.areaCm2(), patient);
            return new PatientSays(indices, Category.all(indices, patient));
        });
    }
}
