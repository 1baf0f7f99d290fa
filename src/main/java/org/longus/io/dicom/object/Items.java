package org.longus.io.dicom.object;

import org.aoju.bus.image.galaxy.data.Attributes;

/** Items of sequences. */
final class Items {
    private Items() {}

    /** A sequence's only item, empty as yet. */
    static Attributes one(Attributes parent, int sequence) {
        Attributes item = new Attributes();
        parent.newSequence(sequence, 1).add(item);
        return item;
    }

    /** One more item at a sequence's end, empty as yet. */
    static Attributes another(Attributes parent, int sequence) {
        Attributes item = new Attributes();
        parent.ensureSequence(sequence, 1).add(item);
        return item;
    }
}
