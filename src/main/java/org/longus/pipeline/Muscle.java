package org.longus.pipeline;

import java.util.OptionalDouble;
import org.longus.volume.Mask;

/**
 * The muscle on one slice as stage 2 found it.
 *
 * @param k the slice
 * @param mask the majority, on the slice's own pixel grid (sizeK 1)
 * @param votes how many members marked each pixel, 0..{@code members}, row by row; read only
 * @param agreement of the members, 0..1 ({@link org.longus.measure.VoteSummary})
 */
public record Muscle(int k, Mask mask, byte[] votes, int members, OptionalDouble agreement) {}
