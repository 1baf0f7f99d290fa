package org.longus.review.store;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.longus.edit.Edits;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.MeasuredSection;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.volume.Mask;

/** What a person might do to a case, the n-th time always the same. */
final class RandomWork {
    private RandomWork() {}

    /** Does the {@code step}-th thing. Every step changes something or nothing, and tells the log of each change. */
    static void step(ReviewedCase on, int step) {
        Random random = new Random(step * 7919L);
        if (on.current().isEmpty()) {
            on.accept(Cases.found(8, 18));
            return;
        }
        switch (random.nextInt(24)) {
            case 0 -> on.accept(Cases.found(6 + random.nextInt(6), 18 + random.nextInt(6)));
            case 1 -> on.moveTo(Cases.muscle(5 + random.nextInt(20), 3 + random.nextInt(9)));
            case 2, 3, 4 -> on.undo();
            case 5, 6 -> on.redo();
            case 7 -> on.setTyped(patient(random));
            case 8 -> on.importPatient(new ImportedPatient(patient(random), "cohort-%d.csv".formatted(step % 3)));
            case 9 -> on.decide(Optional.of(Decision.APPROVED));
            case 10 -> on.decide(Optional.of(new Decision(ReviewState.EXCLUDED, "artefact no. " + step)));
            case 11 -> on.decide(Optional.empty());
            case 12, 13, 14 -> on.calipers().add(Cases.measurement(random));
            case 15, 16 -> measurement(on, random);
            case 17 -> on.sectionWork().choose(SliceRules.UTRECHT, random.nextInt(30));
            case 18 -> on.sectionWork().keep(section(random));
            default -> on.edit(Edits.BRUSH, stroke(on.current().orElseThrow().mask(), random));
        }
    }

    private static void measurement(ReviewedCase on, Random random) {
        int count = on.measurements().size();
        if (count > 0 && random.nextBoolean()) {
            on.calipers().remove(random.nextInt(count));
        } else if (count > 0) {
            on.calipers().move(random.nextInt(count), Cases.measurement(random));
        }
    }

    private static MeasuredSection section(Random random) {
        int from = random.nextInt(10);
        return new MeasuredSection(
                Cases.found(8, 18).models(),
                IntStream.rangeClosed(from, from + 8)
                        .mapToObj(k -> new AreaCurve.Slice(
                                k,
                                random.nextGaussian(),
                                random.nextDouble(40),
                                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty()))
                        .toList());
    }

    private static Mask stroke(Mask mask, Random random) {
        int i = random.nextInt(36);
        int j = random.nextInt(36);
        Mask block = Mask.where(
                40,
                40,
                1,
                p -> p % 40 >= i && p % 40 < i + 4 && p / 40 >= j && p / 40 < j + 3 && random.nextInt(5) > 0);
        return random.nextBoolean() ? mask.or(block) : mask.minus(block);
    }

    private static Patient patient(Random random) {
        return new Patient(
                random.nextBoolean() ? Optional.of(Sex.MALE) : Optional.empty(),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble(18, 90)) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble(140, 200)) : OptionalDouble.of(Double.NaN),
                OptionalDouble.empty());
    }

    /** A case on which the first {@code steps} were done and nobody keeps. */
    static ReviewedCase after(int steps) {
        ReviewedCase fresh = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        IntStream.range(0, steps).forEach(s -> step(fresh, s));
        return fresh;
    }

    /** Every bit of what a case knows, its undo included: two cases with the same text cannot be told apart. */
    static String bits(ReviewedCase of) {
        return new String(
                JournalRecordJson.bytes(new JournalRecordJson.Entry(
                        java.time.Instant.EPOCH,
                        new JournalRecordJson.Author("", ""),
                        new org.longus.review.CaseEvent.Remembered(of.memory()),
                        java.util.List.of())),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
