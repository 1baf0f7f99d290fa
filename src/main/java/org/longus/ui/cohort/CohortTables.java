package org.longus.ui.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.longus.cohort.FinishedCases;
import org.longus.cohort.study.StudySubjects;
import org.longus.io.InputName;
import org.longus.io.table.patient.StudyRow;
import org.longus.io.table.patient.StudyTable;
import org.longus.volume.Progress;

/** Reads what a study's table says of a cohort's cases. */
final class CohortTables {
    private CohortTables() {}

    /** In the background: every result is looked at once for whose it is. */
    static CohortTable read(Path folder, Path file, Progress progress) throws IOException {
        progress.throwIfCancelled();
        StudySubjects subjects = StudySubjects.of(folder, StudyTable.read(file));
        Map<String, CohortTable.Row> rows = new HashMap<>();
        List<String> keys = new FinishedCases(folder).names();
        for (String key : keys) {
            subjects.of(key).ifPresent(row -> rows.put(key, row(row)));
        }
        return new CohortTable(InputName.of(file), subjects.outcomes(), Map.copyOf(rows), subjects.remarks());
    }

    private static CohortTable.Row row(StudyRow of) {
        Map<String, CohortTable.Followed> outcomes = new HashMap<>();
        of.outcomes().forEach((name, o) -> outcomes.put(name, new CohortTable.Followed(o.time(), o.event())));
        return new CohortTable.Row(of.patient(), outcomes, of.areasCm2());
    }
}
