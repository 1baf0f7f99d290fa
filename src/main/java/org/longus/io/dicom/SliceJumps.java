package org.longus.io.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds slices that differ from both their neighbours as tissue does not. Some damage to compressed pixels decodes without a
 * complaint; a picture that is torn, or shifted in value from a row on, then stands out between its neighbours.
 *
 * <p>A pixel's excess is by how much its value lies outside of what the slices before and after it have there. It is looked
 * at on average over the slice, in the worst tile, and in the worst streak of one row or column, where what lies outside of
 * the lines beside it counts too. A slice stands out that has four times as much as any of the five slices before and after,
 * or as a floor that real scans stay below: on 212 of them (openKBP, ACRIN, TCIA, Visible Human, CThead) these limits raise
 * one alarm, for a slice of openKBP that is blanked in part. The first and last slice have no two neighbours and are not
 * judged.
 */
final class SliceJumps {
    private static final int TILE = 16;
    private static final int NEAR = 5;
    private static final double TIMES = 4;
    private static final double LEAST_MEAN_HU = 5;
    private static final double LEAST_TILE_HU = 80;
    private static final double LEAST_STREAK_HU = 110;

    /** Pixels of one row or column; what is lost of a lossless stream shifts the rest of a line. */
    private static final int STREAK = 32;

    /** Pixels beyond any tissue count as if they were at these, and an excess as if it were at most this. */
    private static final int LOWEST = -1024;

    private static final int HIGHEST = 3071;
    private static final int MOST = 1000;

    /** An excess below it is not counted. HU. */
    private static final int NOISE = 30;

    private SliceJumps() {}

    /** How a slice stands out: on average over the picture, and in the tile and the streak where it does most. HU. */
    private record Excess(double mean, double tile, double streak) {}

    /**
     * Indices of the slices that stand out.
     *
     * @param hu slice by slice, in the order of their places
     */
    static List<Integer> find(short[] hu, int rows, int columns) {
        int slices = hu.length / (rows * columns);
        if (slices < 4) {
            return List.of();
        }
        Excess[] excess = IntStream.range(1, slices - 1)
                .parallel()
                .mapToObj(k -> excess(hu, rows, columns, k))
                .toArray(Excess[]::new);
        double[] means = Arrays.stream(excess).mapToDouble(Excess::mean).toArray();
        double[] tiles = Arrays.stream(excess).mapToDouble(Excess::tile).toArray();
        double[] streaks = Arrays.stream(excess).mapToDouble(Excess::streak).toArray();
        return IntStream.range(0, excess.length)
                .filter(n -> standsOut(means, n, LEAST_MEAN_HU)
                        || standsOut(tiles, n, LEAST_TILE_HU)
                        || standsOut(streaks, n, LEAST_STREAK_HU))
                .mapToObj(n -> n + 1)
                .toList();
    }

    private static boolean standsOut(double[] values, int n, double least) {
        double near = IntStream.rangeClosed(Math.max(0, n - NEAR), Math.min(values.length - 1, n + NEAR))
                .filter(other -> other != n)
                .mapToDouble(other -> values[other])
                .max()
                .orElse(0);
        return values[n] > TIMES * Math.max(least, near);
    }

    private static Excess excess(short[] hu, int rows, int columns, int k) {
        int pixels = rows * columns;
        int across = (columns + TILE - 1) / TILE;
        int rowStreaks = (columns + STREAK - 1) / STREAK;
        int columnStreaks = (rows + STREAK - 1) / STREAK;
        long[] tiles = new long[across * ((rows + TILE - 1) / TILE)];
        long[] alongRows = new long[rowStreaks * rows];
        long[] alongColumns = new long[columnStreaks * columns];
        int[] beyond = new int[columns];
        for (int y = 0; y < rows; y++) {
            int from = k * pixels + y * columns;
            beyond(hu, from, pixels, beyond);
            for (int x = 0; x < columns; x++) {
                if (beyond[x] < NOISE) {
                    continue;
                }
                int p = from + x;
                tiles[y / TILE * across + x / TILE] += Math.min(beyond[x], MOST);
                if (y > 0 && y < rows - 1) {
                    alongRows[y * rowStreaks + x / STREAK] +=
                            alsoBeyond(held(hu[p]), beyond[x], held(hu[p - columns]), held(hu[p + columns]));
                }
                if (x > 0 && x < columns - 1) {
                    alongColumns[x * columnStreaks + y / STREAK] +=
                            alsoBeyond(held(hu[p]), beyond[x], held(hu[p - 1]), held(hu[p + 1]));
                }
            }
        }
        return new Excess(
                Arrays.stream(tiles).sum() / (double) pixels,
                most(tiles) / (TILE * TILE),
                Math.max(most(alongRows), most(alongColumns)) / STREAK);
    }

    private static double most(long[] sums) {
        return Arrays.stream(sums).max().orElse(0);
    }

    /** One row's excess; below 0 within its neighbours' values. A loop that the compiler turns into vectors. */
    private static void beyond(short[] hu, int from, int pixels, int[] beyond) {
        for (int x = 0; x < beyond.length; x++) {
            int before = held(hu[from + x - pixels]);
            int after = held(hu[from + x + pixels]);
            int value = held(hu[from + x]);
            beyond[x] = Math.max(value - Math.max(before, after), Math.min(before, after) - value);
        }
    }

    /** What of a pixel's excess is left when it is held against two more pixels. */
    private static int alsoBeyond(int value, int beyond, int one, int other) {
        int along = Math.max(value - Math.max(one, other), Math.min(one, other) - value);
        return Math.clamp(Math.min(beyond, along), 0, MOST);
    }

    private static int held(short hu) {
        return Math.min(Math.max(hu, LOWEST), HIGHEST);
    }
}
