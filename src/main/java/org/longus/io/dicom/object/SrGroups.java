package org.longus.io.dicom.object;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.longus.io.SourceHeader;
import org.longus.io.SourceHeader.Instance;
import org.longus.io.dicom.object.SrNode.Relation;
import org.longus.io.dicom.object.SrReport.Figure;
import org.longus.io.dicom.object.SrReport.Input;
import org.longus.io.dicom.object.SrReport.Judgement;
import org.longus.io.dicom.object.SrReport.Part;
import org.longus.volume.Mask;
import org.longus.volume.PixelContours;
import org.longus.volume.PixelContours.Contour;
import org.longus.volume.Vec3;

/**
 * The measurement groups of a report (TID 1410): one for the muscle with all that is measured of it, and one for each part
 * of it.
 *
 * <p>The muscle's group names its segment, where one is written, and outlines each part beside it. TID 1410 asks for one of
 * both; but OHIF does not show a group without an outline (issue 3390 of its repository), and versions of it fail on the
 * whole report. The outlines are the segment's very pixels, so nothing is said twice in two ways. Where a group has one
 * outline, its area names it once more as what it was inferred from: there OHIF's adapters look for it.
 */
final class SrGroups {
    private static final Code GROUP = Code.dcm("125007", "Measurement Group");
    private static final Code MUSCLE = Code.sct("127954009", "Skeletal muscle");
    private static final Code REGION = Code.dcm("111030", "Image Region");
    private static final Code METHOD = Code.sct("370129005", "Measurement Method");

    private final SourceHeader source;
    private final SrReport report;

    SrGroups(SourceHeader source, SrReport report) {
        this.source = source;
        this.report = report;
    }

    void into(SrNode measurements) {
        muscle(measurements);
        if (report.parts().size() > 1) {
            for (int n = 0; n < report.parts().size(); n++) {
                part(measurements, report.parts().get(n), n + 1);
            }
        }
    }

    private void muscle(SrNode measurements) {
        SrNode group = group(measurements, SegWriter.Kind.MUSCLE.label(), report.trackingUid());
        report.segmentation().ifPresent(of -> group.segment(Code.dcm("121214", "Referenced Segmentation Frame"), of));
        origin(group);
        List<Contour> outlines = outlines(report.slice().mask());
        outlines.forEach(o -> outline(group, Relation.CONTAINS, o));
        algorithm(group);
        report.figures().forEach(f -> figure(group, f, outlines));
        report.judgements().forEach(j -> judgement(group, j));
        report.remarks().forEach(r -> group.text(Relation.CONTAINS, r.about().code(), r.sentence()));
    }

    private void part(SrNode measurements, Part part, int number) {
        String uid = DicomUids.derived(report.trackingUid(), "part " + number);
        SrNode group = group(measurements, SegWriter.Kind.MUSCLE.label() + ", part " + number, uid);
        origin(group);
        List<Contour> outlines = outlines(part.mask());
        outlines.forEach(o -> outline(group, Relation.CONTAINS, o));
        part.figures().forEach(f -> figure(group, f, outlines));
    }

    private static SrNode group(SrNode measurements, String tracking, String trackingUid) {
        SrNode group = measurements.container(GROUP, "1410");
        group.text(Relation.HAS_OBS_CONTEXT, Code.dcm("112039", "Tracking Identifier"), tracking);
        group.uid(Relation.HAS_OBS_CONTEXT, Code.dcm("112040", "Tracking Unique Identifier"), trackingUid);
        group.code(Relation.CONTAINS, Code.dcm("121071", "Finding"), MUSCLE);
        group.code(Relation.HAS_CONCEPT_MOD, Code.sct("363698007", "Finding Site"), SegWriter.C3);
        return group;
    }

    /** The image that was measured, or the series where no image is the slice. */
    private void origin(SrNode group) {
        Optional<Instance> image = image();
        if (image.isPresent()) {
            group.image(Relation.CONTAINS, Code.dcm("121233", "Source image for segmentation"), image.get());
        } else {
            group.uid(
                    Relation.CONTAINS,
                    Code.dcm("121232", "Source series for segmentation"),
                    source.series().instanceUid());
        }
    }

    private Optional<Instance> image() {
        return report.slice().image().map(source.instances()::get);
    }

    private static List<Contour> outlines(Mask mask) {
        // 65,534 bytes hold 8,191 points of an image or 5,461 in space
        return PixelContours.of(mask, 5000);
    }

    /** On the image where the slice is one; else in the patient. */
    private void outline(SrNode parent, Relation relation, Contour contour) {
        if (image().isPresent()) {
            parent.polyline(relation, REGION, contour, image().get());
        } else {
            parent.polygon(relation, REGION, inPatient(contour), ObjectHeader.frameOfReferenceUid(source));
        }
    }

    private float[] inPatient(Contour contour) {
        SliceStack stack = report.slice().stack();
        int n = contour.corners();
        float[] data = new float[3 * (n + 1)];
        for (int c = 0; c <= n; c++) {
            Vec3 p = RtContours.corner(stack, contour, c % n, 0);
            data[3 * c] = (float) p.x();
            data[3 * c + 1] = (float) p.y();
            data[3 * c + 2] = (float) p.z();
        }
        return data;
    }

    private void algorithm(SrNode group) {
        report.algorithm().ifPresent(pack -> {
            group.text(Relation.HAS_CONCEPT_MOD, Code.dcm("111001", "Algorithm Name"), pack.id());
            group.text(
                    Relation.HAS_CONCEPT_MOD,
                    Code.dcm("111003", "Algorithm Version"),
                    pack.version() + ", SHA-256 " + pack.sha256());
        });
    }

    private void figure(SrNode group, Figure f, List<Contour> outlines) {
        SrNode number = group.number(Relation.CONTAINS, f.quantity(), f.value());
        if (f.quantity() == SrQuantity.AREA && outlines.size() == 1) {
            outline(number, Relation.INFERRED_FROM, outlines.getFirst());
        }
        if (f.isMean()) {
            number.code(Relation.HAS_CONCEPT_MOD, Code.dcm("121401", "Derivation"), Code.sct("373098007", "Mean"));
        }
        if (!f.method().isEmpty()) {
            number.text(Relation.HAS_CONCEPT_MOD, METHOD, f.method());
        }
        f.formula().ifPresent(by -> {
            number.text(Relation.INFERRED_FROM, Code.dcm("121420", "Equation"), by.equation());
            if (!by.citation().isEmpty()) {
                number.text(Relation.INFERRED_FROM, Code.dcm("121421", "Equation Citation"), by.citation());
            }
        });
        for (Input input : f.inputs()) {
            number.number(Relation.INFERRED_FROM, input.quantity(), input.value())
                    .text(Relation.HAS_PROPERTIES, Code.dcm("121112", "Source of Measurement"), input.source());
        }
    }

    private static String digest(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08X", crc.getValue());
    }

    private static void judgement(SrNode group, Judgement j) {
        // a code a cut-off, so that programs tell them apart
        String value = "LOW-" + digest(j.id());
        String meaning = Fields.longString("Low muscle mass by " + j.cutOff());
        SrNode code = group.code(
                Relation.CONTAINS, Code.own(value, meaning), j.verdict().code());
        for (String text : List.of(j.sentence(), j.citation())) {
            if (!text.isEmpty()) {
                code.text(Relation.HAS_PROPERTIES, SrReport.About.NOTE.code(), text);
            }
        }
    }
}
