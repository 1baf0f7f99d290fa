package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** Saves altered data sets as files. */
final class DicomEdit {
    private DicomEdit() {}

    static void save(Attributes attributes, String transferSyntax, Path file) throws IOException {
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.writeDataset(attributes.createFileMetaInformation(transferSyntax), attributes);
        }
    }
}
