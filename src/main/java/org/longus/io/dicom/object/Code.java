package org.longus.io.dicom.object;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * A coded entry (PS3.3 section 8).
 *
 * @param value at most 16 characters
 * @param scheme as in DCM, SCT, UCUM
 * @param meaning at most 64 characters
 */
record Code(String value, String scheme, String meaning) {
    static final String OWN_SCHEME = "99LONGUS";

    static Code dcm(String value, String meaning) {
        return new Code(value, "DCM", meaning);
    }

    static Code sct(String value, String meaning) {
        return new Code(value, "SCT", meaning);
    }

    /** Of Longus' own scheme, for what no standard has a code. */
    static Code own(String value, String meaning) {
        return new Code(value, OWN_SCHEME, meaning);
    }

    /** As the one item of a sequence of {@code parent}; gives the item, for what modifies it. */
    Attributes in(Attributes parent, int sequence) {
        Attributes item = Items.one(parent, sequence);
        is(item);
        return item;
    }

    /** As an item of a sequence of codes. */
    void is(Attributes item) {
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, scheme);
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
    }
}
