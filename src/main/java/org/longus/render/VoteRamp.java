package org.longus.render;

/**
 * Colours for numbers of votes, from dark blue to yellow. Lightness alone tells their order (they are five colours of
 * cividis), so that it can be read with any colour vision and in grey.
 */
public final class VoteRamp {
    private static final int[] RGB = {0x123570, 0x575C6D, 0x7C7B78, 0xBAAE6C, 0xFDE737};

    private VoteRamp() {}

    /** 0xRRGGBB for 1..{@code members} votes; no votes have no colour. */
    public static int rgb(int votes, int members) {
        double place = members < 2 ? RGB.length - 1 : (votes - 1.0) / (members - 1) * (RGB.length - 1);
        int below = (int) Math.clamp(place, 0, RGB.length - 1);
        int above = Math.min(below + 1, RGB.length - 1);
        double share = Math.clamp(place - below, 0, 1);
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double a = RGB[below] >> shift & 255;
            double b = RGB[above] >> shift & 255;
            rgb |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return rgb;
    }
}
