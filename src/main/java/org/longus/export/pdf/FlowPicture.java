package org.longus.export.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.longus.export.picture.Png;
import org.longus.export.study.FlowStep;

/** The flow of counts as a picture, with the letters that Longus brings along. */
public final class FlowPicture {
    private static final int DOTS_PER_INCH = 144;
    private static final double WIDTH = 460;
    private static final double MARGIN = 6;
    private static final double LETTERS = 9;

    private FlowPicture() {}

    /** The same flow gives the same bytes of a PNG. */
    public static byte[] png(List<FlowStep> flow) throws IOException {
        Box box = new FlowBox(flow, LETTERS, WIDTH - 2 * MARGIN);
        double height = box.height() + 2 * MARGIN;
        try (DrawnPage page = new DrawnPage(WIDTH, height, DOTS_PER_INCH)) {
            box.draw(page, MARGIN, height - MARGIN);
            BufferedImage image = page.image();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Png.write(image, out);
            return out.toByteArray();
        }
    }

    /** For whoever does not see it. */
    public static String words(List<FlowStep> flow) {
        return flow.stream()
                .map(s -> "%s: %s".formatted(s.words(), s.n())
                        + (s.left().isEmpty()
                                ? ""
                                : s.left().stream()
                                        .map(l -> "%s %s".formatted(l.n(), l.reason()))
                                        .collect(Collectors.joining(", ", " (left before: ", ")"))))
                .collect(Collectors.joining("; "));
    }
}
