package org.longus.io.dicom;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.data.Texts;
import org.longus.io.dicom.data.Values;

/**
 * Collects what the files of a stack say of themselves, out of the very data sets that give the pixels: so the k-th slice
 * names the object that its pixels came from. For several threads, each with files of its own.
 */
final class SourceHeaderReader {
    private final SourceHeader.Instance[] instances;
    private volatile SourceHeader ofFirst = SourceHeader.NONE;

    SourceHeaderReader(int slices) {
        instances = new SourceHeader.Instance[slices];
    }

    /**
     * Takes one slice in.
     *
     * @param k which of the stack's
     * @param slice which frame of the file it is, and where it lies
     */
    void slice(Attributes file, int k, SliceHeader slice) {
        boolean multiFrame = file.contains(Tag.PerFrameFunctionalGroupsSequence);
        instances[k] = new SourceHeader.Instance(
                Values.text(file, Tag.SOPClassUID),
                Values.text(file, Tag.SOPInstanceUID),
                Values.text(file, Tag.InstanceNumber),
                multiFrame ? OptionalInt.of(slice.frame() + 1) : OptionalInt.empty(),
                Optional.of(slice.position()));
        if (k == 0) {
            ofFirst = header(file);
        }
    }

    /** When all slices were taken in. */
    SourceHeader header() {
        SourceHeader first = ofFirst;
        return new SourceHeader(
                first.patient(),
                first.study(),
                first.characteristics(),
                first.series(),
                first.equipment(),
                first.characterSet(),
                Arrays.asList(instances));
    }

    private static SourceHeader header(Attributes a) {
        String characterSet = Values.texts(a, Tag.SpecificCharacterSet);
        // settles how the others are read
        Texts.settle(a);
        return new SourceHeader(
                new SourceHeader.PatientModule(
                        Values.text(a, Tag.PatientName),
                        Values.text(a, Tag.PatientID),
                        Values.text(a, Tag.IssuerOfPatientID),
                        Values.text(a, Tag.PatientBirthDate),
                        Values.text(a, Tag.PatientSex)),
                new SourceHeader.StudyModule(
                        Values.text(a, Tag.StudyInstanceUID),
                        Values.text(a, Tag.StudyDate),
                        Values.text(a, Tag.StudyTime),
                        Values.text(a, Tag.StudyID),
                        Values.text(a, Tag.AccessionNumber),
                        Values.text(a, Tag.ReferringPhysicianName),
                        Values.text(a, Tag.StudyDescription)),
                new SourceHeader.PatientStudyModule(
                        Values.text(a, Tag.PatientAge),
                        Values.text(a, Tag.PatientSize),
                        Values.text(a, Tag.PatientWeight)),
                new SourceHeader.SeriesModule(
                        Values.text(a, Tag.SeriesInstanceUID),
                        Values.text(a, Tag.SeriesNumber),
                        Values.text(a, Tag.FrameOfReferenceUID),
                        Values.text(a, Tag.PositionReferenceIndicator)),
                new SourceHeader.Equipment(
                        Values.text(a, Tag.Manufacturer),
                        Values.text(a, Tag.ManufacturerModelName),
                        Values.text(a, Tag.DeviceSerialNumber),
                        Values.texts(a, Tag.SoftwareVersions)),
                characterSet,
                SourceHeader.NONE.instances());
    }
}
