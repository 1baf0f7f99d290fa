package org.longus.export.study;

/**
 * A column of a study's table.
 *
 * @param id its heading, for people and programs: small letters and underscores, with the unit in it
 * @param unit empty where it has none
 * @param source where its values come from, or by what they are computed
 */
public record FigureColumn(String id, String unit, String meaning, String source) {
    /** Of a name that says it all. */
    public static FigureColumn of(String id, String unit, String meaning) {
        return new FigureColumn(id, unit, meaning, "computed");
    }

    public static FigureColumn of(String id, String unit, String meaning, String source) {
        return new FigureColumn(id, unit, meaning, source);
    }
}
