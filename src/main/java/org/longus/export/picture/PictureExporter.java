package org.longus.export.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;

/** {@code overlay.png}: one picture, to be judged in seconds ({@link OverlayPicture}). */
public final class PictureExporter implements Exporter {
    public static final String OVERLAY = "overlay.png";

    private static final Shared.Kind<BufferedImage> PICTURE = new Shared.Kind<>();

    @Override
    public String id() {
        return "png";
    }

    @Override
    public String label() {
        return "Picture (PNG)";
    }

    @Override
    public String purpose() {
        return "to be judged at a glance";
    }

    @Override
    public void prepare() throws IOException {
        Png.write(OverlayPicture.ofNothing(), OutputStream.nullOutputStream());
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(OVERLAY);
    }

    /** The picture itself, for whoever puts it into another kind of file. Not to be drawn on: it is everyone's. */
    public static BufferedImage picture(CaseFindings findings, Shared shared) throws IOException {
        return shared.get(
                PICTURE, () -> OverlayPicture.draw(findings.series().ct(), PictureLayers.of(findings), findings.row()));
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        OverlayPicture.write(folder.resolve(OVERLAY), picture(findings, shared));
    }
}
