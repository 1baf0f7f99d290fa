package org.longus.io.table.patient;

import java.util.List;
import java.util.Optional;
import org.longus.patient.InputUnit;

/**
 * A column of a table of patients and what its heading says.
 *
 * @param index from 0
 * @param heading as it stands, without the blanks around it
 * @param field what it holds or may hold; empty where the heading tells of nothing that is wanted
 * @param fit how surely
 * @param unit of its numbers: as the heading says, else cm, kg or years; empty for text
 * @param isUnitStated whether the heading names that unit
 * @param whyNot why it cannot be taken even when a person wants it; empty where it can
 * @param firstValues of its first rows, to know it by
 */
public record TableColumn(
        int index,
        String heading,
        Optional<TableField> field,
        Fit fit,
        Optional<InputUnit> unit,
        boolean isUnitStated,
        String whyNot,
        List<String> firstValues) {
    /** How surely a column holds what its heading seems to say. */
    public enum Fit {
        /** The heading is the quantity and its unit, and nothing else. */
        EXACT,
        /** The heading says more, as in "Weight 6 months ago (kg)": only a person can tell. */
        NEAR,
        /** The heading names the quantity and means another one, as in "Weight loss (kg)". */
        OTHER,
        NONE
    }

    public boolean isUsable() {
        return whyNot.isEmpty();
    }

    /** As a spreadsheet names it: A, B, ... AA. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int n = index; n >= 0; n = n / 26 - 1) {
            letters.insert(0, (char) ('A' + n % 26));
        }
        return letters.toString();
    }
}
