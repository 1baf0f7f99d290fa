package org.longus.export.dicom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.export.picture.PictureExporter;
import org.longus.io.dicom.object.SecondaryCaptureWriter;

/** {@code overlay.sc.dcm}: the picture of {@code overlay.png} as an image that every viewer of DICOM shows. */
public final class CaptureExporter implements Exporter {
    static final String CAPTURE = "overlay.sc.dcm";

    @Override
    public String id() {
        return "sc";
    }

    @Override
    public String label() {
        return "Picture (DICOM Secondary Capture)";
    }

    @Override
    public String purpose() {
        return "for a PACS: the picture in any viewer";
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings);
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(CAPTURE);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        BufferedImage drawn = PictureExporter.picture(findings, shared);
        SecondaryCaptureWriter.Picture picture = new SecondaryCaptureWriter.Picture(
                drawn.getWidth(),
                drawn.getHeight(),
                rgb(drawn),
                "Longus picture, " + CaseObject.standing(findings.review()),
                AppInfo.NOT_A_DEVICE,
                CaseObject.images(findings));
        SecondaryCaptureWriter.of(CaseObject.facts(findings), picture).write(folder.resolve(CAPTURE));
    }

    static byte[] rgb(BufferedImage drawn) {
        int[] pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
        byte[] rgb = new byte[3 * pixels.length];
        for (int p = 0; p < pixels.length; p++) {
            rgb[3 * p] = (byte) (pixels[p] >> 16);
            rgb[3 * p + 1] = (byte) (pixels[p] >> 8);
            rgb[3 * p + 2] = (byte) pixels[p];
        }
        return rgb;
    }
}
