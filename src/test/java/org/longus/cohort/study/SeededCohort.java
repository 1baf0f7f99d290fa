package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.longus.export.Review;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;

/** Cases with outcomes, truth and a stage that chance made, always the same. */
final class SeededCohort {
    private SeededCohort() {}

    /** Fills the folder. Returns the study's table, which lies beside it, in another order than the cases. */
    static Path write(Path out, int count) throws IOException {
        StudyFixture cases = new StudyFixture(out);
        Random random = new Random(19);
        List<String> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            boolean male = random.nextInt(3) > 0;
            double age = 45 + random.nextInt(35);
            double height = (male ? 177 : 164) + random.nextInt(13) - 6;
            double sma = (male ? 27 : 19) + 4 * random.nextGaussian();
            sma = Math.round(Math.max(6, sma) * 100) / 100.0;
            String id = String.format(Locale.ROOT, "P%05d", n);
            Patient patient = new Patient(
                    Optional.of(male ? Sex.MALE : Sex.FEMALE),
                    OptionalDouble.of(age),
                    OptionalDouble.of(height),
                    OptionalDouble.of(60 + random.nextInt(40)));
            Review review =
                    n == 7 ? StudyFixture.review(ReviewState.EXCLUDED, Review.Mask.MODELS) : StudyFixture.predicted();
            cases.add(id + "_a", id, "2026-01-31", patient, n == 5 ? -1 : sma, review);
            double smi = sma / (height * height / 10000);
            double hazard = 0.02 * Math.exp(-0.25 * (smi - 8));
            double time = Math.ceil(-Math.log(1 - random.nextDouble()) / hazard);
            double censored = 20 + random.nextInt(60);
            rows.add(String.format(
                    Locale.ROOT,
                    "%s,%.0f,%d,%s,%s,%.2f",
                    id,
                    Math.min(time, censored),
                    time <= censored ? 1 : 0,
                    random.nextInt(20) == 0 ? "" : random.nextBoolean() ? "III" : "II",
                    random.nextBoolean() ? "larynx" : "tongue",
                    sma + 0.4 + 0.8 * random.nextGaussian()));
        }
        cases.add("P00001_b", "P00001", "2026-05-31", Patient.UNKNOWN, 20, StudyFixture.predicted());
        rows.addFirst("PatientID,os_months,os_event,stage,site,truth_area_cm2");
        List<String> turned = new ArrayList<>(rows.subList(0, 1));
        turned.addAll(rows.subList(1, rows.size()).reversed());
        return Files.writeString(out.resolveSibling("table.csv"), String.join("\n", turned) + "\n");
    }
}
