package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.longus.io.dicom.data.Values;

/**
 * Which study a file belongs to, from its header alone.
 *
 * @param studyInstanceUid empty where the file names none
 * @param modality as in "CT"; empty where the file names none
 */
public record StudyPeek(String studyInstanceUid, String modality) {
    /** Empty when the file is not DICOM, is damaged or may not be read: whoever reads all of it says so. */
    public static Optional<StudyPeek> of(Path file) {
        try {
            DicomFile found = DicomFile.readHeader(DicomInputs.file(file));
            return Optional.ofNullable(found)
                    .map(DicomFile::attributes)
                    .map(a -> new StudyPeek(Values.text(a, Tag.StudyInstanceUID), Values.text(a, Tag.Modality)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
