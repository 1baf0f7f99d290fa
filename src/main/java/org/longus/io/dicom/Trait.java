package org.longus.io.dicom;

import java.util.function.Function;
import org.longus.io.SeriesKind;

/** What one frame says of how it was made, and by which two scans in one series may be told apart. */
enum Trait {
    KERNEL("reconstruction kernel", Rule.APART, s -> s.discriminators().kernel()),
    KVP("tube voltage", Rule.APART, s -> s.discriminators().kvp()),
    ENERGY("energy", Rule.APART, s -> s.discriminators().energy()),
    PHASE("cardiac phase", Rule.APART, s -> s.discriminators().phase()),
    TEMPORAL("temporal position", Rule.APART, s -> s.discriminators().temporalPosition()),
    KIND(
            "image type",
            Rule.APART,
            s -> SeriesKind.of(s.discriminators().imageType(), "").name()),
    STACK("stack", Rule.MAY_ADJOIN, s -> s.discriminators().stackId()),
    IMAGE_TYPE("image type", Rule.MAY_ADJOIN, s -> s.discriminators().imageType()),
    FILE("file", Rule.MAY_ADJOIN, s -> s.framesInFile() > 1 ? s.input().name() : ""),
    ACQUISITION("acquisition number", Rule.MAY_ADJOIN, s -> s.discriminators().acquisitionNumber()),
    TRIGGER("trigger time", Rule.WHERE_NEEDED, s -> s.discriminators().triggerTime()),
    FOLDER("folder", Rule.WHERE_NEEDED, SliceHeader::folder);

    /** What a difference means. */
    enum Rule {
        /** Never one volume. */
        APART,
        /** One scan where the parts follow one another (table steps, beds, files), two where they overlap. */
        MAY_ADJOIN,
        /** Looked at only where slices are in each other's way: the value may differ from slice to slice of one scan. */
        WHERE_NEEDED
    }

    private final String words;
    private final Rule rule;
    private final Function<SliceHeader, String> value;

    Trait(String words, Rule rule, Function<SliceHeader, String> value) {
        this.words = words;
        this.rule = rule;
        this.value = value;
    }

    String text() {
        return words;
    }

    Rule rule() {
        return rule;
    }

    String of(SliceHeader slice) {
        return value.apply(slice);
    }
}
