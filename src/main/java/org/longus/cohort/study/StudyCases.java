package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FailureList;
import org.longus.cohort.FinishedCases;
import org.longus.export.CaseRow;
import org.longus.io.Anonymous;
import org.longus.io.table.patient.StudyRow;
import org.longus.patient.Patient;

/**
 * The finished cases of a folder of results, what failed, and by whom and how they were measured.
 *
 * @param all in the order of their keys
 * @param failed in no results
 * @param withoutRow folders whose result an older Longus wrote
 * @param models the packs, with how many cases each
 * @param versions of Longus, likewise
 * @param newest the latest time in the results
 * @param contradictions how many cases have a sex in their result and another in the table, and likewise ages
 */
public record StudyCases(
        Path out,
        List<StudyCase> all,
        List<FailedCase> failed,
        List<Path> withoutRow,
        Map<String, Integer> models,
        Map<String, Integer> versions,
        Instant newest,
        int contradictions) {
    private static final double YEAR = 1;

    public StudyCases {
        all = List.copyOf(all);
        failed = List.copyOf(failed);
        withoutRow = List.copyOf(withoutRow);
    }

    /** Reads every result once, one at a time. */
    public static StudyCases read(Path out, Optional<StudySubjects> subjects) throws IOException {
        List<StudyCase> all = new ArrayList<>();
        Map<String, Integer> models = new TreeMap<>();
        Map<String, Integer> versions = new TreeMap<>();
        Instant[] newest = {Instant.EPOCH};
        int[] contradictions = {0};
        List<Path> withoutRow = new FinishedCases(out).each(one -> {
            CaseRow row = one.row();
            Optional<StudyRow> said = subjects.flatMap(s -> s.of(row.caseName()));
            StudyRow table = said.orElse(StudyRow.NONE);
            contradictions[0] += isContradicted(row.patient(), table.patient()) ? 1 : 0;
            all.add(new StudyCase(
                    row.caseName(),
                    row.patientId(),
                    row.source().studyDate(),
                    row.section().c3Found(),
                    table.patient().overriddenBy(row.patient()),
                    row.muscle().smaCm2(),
                    row.muscle().smdHu(),
                    row.review(),
                    table,
                    said.isPresent()));
            one.result().models().forEach(m -> models.merge(m, 1, Integer::sum));
            versions.merge(row.run().appVersion(), 1, Integer::sum);
            Optional<Instant> at = row.run().exportedAt().or(() -> row.run().at());
            newest[0] = at.filter(t -> t.isAfter(newest[0])).orElse(newest[0]);
        });
        List<FailedCase> failed = new ArrayList<>(new FailureList(out).all());
        failed.sort(Comparator.comparing(FailedCase::caseName));
        Instant latest = failed.stream()
                .map(FailedCase::at)
                .max(Comparator.naturalOrder())
                .filter(t -> t.isAfter(newest[0]))
                .orElse(newest[0]);
        return new StudyCases(out, all, failed, withoutRow, models, versions, latest, contradictions[0]);
    }

    private static boolean isContradicted(Patient result, Patient table) {
        boolean sex = result.sex().isPresent()
                && table.sex().isPresent()
                && !result.sex().equals(table.sex());
        boolean age = result.ageYears().isPresent()
                && table.ageYears().isPresent()
                && Math.abs(result.ageYears().getAsDouble() - table.ageYears().getAsDouble()) > YEAR;
        return sex || age;
    }

    /**
     * Why a case is not among those that figures over people are made of: nobody left it out, it was measured, and of several scans of
     * one patient it is the first by date.
     */
    public enum NotUsed {
        EXCLUDED("excluded by a person"),
        NO_C3("no C3 was found and no slice was chosen"),
        NOTHING_MEASURED("C3 was found, and nothing was measured on it"),
        ANOTHER_SCAN("another scan of the same patient is used, the first by date");

        private final String words;

        NotUsed(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** By key; cases that are used are absent. */
    public Map<String, NotUsed> notUsed() {
        Map<String, NotUsed> why = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        List<StudyCase> byDate = all.stream()
                // one without a date comes after those with
                .sorted(Comparator.comparing((StudyCase c) -> c.studyDate().isEmpty() ? "9" : c.studyDate())
                        .thenComparing(StudyCase::key))
                .toList();
        for (StudyCase each : byDate) {
            if (each.isExcluded()) {
                why.put(each.key(), NotUsed.EXCLUDED);
            } else if (each.smaCm2().isEmpty()) {
                why.put(each.key(), each.isC3Found() ? NotUsed.NOTHING_MEASURED : NotUsed.NO_C3);
            } else if (!Anonymous.isPlaceholder(each.patientId())
                    && !seen.add(each.patientId().strip())) {
                why.put(each.key(), NotUsed.ANOTHER_SCAN);
            }
        }
        return why;
    }
}
