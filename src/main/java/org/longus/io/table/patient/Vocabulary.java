package org.longus.io.table.patient;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longus.patient.InputUnit;

/** The headings that are understood, in English, German, Dutch, French, Spanish, Italian and Portuguese, as {@link HeadingWords} spells them. */
public final class Vocabulary {
    private static final List<String> WHOSE = List.of("", "patient", "patients", "subject", "subjects", "body");

    /** Whole headings without a unit, joined to one word. */
    static final Map<String, TableField> EXACT = exact();

    /** Words that make a heading look like the field. */
    static final Map<String, TableField> WORDS = words();

    /** Whole headings that may well be something else: a waist, a tumour. */
    static final Map<String, TableField> WEAK =
            Map.of("size", TableField.HEIGHT, "length", TableField.HEIGHT, "taille", TableField.HEIGHT);

    /** Words by which a heading means another quantity. */
    static final Set<String> ANOTHER_QUANTITY = Set.of(
            "loss",
            "lost",
            "gain",
            "gained",
            "change",
            "changed",
            "delta",
            "δ",
            "difference",
            "percent",
            "pct",
            "percentile",
            "index",
            "bmi",
            "ratio",
            "goal",
            "target",
            "ideal",
            "ibw",
            "adjusted",
            "usual",
            "lean",
            "fat",
            "birth",
            "group",
            "class",
            "category",
            "range",
            "score",
            "sd",
            "verlust",
            "anderung",
            "aenderung",
            "gruppe",
            "klasse",
            "table",
            "bed",
            "slice",
            "pixel",
            "series",
            "image",
            "instance",
            "sop",
            "visit",
            "site",
            "scanner",
            "device",
            "user",
            "reader",
            "accession");

    private static final Map<String, InputUnit> HEIGHT_UNITS = units(
            InputUnit.CM, "cm cms centimeter centimeters centimetre centimetres zentimeter",
            InputUnit.METRE, "m metre metres meter meters",
            InputUnit.MILLIMETRE, "mm millimeter millimeters millimetre millimetres",
            InputUnit.INCH, "in inch inches zoll");
    private static final Map<String, InputUnit> WEIGHT_UNITS = units(
            InputUnit.KG, "kg kgs kilo kilos kilogram kilograms kilogramm kilogramme",
            InputUnit.GRAM, "g gram grams gramm",
            InputUnit.POUND, "lb lbs pound pounds");
    private static final Map<String, InputUnit> AGE_UNITS =
            units(InputUnit.YEARS, "y yr yrs year years jahr jahre jahren j jaar ans anos anni");

    /** What people measure in and Longus does not. */
    static final Set<String> FOREIGN_UNITS = Set.of(
            "ft",
            "feet",
            "foot",
            "ftin",
            "feetinches",
            "dm",
            "yd",
            "hands",
            "st",
            "stone",
            "stones",
            "stlb",
            "oz",
            "ounces",
            "month",
            "months",
            "mo",
            "monate",
            "weeks",
            "days",
            "tage",
            "maanden");

    /** Between a quantity and its unit: "Height in cm". */
    static final Set<String> PREPOSITIONS = Set.of("in", "en");

    /** What a heading may say of the letters for sexes. */
    static final Set<String> SEX_LETTERS =
            Set.of("mf", "fm", "mw", "wm", "mv", "vm", "mfo", "mwd", "wmd", "malefemale", "femalemale");

    private Vocabulary() {}

    /** The units of a field by their names; empty for text. */
    static Map<String, InputUnit> units(TableField field) {
        return switch (field) {
            case HEIGHT -> HEIGHT_UNITS;
            case WEIGHT -> WEIGHT_UNITS;
            case AGE -> AGE_UNITS;
            case ID, SEX -> Map.of();
        };
    }

    private static Map<String, TableField> exact() {
        Map<String, TableField> all = new LinkedHashMap<>();
        for (String whose : WHOSE) {
            put(all, TableField.HEIGHT, whose, "height stature ht hgt");
            put(all, TableField.WEIGHT, whose, "weight wt wgt");
            put(all, TableField.AGE, whose, "age");
            put(all, TableField.SEX, whose, "sex gender");
        }
        put(all, TableField.HEIGHT, "", "bodysize bodylength patientsize patientssize");
        put(all, TableField.HEIGHT, "", "grosse groesse korpergrosse koerpergrosse koerpergroesse korpergroesse");
        put(all, TableField.HEIGHT, "", "lengte lichaamslengte estatura talla altura altezza");
        put(all, TableField.WEIGHT, "", "gewicht korpergewicht koerpergewicht lichaamsgewicht poids peso");
        put(all, TableField.AGE, "", "alter leeftijd edad idade eta ageatscan ageatct ageatimaging");
        put(all, TableField.SEX, "", "geschlecht geslacht sexe sexo sesso biologicalsex");
        put(all, TableField.ID, "", "patientid patientsid patient patientnumber patientno patientnr patientennummer");
        put(all, TableField.ID, "", "patientenid patientnummer pid id mrn subject subjectid");
        return Map.copyOf(all);
    }

    private static Map<String, TableField> words() {
        Map<String, TableField> all = new LinkedHashMap<>();
        put(
                all,
                TableField.HEIGHT,
                "",
                "height stature ht hgt grosse groesse korpergrosse koerpergrosse koerpergroesse korpergroesse");
        put(all, TableField.HEIGHT, "", "lengte lichaamslengte estatura talla altura altezza");
        put(
                all,
                TableField.WEIGHT,
                "",
                "weight wt wgt bodyweight gewicht korpergewicht koerpergewicht lichaamsgewicht poids peso");
        put(all, TableField.AGE, "", "age alter leeftijd edad idade eta");
        put(all, TableField.SEX, "", "sex gender geschlecht geslacht sexe sexo sesso");
        put(all, TableField.ID, "", "id ids patientid mrn pid patientennummer patientenid patientnummer subjectid");
        return Map.copyOf(all);
    }

    private static void put(Map<String, TableField> all, TableField field, String before, String words) {
        for (String word : words.split(" ")) {
            all.put(before + word, field);
        }
    }

    private static Map<String, InputUnit> units(Object... unitsAndNames) {
        Map<String, InputUnit> all = new HashMap<>();
        for (int n = 0; n < unitsAndNames.length; n += 2) {
            for (String word : ((String) unitsAndNames[n + 1]).split(" ")) {
                all.put(word, (InputUnit) unitsAndNames[n]);
            }
        }
        return Map.copyOf(all);
    }
}
