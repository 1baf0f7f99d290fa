package org.longus.io;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a CT image shows: the tissue as it was scanned, or something computed from it whose values are no HU of tissue. Told by
 * the values of ImageType (for enhanced CT of FrameType: PS3.3 C.8.15.2 and C.8.16.1), by what makers write there, and by the
 * words of the series' description. Words that stand for several things ("iodine" in "iodine contrast") need their company.
 */
public enum ImageKind {
    TISSUE("", List.of(), ""),
    MAXIMUM_PROJECTION(
            "a maximum intensity projection",
            List.of("MIP", "MAXIMUM", "MAX_IP", "THICK_MIP"),
            "\\b(mip|mips|max(imum)?[ -]?(intensity|ip))\\b"),
    MINIMUM_PROJECTION(
            "a minimum intensity projection",
            List.of("MINIP", "MINIMUM", "MIN_IP"),
            "\\b(minip|min[ -]?ip|min(imum)?[ -]?intensity)\\b"),
    AVERAGE(
            "an average of several images",
            List.of(
                    "TAVG",
                    "AVERAGE",
                    "AVERAGE_IP",
                    "MEAN",
                    "MEAN_IP",
                    "TEMPORAL_AVERAGE",
                    "STD_DEVIATION",
                    "ADDITION"),
            "\\b(t-?avg|tempo(ral)? average|average[ -]ip|avg[ -]ip|4d[ -]?average)\\b"),
    IODINE_MAP(
            "an iodine or other material map",
            List.of("IODINE", "IODINE_MAP", "MD_IODINE", "MATERIAL_SPECIFIC", "MATERIAL_FRACTION", "EFF_ATOMIC_NUM_I"),
            "(\\biodine[ _-]?(map|overlay|density|no[ _-]?water|\\(water\\)|concentration|image|only)|\\b(uric"
                    + " acid|calcium|water|iodine) ?\\((water|iodine|hap|calcium)\\)|\\bmd[ _-]iodine|\\bpbv\\b)"),
    VIRTUAL_NON_CONTRAST(
            "a virtual non-contrast image",
            List.of("VNC", "VUE", "VIRTUAL_NON_CONTRAST", "MATERIAL_REMOVED", "DET_VNC"),
            "(\\bvnc\\b|\\bvue\\b|\\bvirtual[ _-]?(non|un)[ _-]?(contrast|enhanced)|\\bcontrast removed\\b)"),
    VIRTUAL_MONOENERGETIC(
            "a virtual mono-energetic image",
            List.of("MONO", "MONOENERGETIC", "MONO_E", "MONO_PLUS", "VMI", "ENERGY_PROP_WT"),
            "(\\bmono(e|[ _-]?energetic|[ _-]?chromatic)?\\b.*\\bkev\\b|\\b\\d{2,3} ?kev\\b|\\bmono"
                    + " ?(plus|\\+)|\\bvmi\\b)"),
    ELECTRON_DENSITY(
            "an electron density or effective atomic number map",
            List.of("ELECTRON_DENSITY", "RHO", "RHO_Z", "EFF_ATOMIC_NUM", "Z_EFF", "ZEFF", "EDW", "ED"),
            "(\\belectron[ _-]?density\\b|\\brho ?/? ?z\\b|\\b(z|atomic)[ _-]?eff(ective)?\\b|\\beffective["
                    + " _-](z|atomic)\\b)"),
    SUBTRACTION(
            "a subtraction",
            List.of("SUBTRACTION", "SUBTRACT", "SUB", "BSUB", "DSA", "MASKED"),
            "\\b(subtraction|subtracted|bone[ _-]?sub)\\b"),
    PERFUSION(
            "a perfusion map",
            List.of("PERFUSION", "CBF", "CBV", "MTT", "TTP", "TMAX", "TTD", "PERFUSION_MAP", "BLOOD_FLOW"),
            "\\b(cbf|cbv|mtt|ttp|tmax|perfusion (map|result)|permeability)\\b"),
    DOSE(
            "a dose or quality map",
            List.of("DOSE", "DOSE_INFO", "SCREEN SAVE", "SCREENSAVE"),
            "\\bdose (report|info|map)\\b"),
    RENDERING(
            "a surface or volume rendering",
            List.of("VOLUME_RENDER", "SURFACE_RENDER", "VRT", "SSD", "RENDERED"),
            "\\b(vrt|volume render(ed|ing)|3d[ _-]?render(ed|ing)?|shaded surface)\\b");

    private final String words;
    private final Set<String> inImageType;
    private final Pattern inDescription;

    ImageKind(String words, List<String> inImageType, String inDescription) {
        this.words = words;
        this.inImageType = Set.copyOf(inImageType);
        this.inDescription = Pattern.compile(inDescription);
    }

    /** As in "a maximum intensity projection"; empty for {@link #TISSUE}. */
    public String text() {
        return words;
    }

    /** Whether the values are Hounsfield units of the tissue that was scanned, as far as the header knows. */
    public boolean isTissue() {
        return this == TISSUE;
    }

    /** What the header says; {@link #TISSUE} where it says nothing of the kind. */
    public static ImageKind of(SeriesFacts facts) {
        List<String> values = List.of(facts.imageType().toUpperCase(Locale.ROOT).split("\\\\"));
        String description = facts.description().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Arrays.stream(values())
                .filter(kind -> !kind.isTissue())
                .filter(kind -> kind.stands(values)
                        || kind.inDescription.matcher(description).find())
                .findFirst()
                .orElse(TISSUE);
    }

    /** The first two values say whether the image is original and whose; what kind it is stands behind them. */
    private boolean stands(List<String> values) {
        return values.stream().skip(2).map(String::strip).anyMatch(this::names);
    }

    /** Makers add their own to a word: {@code DET_MONO_70KEV}, {@code VNC_PLUS}, {@code MIP_THICK}. */
    private boolean names(String value) {
        return inImageType.contains(value)
                || inImageType.stream().filter(w -> w.length() > 2).anyMatch(w -> value.startsWith(w + "_"))
                || this == VIRTUAL_MONOENERGETIC && value.matches(".*(^|_)(MONO|E)?_?\\d{2,3}KEV.*");
    }
}
