package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longus.cohort.FinishedCases;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.folder.ResultFolder;
import org.longus.io.InputName;
import org.longus.io.table.patient.StudyColumn;
import org.longus.io.table.patient.StudyMatch;
import org.longus.io.table.patient.StudyRow;
import org.longus.io.table.patient.StudyTable;
import org.longus.io.table.patient.Subject;
import org.longus.measure.survival.FollowUpUnit;

/**
 * What a study's table says of the finished cases of a folder of results: outcomes, sex, age, stage, covariates, truth. A case is known
 * by its key, the name of its folder. About 1 KB a case is held.
 */
public final class StudySubjects {
    private final StudyTable table;
    private final Map<String, StudyRow> rows;
    private final List<String> remarks;

    private StudySubjects(StudyTable table, Map<String, StudyRow> rows, List<String> remarks) {
        this.table = table;
        this.rows = Map.copyOf(rows);
        this.remarks = List.copyOf(remarks);
    }

    /** Reads every result in the folder once. */
    public static StudySubjects of(Path out, StudyTable table) throws IOException {
        List<String> keys = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        new FinishedCases(out).each(one -> {
            keys.add(one.row().caseName());
            subjects.add(subject(one.row(), one.result()));
        });
        return of(table, keys, subjects);
    }

    private static StudySubjects of(StudyTable table, List<String> keys, List<Subject> subjects) {
        StudyMatch match = table.match(subjects);
        Map<String, StudyRow> rows = new HashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            String key = keys.get(place);
            match.rows().get(place).ifPresent(row -> rows.put(key, row));
        }
        List<String> said = new ArrayList<>();
        said.add(String.format(
                Locale.ROOT, "%d of %d cases are in '%s'.", match.count(), keys.size(), InputName.of(table.file())));
        said.addAll(match.remarks());
        said.addAll(table.remarks());
        return new StudySubjects(table, rows, said);
    }

    /** As {@code longus cohort} matches it, but for names, which results do not hold. */
    private static Subject subject(CaseRow row, ResultFolder result) {
        Optional<CaseIdentity> who = result.identity();
        CaseRow.Source source = row.source();
        boolean isDicom = !source.studyInstanceUid().isEmpty()
                || !source.seriesInstanceUid().isEmpty();
        // its own row has the name of the series, which is that of a NIfTI file
        String series = result.row().map(CaseRow::caseName).orElse("");
        return new Subject(
                row.caseName(),
                isDicom ? "" : series,
                row.patientId().strip(),
                "",
                source.studyInstanceUid(),
                who.map(CaseIdentity::place).orElse(""));
    }

    /**
     * What the table says of a case; empty where it does not name it, or not it alone.
     *
     * @param key the name of the case's folder
     */
    public Optional<StudyRow> of(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** The outcomes with the units of their times, in the table's order. */
    public Map<String, FollowUpUnit> outcomes() {
        return table.outcomes();
    }

    /** All columns beside sex, age, height and weight, in the table's order. */
    public List<StudyColumn> columns() {
        return table.columns();
    }

    /** The table's file. */
    public Path file() {
        return table.file();
    }

    /** Sentences on how many cases were found, and on what of the table was not taken as it stands. */
    public List<String> remarks() {
        return remarks;
    }
}
