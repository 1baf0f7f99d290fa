package org.longus.sample;

import org.longus.patient.Sex;

/**
 * The person behind a phantom.
 *
 * @param pitchMm height of one vertebra with its disc
 * @param frame size of bones and of where things lie, 1 for a middling man
 * @param muscle size of muscle cross-sections against that frame (a factor on radii)
 * @param fatMm subcutaneous fat
 * @param infiltration fat inside muscle, 0 none to 1 much
 * @param lordosisMm how far C1 and T1 lie behind the straight line through C4 because of the curve
 * @param lean mm that the spine moves backwards for each mm towards the feet
 * @param jawShift levels by which jaw and chin stand lower than usual
 * @param larynxShift levels by which hyoid and larynx stand lower than usual
 * @param muscleHu mean attenuation of muscle
 * @param asymmetry spread of the differences between left and right, a fraction of sizes
 * @param nodes enlarged lymph nodes
 * @param massRadiusMm radius of a tumour mass at one side, 0 for none
 */
public record Anatomy(
        Sex sex,
        double pitchMm,
        double frame,
        double muscle,
        double fatMm,
        double infiltration,
        double lordosisMm,
        double lean,
        double jawShift,
        double larynxShift,
        double muscleHu,
        double asymmetry,
        int nodes,
        double massRadiusMm) {}
