package org.longus.io.dicom;

import java.util.Optional;
import org.aoju.bus.image.UID;

/** How pixel data are stored, from the transfer syntax. */
enum Encoding {
    /** Plain samples (implicit, explicit, big endian, deflated). */
    PLAIN,
    RLE,
    /** JPEG, JPEG-LS or JPEG 2000: exact when the syntax is a lossless one. */
    CODESTREAM,
    UNKNOWN;

    static Encoding of(String transferSyntax) {
        return switch (transferSyntax) {
            case UID.ImplicitVRLittleEndian,
                    UID.ExplicitVRLittleEndian,
                    UID.ExplicitVRBigEndianRetired,
                    UID.DeflatedExplicitVRLittleEndian -> PLAIN;
            case UID.RLELossless -> RLE;
            case UID.JPEGBaseline1,
                    UID.JPEGExtended24,
                    UID.JPEGLosslessNonHierarchical14,
                    UID.JPEGLossless,
                    UID.JPEGLSLossless,
                    UID.JPEGLSLossyNearLossless,
                    UID.JPEG2000LosslessOnly,
                    UID.JPEG2000 -> CODESTREAM;
            default -> UNKNOWN;
        };
    }

    /**
     * A sentence when the pixels are, or may be, not those that were measured.
     *
     * @param stated LossyImageCompression: "01" lossy, "00" not, or empty
     */
    static Optional<String> lossWarning(String transferSyntax, String stated) {
        boolean always = transferSyntax.equals(UID.JPEGBaseline1) || transferSyntax.equals(UID.JPEGExtended24);
        boolean possibly = transferSyntax.equals(UID.JPEGLSLossyNearLossless) || transferSyntax.equals(UID.JPEG2000);
        boolean lossy = always || stated.equals("01");
        if (!lossy && (!possibly || stated.equals("00"))) {
            return Optional.empty();
        }
        return Optional.of(
                ("The series %s compressed with loss: its values, and with them areas within a HU range, may be off."
                                + " Measure on the original where there is one.")
                        .formatted(lossy ? "was" : "may have been"));
    }

    /** The name a person may find in a manual, and the UID. */
    static String describe(String transferSyntax) {
        if (!transferSyntax.matches("[0-9.]{1,64}")) {
            return "its name is not a UID";
        }
        String name = UID.nameOf(transferSyntax);
        return name == null || name.equals("?") ? transferSyntax : name + ", " + transferSyntax;
    }
}
