package org.longus.export.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.measure.MuscleArea;
import org.longus.volume.SliceNumber;

/** The words under an {@link OverlayPicture}: the numbers large, how sure below, the flags last and in colour. */
final class Caption {
    private static final int LINE = 25;
    private static final String SEPARATOR = "   |   ";
    private static final Color PALE = new Color(0xC8C8C8);
    /** Of warnings; no layer of the picture has it. */
    private static final Color WARNING = new Color(0xE69F00);

    private Caption() {}

    private record Line(String text, int size, Color colour) {}

    static int height(CaseRow row, int width) {
        int lines = 0;
        for (Line line : lines(row)) {
            lines += wrap(line, width).size();
        }
        return 30 + lines * LINE;
    }

    static void draw(Graphics2D g, Rectangle area, CaseRow row) {
        int y = area.y + 30;
        for (Line line : lines(row)) {
            g.setFont(new Font(Font.SANS_SERIF, line.size > 17 ? Font.BOLD : Font.PLAIN, line.size));
            g.setColor(line.colour);
            for (String part : wrap(line, area.width)) {
                g.drawString(part, area.x + 12, y);
                y += LINE;
            }
        }
    }

    private static List<Line> lines(CaseRow row) {
        List<Line> lines = new ArrayList<>();
        String id = row.patientId().isEmpty() ? "" : "   " + row.patientId();
        lines.add(new Line(row.caseName() + id, 20, Color.WHITE));
        if (row.section().c3Found() || row.muscle().smaCm2().isPresent()) {
            lines.add(new Line(numbers(row), 20, Color.WHITE));
            lines.add(new Line(place(row), 16, PALE));
        }
        if (!row.category().isEmpty()) {
            lines.add(new Line("By cut-off: " + row.category(), 16, PALE));
        }
        row.error().ifPresent(e -> lines.add(new Line("! " + e, 17, WARNING)));
        row.flags().forEach(f -> lines.add(new Line("! " + f, 17, WARNING)));
        List<String> last = people(row.review());
        last.add("Longus " + row.run().appVersion());
        last.add("not a medical device");
        lines.add(new Line(String.join(SEPARATOR, last), 15, PALE));
        return lines;
    }

    /** As in "approved by anna" and "edited by ben, anna". */
    private static List<String> people(Review review) {
        List<String> parts = new ArrayList<>();
        if (review.isDecided()) {
            parts.add("%s by %s".formatted(review.state().orElseThrow().word(), review.decidedBy()));
        }
        switch (review.mask()) {
            case NONE -> {}
            case MODELS -> parts.add("not edited");
            case EDITED -> parts.add("edited by " + review.editedBy());
            case OPENED -> parts.add("mask opened from a file by " + review.editedBy());
            case BY_HAND -> parts.add("drawn by hand by " + review.editedBy());
        }
        review.annotator().ifPresent(a -> parts.add("AI " + a.ai()));
        return parts;
    }

    private static String numbers(CaseRow row) {
        return String.join(
                "     ",
                "SMA " + value("%.1f cm\u00b2", row.muscle().smaCm2(), "unknown"),
                "SMD " + value("%.0f HU", row.muscle().smdHu(), "unknown"),
                "C3 SMI "
                        + value(
                                "%.1f cm\u00b2/m\u00b2",
                                row.indexes().c3SmiCm2PerM2(),
                                row.patient().heightCm().isPresent() ? "unknown" : "unknown (needs height)"),
                "L3 SMI (estimated) "
                        + value("%.1f cm\u00b2/m\u00b2", row.indexes().l3SmiCm2PerM2(), "unknown"));
    }

    private static String place(CaseRow row) {
        List<String> parts = new ArrayList<>();
        row.section().sliceK().ifPresent(k -> parts.add("slice " + SliceNumber.of(k)));
        parts.add("z " + value("%.1f mm", row.section().sliceZMm(), "unknown"));
        parts.add("C3 section " + value("%.0f mm", row.section().sectionMm(), "not known"));
        parts.add(
                "agreement of the models: muscle " + value("%.2f", row.muscle().agreement(), "not known") + ", section "
                        + value("%.2f", row.section().agreement(), "not known"));
        row.muscle().tiltDegrees().ifPresent(t -> {
            if (t >= MuscleArea.NOTABLE_TILT_DEGREES) {
                parts.add(String.format(Locale.ROOT, "slice tilted by %.0f\u00b0: an oblique area", t));
            }
        });
        return String.join(SEPARATOR, parts);
    }

    private static String value(String format, OptionalDouble value, String otherwise) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : otherwise;
    }

    /** Breaks at spaces, by an average width of a letter: the picture is as wide as any font here. */
    private static List<String> wrap(Line line, int width) {
        int most = (int) ((width - 24) / (line.size * 0.6));
        List<String> parts = new ArrayList<>();
        String rest = line.text;
        while (rest.length() > most) {
            int at = rest.lastIndexOf(' ', most);
            at = at <= 0 ? most : at;
            parts.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        parts.add(rest);
        return parts;
    }
}
