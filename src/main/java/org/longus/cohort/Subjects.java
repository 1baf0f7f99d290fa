package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longus.export.folder.CaseFolders;
import org.longus.io.CtSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesOrigin;
import org.longus.io.Study;
import org.longus.io.table.patient.PatientTable;
import org.longus.io.table.patient.Subject;
import org.longus.io.table.patient.SubjectMatch;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;

/**
 * The table of {@code --subjects}: values by PatientID, of a NIfTI by its name, of an anonymised set by its folder's. All cases
 * of the run are known before the first gets its values, so that one row is not given to several people.
 */
public final class Subjects {
    private final PatientTable table;
    private final Map<Key, Subject> cases = new LinkedHashMap<>();
    private final List<Key> order = new ArrayList<>();
    /** Empty before all cases are known. */
    private Optional<SubjectMatch> match = Optional.empty();

    /** A study, however often it is looked at. */
    private record Key(CtSeries.Identity who, SeriesOrigin origin, Path source) {
        static Key of(Study study) {
            SeriesChoice first = study.preferred();
            return new Key(first.identity(), first.origin(), first.source().toAbsolutePath());
        }
    }

    private Subjects(PatientTable table) {
        this.table = table;
    }

    public static Subjects read(Path file) throws IOException {
        return new Subjects(PatientTable.read(file));
    }

    /** One of the run's cases. */
    void add(Study study) {
        SeriesChoice first = study.preferred();
        Subject subject = Subject.of(first, "%s in %s".formatted(CaseFolders.nameOf(first), first.source()));
        if (cases.putIfAbsent(Key.of(study), subject) == null) {
            order.add(Key.of(study));
        }
    }

    /** All cases are known. Returns sentences on which are in the table and how. */
    List<String> matched() {
        SubjectMatch found = table.match(List.copyOf(cases.values()));
        match = Optional.of(found);
        List<String> said = new ArrayList<>();
        said.add(String.format(Locale.ROOT, "%d of %d cases are in '%s'.", found.count(), cases.size(), table.name()));
        said.addAll(found.remarks());
        return said;
    }

    /**
     * What the table says of a case.
     *
     * @param values empty when it does not name it, or not it alone
     * @param text for result.json and the terminal
     */
    record Found(Optional<ImportedPatient> values, String text) {}

    Found of(Study study) {
        int place = order.indexOf(Key.of(study));
        Optional<ImportedPatient> values = (place < 0
                        ? Optional.<Patient>empty()
                        : match.orElseThrow().of(place))
                .map(v -> new ImportedPatient(v, table.source()));
        Subject known = cases.get(Key.of(study));
        String wanted = known == null ? CaseFolders.nameOf(study.preferred()) : known.tableName();
        return new Found(
                values,
                values.isPresent()
                        ? "values from '%s'".formatted(table.name())
                        : "'%s' gave no values for '%s'".formatted(table.name(), wanted));
    }

    /** What of the table was not taken. */
    public List<String> remarks() {
        return table.remarks();
    }
}
