package org.longus.io.dicom.object;

/**
 * What a number of a structured report is of. Where no standard code is known to fit, the code is Longus' own (scheme
 * 99LONGUS): a borrowed one would say something else.
 */
public enum SrQuantity {
    AREA(Code.sct("42798000", "Area"), Units.CM2),
    MASK_AREA(Code.own("MASKAREA", "Area of the mask, whatever its HU"), Units.CM2),
    ATTENUATION(Code.dcm("112031", "Attenuation Coefficient"), new Code("[hnsf'U]", "UCUM", "Hounsfield Unit")),
    C3_SMI(Code.own("SMI-C3", "Skeletal muscle index at C3"), Units.CM2_PER_M2),
    L3_AREA(Code.own("AREA-L3-EST", "Muscle area at L3, estimated from C3"), Units.CM2),
    L3_SMI(Code.own("SMI-L3-EST", "Skeletal muscle index at L3, estimated from C3"), Units.CM2_PER_M2),
    AGREEMENT(Code.own("AGREEMENT", "Agreement of the models (pooled Dice)"), new Code("1", "UCUM", "no units")),
    AREA_LEAST(Code.own("AREA-LEAST", "Area, lower end of its interval"), Units.CM2),
    AREA_MOST(Code.own("AREA-MOST", "Area, upper end of its interval"), Units.CM2),
    FAT(Code.own("FAT-INSIDE", "Fat inside the muscle's outline (-190 to -30 HU)"), Units.CM2),
    LOW_ATTENUATION(Code.own("AREA-LOW", "Muscle of low attenuation (-29 to 29 HU)"), Units.CM2),
    GAUGE(
            Code.own("GAUGE-C3", "Muscle gauge at C3 (SMD x C3 SMI)"),
            new Code("[hnsf'U].cm2/m2", "UCUM", "Hounsfield unit square centimeter per square meter")),
    HEIGHT(new Code("8302-2", "LN", "Patient Height"), new Code("cm", "UCUM", "centimeter")),
    WEIGHT(new Code("29463-7", "LN", "Patient Weight"), new Code("kg", "UCUM", "kilogram")),
    AGE(Code.dcm("121033", "Subject Age"), new Code("a", "UCUM", "year"));

    private static final class Units {
        private static final Code CM2 = new Code("cm2", "UCUM", "square centimeter");
        private static final Code CM2_PER_M2 = new Code("cm2/m2", "UCUM", "square centimeter per square meter");
    }

    private final Code concept;
    private final Code unit;

    SrQuantity(Code concept, Code unit) {
        this.concept = concept;
        this.unit = unit;
    }

    Code concept() {
        return concept;
    }

    Code unit() {
        return unit;
    }
}
