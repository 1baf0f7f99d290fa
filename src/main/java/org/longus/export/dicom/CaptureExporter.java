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
import org.longus.export.pdf.ReportImage;
import org.longus.export.picture.PictureExporter;
import org.longus.io.SourceHeader.Instance;
import org.longus.io.dicom.object.DicomObject;
import org.longus.io.dicom.object.SecondaryCaptureWriter;

/**
 * {@code report.sc.dcm} and {@code overlay.sc.dcm}: the report's page and the picture of {@code overlay.png} as two images of
 * one series, which every viewer of DICOM shows.
 */
public final class CaptureExporter implements Exporter {
    static final String PAGE = "report.sc.dcm";
    static final String CAPTURE = "overlay.sc.dcm";

    @Override
    public String id() {
        return "sc";
    }

    @Override
    public String label() {
        return "Report (DICOM Secondary Capture)";
    }

    @Override
    public String purpose() {
        return "for a PACS: page and picture in any viewer";
    }

    @Override
    public void prepare() throws IOException {
        ReportImage.prepare();
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings);
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(PAGE, CAPTURE);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        BufferedImage page = ReportImage.draw(findings, findings.run().paper());
        BufferedImage overlay = PictureExporter.picture(findings, shared);
        List<Instance> shows = CaseObject.images(findings);
        List<DicomObject> both = SecondaryCaptureWriter.of(
                CaseObject.facts(findings),
                "Longus report, " + CaseObject.standing(findings.review()),
                List.of(
                        picture(page, "The report's page.", shows),
                        picture(overlay, "The measured slice and its level.", shows)));
        both.getFirst().write(folder.resolve(PAGE));
        both.getLast().write(folder.resolve(CAPTURE));
    }

    private static SecondaryCaptureWriter.Picture picture(BufferedImage drawn, String what, List<Instance> shows) {
        return new SecondaryCaptureWriter.Picture(
                drawn.getWidth(), drawn.getHeight(), rgb(drawn), what + " " + AppInfo.NOT_A_DEVICE, shows);
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
