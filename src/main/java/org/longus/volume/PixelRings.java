package org.longus.volume;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The borders of one connected part of a slice: the outer one and those of its holes, each as every corner that it passes,
 * with the part on the right hand.
 */
final class PixelRings {
    /** A corner of the pixel grid. */
    private record Corner(int x, int y) {
        Corner next(int direction) {
            return new Corner(x + DX[direction], y + DY[direction]);
        }
    }

    /** Right, down, left, up: each is the last one turned to the right, for y grows downwards. */
    private static final int[] DX = {1, 0, -1, 0};

    private static final int[] DY = {0, 1, 0, -1};

    private final List<List<Corner>> rings;

    private PixelRings(List<List<Corner>> rings) {
        this.rings = rings;
    }

    /** @param part the positions of its pixels, the mask's only ones */
    static PixelRings of(Mask mask, int[] part) {
        // the directions of the border's lines that start at a corner, a bit each
        Map<Corner, Integer> lines = new HashMap<>();
        for (int p : part) {
            int i = p % mask.sizeI();
            int j = p / mask.sizeI();
            line(lines, !mask.get(i, j - 1), i, j, 0);
            line(lines, !mask.get(i + 1, j), i + 1, j, 1);
            line(lines, !mask.get(i, j + 1), i + 1, j + 1, 2);
            line(lines, !mask.get(i - 1, j), i, j + 1, 3);
        }
        Map<Corner, Integer> left = new HashMap<>(lines);
        List<List<Corner>> rings = new ArrayList<>();
        // in a fixed order, so that the same mask gives the same contour
        for (Corner start : lines.keySet().stream()
                .sorted(Comparator.comparingInt(Corner::y).thenComparingInt(Corner::x))
                .toList()) {
            while (left.getOrDefault(start, 0) != 0) {
                rings.add(ring(lines, left, start));
            }
        }
        return new PixelRings(rings);
    }

    private static void line(Map<Corner, Integer> lines, boolean isBorder, int x, int y, int direction) {
        if (isBorder) {
            lines.merge(new Corner(x, y), 1 << direction, (a, b) -> a | b);
        }
    }

    /**
     * From its uppermost corner round. Where two lines start at a corner (two pixels touch by it alone) the turn to the right
     * stays with the same pixel.
     *
     * @param left the lines that no ring has yet
     */
    private static List<Corner> ring(Map<Corner, Integer> lines, Map<Corner, Integer> left, Corner start) {
        List<Corner> ring = new ArrayList<>();
        int first = Integer.numberOfTrailingZeros(left.getOrDefault(start, 0));
        Corner at = start;
        int direction = first;
        do {
            ring.add(at);
            int taken = 1 << direction;
            left.computeIfPresent(at, (corner, starting) -> starting & ~taken);
            at = at.next(direction);
            direction = turned(lines.getOrDefault(at, 0), direction);
        } while (!at.equals(start) || direction != first);
        return ring;
    }

    private static int turned(int starting, int direction) {
        int right = (direction + 1) % 4;
        if ((starting & 1 << right) != 0) {
            return right;
        }
        return (starting & 1 << direction) != 0 ? direction : (direction + 3) % 4;
    }

    /**
     * All of them as one contour: each hole hangs on the shortest channel, along a row or a column, to the outer border or to
     * a hole that hangs already. Nothing lies in the way of the shortest one, for it would be nearer.
     */
    PixelContours.Contour joined() {
        List<Corner> all = new ArrayList<>(
                rings.stream().filter(r -> signedArea(r) > 0).findFirst().orElseThrow());
        List<Hole> left = new ArrayList<>(rings.stream()
                .filter(r -> signedArea(r) < 0)
                .map(r -> new Hole(r, all))
                .toList());
        while (!left.isEmpty()) {
            Hole next = Collections.min(left, Comparator.comparingInt(h -> h.distance));
            left.remove(next);
            all.addAll(all.indexOf(next.to) + 1, next.there());
            left.forEach(hole -> hole.look(next.ring));
        }
        return contour(all);
    }

    /** A hole's border, and the shortest channel from it that was seen as yet. */
    private static final class Hole {
        private final List<Corner> ring;
        private int from;
        private Corner to;
        private int distance = Integer.MAX_VALUE;

        Hole(List<Corner> ring, List<Corner> outer) {
            this.ring = ring;
            this.to = outer.getFirst();
            look(outer);
        }

        void look(List<Corner> border) {
            for (int n = 0; n < ring.size(); n++) {
                Corner here = ring.get(n);
                for (Corner there : border) {
                    int d = Math.abs(there.x - here.x) + Math.abs(there.y - here.y);
                    if (d < distance && (there.x == here.x || there.y == here.y)) {
                        distance = d;
                        from = n;
                        to = there;
                    }
                }
            }
        }

        /** Down the channel, round, and back. */
        List<Corner> there() {
            List<Corner> loop = new ArrayList<>(ring);
            Collections.rotate(loop, -from);
            loop.add(ring.get(from));
            loop.add(to);
            return loop;
        }
    }

    /** Without the corners at which it goes straight on. */
    private static PixelContours.Contour contour(List<Corner> all) {
        List<Corner> turns = new ArrayList<>();
        int n = all.size();
        for (int c = 0; c < n; c++) {
            Corner before = all.get((c + n - 1) % n);
            Corner at = all.get(c);
            Corner after = all.get((c + 1) % n);
            boolean straight = Integer.signum(at.x - before.x) == Integer.signum(after.x - at.x)
                    && Integer.signum(at.y - before.y) == Integer.signum(after.y - at.y);
            if (!straight) {
                turns.add(at);
            }
        }
        return new PixelContours.Contour(
                turns.stream().mapToInt(Corner::x).toArray(),
                turns.stream().mapToInt(Corner::y).toArray());
    }

    private static long signedArea(List<Corner> ring) {
        return twiceSignedArea(
                ring.stream().mapToInt(Corner::x).toArray(),
                ring.stream().mapToInt(Corner::y).toArray());
    }

    /** Positive where the inside is on the right hand. */
    static long twiceSignedArea(int[] x, int[] y) {
        long twice = 0;
        for (int a = 0; a < x.length; a++) {
            int b = (a + 1) % x.length;
            twice += (long) x[a] * y[b] - (long) x[b] * y[a];
        }
        return twice;
    }
}
