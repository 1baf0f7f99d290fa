package org.longus.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the values of a series are, by ImageType and by the words of its description: the first kind of which a word is
 * found. Descriptions are free text of whoever set the scanner up, so their words are known in several languages.
 *
 * <p>This is for choosing among series, where a word too many costs little. Whether values are to be doubted is told by
 * {@link ImageKind}, which is stricter; what it doubts is never chosen as if it were an original.
 */
public enum SeriesKind {
    LOCALIZER(
            Value.NOT_TISSUE,
            "a scout",
            "LOCALIZER LOCALISER LOCALIZADOR SCOUT TOPOGRAM TOPOGRAMM TOPO SURVIEW SCANOGRAM SCANOGRAMM UBERSICHT"),
    MONITORING(
            Value.NOT_TISSUE,
            "a bolus-tracking series",
            "PREMONITORING MONITORING TESTBOLUS BOLUSTRACKING SMARTPREP SURESTART TRACKER"),
    DOSE_REPORT(Value.NOT_TISSUE, "a report", "DOSEREPORT DOSEINFO PATIENTPROTOCOL DOSISPROTOKOLL"),
    MINIMUM_PROJECTION(Value.NOT_TISSUE, "a minimum projection (MinIP)", "MINIP MINMIP MINIMUMINTENSITY"),
    MAXIMUM_PROJECTION(Value.NOT_TISSUE, "a MIP", "MIP MIPS MAXIP THINMIP MAXIMUMINTENSITY PROJECTION"),
    RENDERING(Value.NOT_TISSUE, "a volume rendering", "VRT VR SSD VOLUMERENDER VOLUMERENDERING"),
    NON_CONTRAST(Value.NOT_TISSUE, "a virtual non-contrast series", "VNC TNC VUE VIRTUALNON VIRTUELLNATIV"),
    MATERIAL(
            Value.NOT_TISSUE,
            "an iodine or material map",
            "IODINE IOD IODE YODO IODIO JOD IODINEMAP MATERIAL EFFZ ZEFF ELECTRONDENSITY OVERLAYMAP CALCIUM URICACID"),
    SUBTRACTION(Value.NOT_TISSUE, "a subtraction", "SUBTRACTION SUBTRACTED SUBTRAKTION SUBTR DSA"),
    PERFUSION(Value.NOT_TISSUE, "a perfusion map", "PERFUSION PERF PERFUSIE CBF CBV MTT TTP TMAX"),
    REFORMATTED(
            Value.REFORMATTED,
            "a reformatted series (MPR)",
            "MPR COR CORO CORONAL CORONALE KOR KORONAR SAG SAGITTAL SAGITAL SAGITTALE OBL OBLIQUE CURVED CPR"
                    + " REFORMAT REFORMATTED MULTIPLANAR"),
    MONOENERGETIC(
            Value.MONOENERGETIC,
            "a mono-energetic series",
            "KEV MONOENERGETIC MONOENERGETISCH MONOE MONOPLUS MONO MONOCHROMATIC"),
    COMPUTED(Value.NOT_TISSUE, "a computed series, no HU of tissue", ""),
    DERIVED(Value.DERIVED, "a derived series", ""),
    ORIGINAL(Value.ORIGINAL, "", "");

    /** The nearer to HU of tissue on axial slices, the earlier. */
    enum Value {
        ORIGINAL,
        DERIVED,
        MONOENERGETIC,
        REFORMATTED,
        NOT_TISSUE
    }

    private final Value value;
    private final String phrase;
    private final Set<String> words;

    SeriesKind(Value value, String phrase, String words) {
        this.value = value;
        this.phrase = phrase;
        this.words = Set.of(words.split(" "));
    }

    Value value() {
        return value;
    }

    /** As in "a MIP"; empty for an original. */
    public String phrase() {
        return phrase;
    }

    /** Whether its values are not those of the tissue that was scanned, or not of a place in it. */
    public boolean isNotTissue() {
        return value == Value.NOT_TISSUE;
    }

    public static SeriesKind of(SeriesFacts facts) {
        SeriesKind kind = of(facts.imageType(), facts.description());
        boolean computed = !ImageKind.of(facts).isTissue();
        return computed && kind.value.compareTo(Value.MONOENERGETIC) < 0 ? COMPUTED : kind;
    }

    /** @param imageType its values joined by backslashes; before the description, which is free text */
    public static SeriesKind of(String imageType, String description) {
        return byWords(imageType)
                .or(() -> byWords(description))
                .orElse(imageType.toUpperCase(Locale.ROOT).startsWith("DERIVED") ? DERIVED : ORIGINAL);
    }

    private static Optional<SeriesKind> byWords(String text) {
        List<String> found = Words.of(text);
        return Arrays.stream(values())
                .filter(kind -> found.stream().anyMatch(kind.words::contains))
                .findFirst();
    }
}
