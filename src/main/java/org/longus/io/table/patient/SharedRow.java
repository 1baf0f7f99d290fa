package org.longus.io.table.patient;

import java.util.List;

/**
 * A row of a table that several cases would get which may be different patients.
 *
 * @param key the ID that the table has for it
 * @param row as a spreadsheet shows it
 * @param cases how sentences call them
 * @param why they may be different, as in "their PatientID is a placeholder"
 */
public record SharedRow(String key, int row, List<String> cases, String why) {
    public SharedRow {
        cases = List.copyOf(cases);
    }
}
