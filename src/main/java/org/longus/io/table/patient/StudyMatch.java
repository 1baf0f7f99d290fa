package org.longus.io.table.patient;

import java.util.List;
import java.util.Optional;

/**
 * Which case got which row of a study's table.
 *
 * @param rows by the cases' places in the list that was matched; empty where a case got none
 * @param remarks sentences on cases that got nothing, or not by PatientID
 */
public record StudyMatch(List<Optional<StudyRow>> rows, List<String> remarks) {
    public StudyMatch {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    public int count() {
        return (int) rows.stream().filter(Optional::isPresent).count();
    }
}
