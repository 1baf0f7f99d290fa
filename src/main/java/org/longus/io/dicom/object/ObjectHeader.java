package org.longus.io.dicom.object;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.app.AppInfo;
import org.longus.io.Deidentified;
import org.longus.io.SourceHeader;

/**
 * What stands at the head of every object that Longus makes of a scan: patient, study and frame of reference as the scan
 * states them, our own series and equipment, and what had a part in it. All objects are written in UTF-8, whatever the
 * scan's character set: that holds every letter there is.
 */
final class ObjectHeader {
    static final String MANUFACTURER = "Longus";
    static final String MODEL = "Longus";
    static final String VERSION = Fields.longString(AppInfo.BUILD);

    /**
     * The series that an object makes up.
     *
     * @param number tells our kinds of objects apart in a viewer's list
     */
    record Series(String modality, int number, String description) {}

    private ObjectHeader() {}

    /** All but the UIDs of series and instance, which {@link DicomObject#sealed} gives. */
    static Attributes of(ObjectFacts facts, String sopClassUid, Series series) {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        a.setString(Tag.SOPClassUID, VR.UI, sopClassUid);
        a.setString(Tag.InstanceNumber, VR.IS, "1");
        patient(a, facts.source().patient());
        facts.deidentified().ifPresent(d -> deidentified(a, d));
        study(a, facts.source().study());
        characteristics(a, facts.source().characteristics());
        a.setString(Tag.Modality, VR.CS, series.modality());
        a.setString(Tag.SeriesNumber, VR.IS, Integer.toString(series.number()));
        a.setString(Tag.SeriesDescription, VR.LO, Fields.longString(series.description()));
        a.setString(Tag.BodyPartExamined, VR.CS, "NECK");
        a.setString(Tag.SeriesDate, VR.DA, Fields.date(facts.at()));
        a.setString(Tag.SeriesTime, VR.TM, Fields.time(facts.at()));
        equipment(a);
        contributions(a, facts);
        return a;
    }

    private static void patient(Attributes a, SourceHeader.PatientModule p) {
        asItStands(a, Tag.PatientName, VR.PN, p.name());
        asItStands(a, Tag.PatientID, VR.LO, p.id());
        asItStands(a, Tag.PatientBirthDate, VR.DA, p.birthDate());
        asItStands(a, Tag.PatientSex, VR.CS, p.sex());
        ifStated(a, Tag.IssuerOfPatientID, VR.LO, p.issuerOfId());
    }

    /** What was done is said in each object (PS3.15 E.1.1). */
    private static void deidentified(Attributes a, Deidentified done) {
        a.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        a.setString(Tag.DeidentificationMethod, VR.LO, "Longus: DICOM PS3.15 annex E");
        for (Deidentified.Method method : done.methods()) {
            Code.dcm(method.code(), method.meaning()).is(Items.another(a, Tag.DeidentificationMethodCodeSequence));
        }
        a.setString(Tag.LongitudinalTemporalInformationModified, VR.CS, "MODIFIED");
    }

    private static void study(Attributes a, SourceHeader.StudyModule s) {
        a.setString(Tag.StudyInstanceUID, VR.UI, s.instanceUid());
        asItStands(a, Tag.StudyDate, VR.DA, s.date());
        asItStands(a, Tag.StudyTime, VR.TM, s.time());
        asItStands(a, Tag.StudyID, VR.SH, s.id());
        asItStands(a, Tag.AccessionNumber, VR.SH, s.accessionNumber());
        asItStands(a, Tag.ReferringPhysicianName, VR.PN, s.referringPhysician());
        ifStated(a, Tag.StudyDescription, VR.LO, s.description());
    }

    /**
     * As the scan states them, never what a person typed in their place: that stands in the report, as observed. What is no
     * value of its kind is left out.
     */
    private static void characteristics(Attributes a, SourceHeader.PatientStudyModule p) {
        ifStated(a, Tag.PatientAge, VR.AS, Fields.isAge(p.age()) ? p.age() : "");
        ifStated(a, Tag.PatientSize, VR.DS, Fields.isDecimal(p.size()) ? p.size() : "");
        ifStated(a, Tag.PatientWeight, VR.DS, Fields.isDecimal(p.weight()) ? p.weight() : "");
    }

    /** For objects that lie in the patient's space. Where the scan names no frame of reference one is made of its series. */
    static void frameOfReference(Attributes a, SourceHeader source) {
        a.setString(Tag.FrameOfReferenceUID, VR.UI, frameOfReferenceUid(source));
        asItStands(a, Tag.PositionReferenceIndicator, VR.LO, source.series().positionReferenceIndicator());
    }

    static String frameOfReferenceUid(SourceHeader source) {
        String stated = source.series().frameOfReferenceUid();
        return stated.isEmpty() ? DicomUids.derived(source.series().instanceUid(), "frame of reference") : stated;
    }

    /** When the content came to be: of the IODs that have these two. */
    static void content(Attributes a, ObjectFacts facts) {
        a.setString(Tag.ContentDate, VR.DA, Fields.date(facts.at()));
        a.setString(Tag.ContentTime, VR.TM, Fields.time(facts.at()));
    }

    /** Enhanced General Equipment wants all four; a program has no serial number, so its build stands for one. */
    private static void equipment(Attributes a) {
        a.setString(Tag.Manufacturer, VR.LO, MANUFACTURER);
        a.setString(Tag.ManufacturerModelName, VR.LO, MODEL);
        a.setString(Tag.DeviceSerialNumber, VR.LO, AppInfo.COMMIT.orElse(AppInfo.VERSION));
        a.setString(Tag.SoftwareVersions, VR.LO, VERSION);
    }

    private static void contributions(Attributes a, ObjectFacts facts) {
        SourceHeader.Equipment scanner = facts.source().equipment();
        if (!(scanner.manufacturer() + scanner.model()).isEmpty()) {
            Attributes item = contribution(a, Contribution.Purpose.ACQUIRED, scanner.manufacturer());
            ifStated(item, Tag.ManufacturerModelName, VR.LO, scanner.model());
            ifStated(item, Tag.DeviceSerialNumber, VR.LO, scanner.deviceSerialNumber());
            if (!scanner.softwareVersions().isEmpty()) {
                item.setString(
                        Tag.SoftwareVersions, VR.LO, scanner.softwareVersions().split("\\\\"));
            }
        }
        for (Contribution c : facts.contributions()) {
            Attributes item = contribution(a, c.purpose(), c.manufacturer());
            ifStated(item, Tag.ManufacturerModelName, VR.LO, Fields.longString(c.model()));
            ifStated(item, Tag.DeviceSerialNumber, VR.LO, Fields.longString(c.serialNumber()));
            several(
                    item,
                    Tag.SoftwareVersions,
                    VR.LO,
                    c.versions().stream().map(Fields::longString).toList());
            several(
                    item,
                    Tag.OperatorsName,
                    VR.PN,
                    c.people().stream().map(Fields::personName).toList());
            ifStated(item, Tag.ContributionDescription, VR.ST, Fields.shortText(c.description()));
            c.at().ifPresent(at -> item.setString(Tag.ContributionDateTime, VR.DT, Fields.dateTime(at)));
        }
    }

    private static Attributes contribution(Attributes a, Contribution.Purpose purpose, String manufacturer) {
        Attributes item = Items.another(a, Tag.ContributingEquipmentSequence);
        purpose.code().in(item, Tag.PurposeOfReferenceCodeSequence);
        item.setString(Tag.Manufacturer, VR.LO, manufacturer.isEmpty() ? "unknown" : manufacturer);
        return item;
    }

    private static void several(Attributes a, int tag, VR vr, List<String> values) {
        String[] stated = values.stream().filter(v -> !v.isEmpty()).toArray(String[]::new);
        if (stated.length > 0) {
            a.setString(tag, vr, stated);
        }
    }

    /** An attribute that has to be there, if empty (type 2). */
    static void asItStands(Attributes a, int tag, VR vr, String value) {
        if (value.isEmpty()) {
            a.setNull(tag, vr);
        } else {
            a.setString(tag, vr, value);
        }
    }

    /** An attribute that may be left out (type 3). */
    static void ifStated(Attributes a, int tag, VR vr, String value) {
        if (!value.isEmpty()) {
            a.setString(tag, vr, value);
        }
    }
}
