package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.longus.io.dicom.data.Values;

/**
 * A DICOMDIR (PS3.10, 8.6), whatever its name: the list of the files on a CD.
 *
 * @param listed how many files it names
 * @param present those that lie where it says, below its own folder
 */
public record DicomDirectory(int listed, List<Path> present) {
    /** Empty when the file is something else, or cannot be read. */
    public static Optional<DicomDirectory> of(Path file) {
        try {
            DicomFile dicom = DicomFile.readHeader(DicomInputs.file(file));
            return dicom != null && isDirectory(dicom.attributes())
                    ? Optional.of(read(
                            dicom.attributes(),
                            Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder")))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // who reads it as a series says what is wrong
        }
    }

    static boolean isDirectory(Attributes a) {
        String sopClass = Values.text(a, Tag.SOPClassUID);
        return sopClass.isEmpty() && a.contains(Tag.DirectoryRecordSequence)
                || sopClass.equals(UID.MediaStorageDirectoryStorage);
    }

    private static DicomDirectory read(Attributes a, Path folder) {
        Sequence records = a.getSequence(Tag.DirectoryRecordSequence);
        int listed = 0;
        List<Path> present = new ArrayList<>();
        for (Attributes each : records == null ? List.<Attributes>of() : records) {
            String[] names = each.getStrings(Tag.ReferencedFileID);
            if (names == null || names.length == 0) {
                continue;
            }
            listed++;
            below(folder, names).filter(Files::isRegularFile).ifPresent(present::add);
        }
        return new DicomDirectory(listed, List.copyOf(present));
    }

    /** Empty for a name that would lead out of the folder. */
    private static Optional<Path> below(Path folder, String[] names) {
        try {
            Path file = folder.resolve(String.join("/", names)).normalize();
            return Optional.of(file).filter(f -> f.startsWith(folder.normalize()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
