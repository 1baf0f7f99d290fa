package org.longus.io.dicom.object;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.longus.io.file.Sha256;

/** Data sets as files of PS3.10, with who wrote them. */
final class Part10 {
    private static final String IMPLEMENTATION = DicomUids.derived("org.longus", "implementation class");

    private Part10() {}

    static void write(Attributes dataSet, String transferSyntax, Path file) throws IOException {
        Attributes meta = new Attributes();
        meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
        meta.setString(Tag.MediaStorageSOPClassUID, VR.UI, dataSet.getString(Tag.SOPClassUID));
        meta.setString(Tag.MediaStorageSOPInstanceUID, VR.UI, dataSet.getString(Tag.SOPInstanceUID));
        meta.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
        meta.setString(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION);
        meta.setString(Tag.ImplementationVersionName, VR.SH, "LONGUS");
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.writeDataset(meta, dataSet);
        }
    }

    /** SHA-256 of the data set's bytes. */
    static String digest(Attributes dataSet) {
        MessageDigest digest = Sha256.start();
        try (ImageOutputStream out = new ImageOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), UID.ExplicitVRLittleEndian)) {
            out.writeDataset(null, dataSet);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to nowhere cannot fail", e);
        }
        return Sha256.end(digest);
    }
}
