package org.longus.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Reads one bright letter off a darker picture, by laying each letter that it could be over it. */
final class Letters {
    private static final String ALPHABET = "RLAPSIHF";
    private static final int REACH = 13;
    private static final int SIZE = 2 * REACH + 1;
    private static final int INK = 185;

    private Letters() {}

    /** The letter around a point; '?' where there is none. On the window's thread. */
    static char read(Image picture, int x, int y) {
        boolean[][] found = ink(picture, x - REACH, y - REACH);
        char best = '?';
        double bestOverlap = 0.6;
        for (char letter : ALPHABET.toCharArray()) {
            double overlap = bestOverlap(found, drawn(letter));
            if (overlap > bestOverlap) {
                bestOverlap = overlap;
                best = letter;
            }
        }
        return best;
    }

    private static boolean[][] drawn(char letter) {
        Canvas canvas = new Canvas(SIZE, SIZE);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(Color.BLACK);
        g.fillRect(0, 0, SIZE, SIZE);
        g.setFontSmoothingType(FontSmoothingType.GRAY);
        g.setFont(Font.font("System", FontWeight.BOLD, 13));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(Color.gray(0.93));
        g.fillText(String.valueOf(letter), REACH, REACH);
        return ink(canvas.snapshot(null, null), 0, 0);
    }

    private static boolean[][] ink(Image picture, int left, int top) {
        boolean[][] ink = new boolean[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                boolean on =
                        left + x >= 0 && top + y >= 0 && left + x < picture.getWidth() && top + y < picture.getHeight();
                ink[y][x] = on && (picture.getPixelReader().getArgb(left + x, top + y) & 0xFF) > INK;
            }
        }
        return ink;
    }

    /** Pixels in both by pixels in either, at the shift where they agree best. */
    private static double bestOverlap(boolean[][] a, boolean[][] b) {
        double best = 0;
        for (int dy = -8; dy <= 8; dy++) {
            for (int dx = -8; dx <= 8; dx++) {
                int both = 0;
                int either = 0;
                for (int y = 0; y < SIZE; y++) {
                    for (int x = 0; x < SIZE; x++) {
                        boolean inB = y + dy >= 0 && y + dy < SIZE && x + dx >= 0 && x + dx < SIZE && b[y + dy][x + dx];
                        both += a[y][x] && inB ? 1 : 0;
                        either += a[y][x] || inB ? 1 : 0;
                    }
                }
                best = Math.max(best, either == 0 ? 0 : (double) both / either);
            }
        }
        return best;
    }
}
