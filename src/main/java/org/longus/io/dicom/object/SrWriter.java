package org.longus.io.dicom.object;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.io.SourceHeader.Instance;
import org.longus.io.dicom.object.SrNode.Relation;
import org.longus.io.dicom.object.SrReport.Segmentation;

/**
 * Makes a Comprehensive 3D SR (PS3.3 A.35.13) by TID 1500, Imaging Measurement Report (PS3.16): who observed what with which
 * program, the image that was measured, and the measurements of {@link SrGroups}.
 *
 * <p>It is verified only where a named person approved the result. Nobody's name is put there otherwise.
 */
public final class SrWriter {
    private static final int SERIES_NUMBER = 821;
    private static final Code DEVICE = Code.dcm("121007", "Device");
    private static final Code PERSON = Code.dcm("121006", "Person");
    private static final Code OBSERVER_TYPE = Code.dcm("121005", "Observer Type");

    private SrWriter() {}

    /** @throws IllegalArgumentException when the muscle holds no pixel */
    public static DicomObject of(ObjectFacts facts, SrReport report) {
        if (report.slice().mask().isEmpty()) {
            throw new IllegalArgumentException("a report of no pixel is none");
        }
        ObjectHeader.Series series = new ObjectHeader.Series(
                "SR", SERIES_NUMBER, "Skeletal muscle at C3, measurements, " + report.standing());
        Attributes a = ObjectHeader.of(facts, UID.Comprehensive3DSRStorage, series);
        ObjectHeader.content(a, facts);
        a.setNull(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        a.setNull(Tag.PerformedProcedureCodeSequence, VR.SQ);
        scheme(a);
        standing(a, report);
        evidence(a, facts.source(), report);
        content(a, facts, report);
        return DicomObject.sealed(a);
    }

    private static void standing(Attributes a, SrReport report) {
        a.setString(Tag.CompletionFlag, VR.CS, report.completion().complete() ? "COMPLETE" : "PARTIAL");
        a.setString(
                Tag.CompletionFlagDescription,
                VR.LO,
                Fields.longString(report.completion().sentence()));
        a.setString(Tag.VerificationFlag, VR.CS, report.verification().isPresent() ? "VERIFIED" : "UNVERIFIED");
        a.setString(Tag.PreliminaryFlag, VR.CS, report.verification().isPresent() ? "FINAL" : "PRELIMINARY");
        report.verification().ifPresent(v -> {
            Attributes observer = Items.one(a, Tag.VerifyingObserverSequence);
            observer.setString(Tag.VerifyingObserverName, VR.PN, Fields.personName(v.who()));
            observer.setNull(Tag.VerifyingObserverIdentificationCodeSequence, VR.SQ);
            // it has to be there and may not be empty; whom the person works for Longus does not know
            observer.setString(Tag.VerifyingOrganization, VR.LO, "not stated");
            observer.setString(Tag.VerificationDateTime, VR.DT, Fields.dateTime(v.at()));
        });
    }

    /** Whose codes those of 99LONGUS are. */
    private static void scheme(Attributes a) {
        Attributes item = Items.one(a, Tag.CodingSchemeIdentificationSequence);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, Code.OWN_SCHEME);
        item.setString(Tag.CodingSchemeName, VR.ST, "Longus: figures of skeletal muscle at C3");
        item.setString(Tag.CodingSchemeResponsibleOrganization, VR.ST, ObjectHeader.MANUFACTURER);
    }

    /** Every object that the content names. */
    private static void evidence(Attributes a, SourceHeader source, SrReport report) {
        Attributes study = Items.one(a, Tag.CurrentRequestedProcedureEvidenceSequence);
        study.setString(Tag.StudyInstanceUID, VR.UI, source.study().instanceUid());
        Attributes scan = Items.another(study, Tag.ReferencedSeriesSequence);
        scan.setString(Tag.SeriesInstanceUID, VR.UI, source.series().instanceUid());
        images(source, report).forEach(i -> SourceReferences.image(Items.another(scan, Tag.ReferencedSOPSequence), i));
        report.segmentation().ifPresent(of -> segmentation(study, of));
    }

    private static void segmentation(Attributes study, Segmentation of) {
        Attributes series = Items.another(study, Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, of.seriesInstanceUid());
        Attributes item = Items.one(series, Tag.ReferencedSOPSequence);
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, of.sopClassUid());
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, of.sopInstanceUid());
    }

    /** The one that was measured; all of them, as wholes, where the measured slice runs through all. */
    private static List<Instance> images(SourceHeader source, SrReport report) {
        Optional<Instance> one = report.slice().image().map(source.instances()::get);
        return one.map(List::of)
                .orElseGet(() ->
                        ObjectFacts.images(source).stream().map(SrWriter::whole).toList());
    }

    private static Instance whole(Instance i) {
        return new Instance(i.sopClassUid(), i.sopInstanceUid(), i.number(), OptionalInt.empty());
    }

    private static void content(Attributes a, ObjectFacts facts, SrReport report) {
        SrNode root = SrNode.root(a, Code.dcm("126000", "Imaging Measurement Report"), "1500");
        root.code(
                Relation.HAS_CONCEPT_MOD,
                Code.dcm("121049", "Language of Content Item and Descendants"),
                new Code("en", "RFC5646", "English"));
        device(root);
        report.observers().forEach(who -> {
            root.code(Relation.HAS_OBS_CONTEXT, OBSERVER_TYPE, PERSON);
            root.person(Relation.HAS_OBS_CONTEXT, Code.dcm("121008", "Person Observer Name"), who);
        });
        root.code(
                Relation.HAS_CONCEPT_MOD,
                Code.dcm("121058", "Procedure reported"),
                new Code("25045-6", "LN", "CT unspecified body region"));
        SrNode library = root.container(Code.dcm("111028", "Image Library"))
                .container(Code.dcm("126200", "Image Library Group"));
        images(facts.source(), report).forEach(library::listed);
        SrNode measurements = root.container(Code.dcm("126010", "Imaging Measurements"));
        new SrGroups(facts.source(), report).into(measurements);
    }

    private static void device(SrNode root) {
        root.code(Relation.HAS_OBS_CONTEXT, OBSERVER_TYPE, DEVICE);
        root.uid(
                Relation.HAS_OBS_CONTEXT,
                Code.dcm("121012", "Device Observer UID"),
                DicomUids.derived("org.longus", "device " + ObjectHeader.VERSION));
        for (Map.Entry<Code, String> fact : List.of(
                Map.entry(Code.dcm("121013", "Device Observer Name"), "Longus"),
                Map.entry(Code.dcm("121014", "Device Observer Manufacturer"), ObjectHeader.MANUFACTURER),
                Map.entry(Code.dcm("121015", "Device Observer Model Name"), ObjectHeader.MODEL),
                Map.entry(Code.dcm("121016", "Device Observer Serial Number"), ObjectHeader.VERSION))) {
            root.text(Relation.HAS_OBS_CONTEXT, fact.getKey(), fact.getValue());
        }
    }
}
