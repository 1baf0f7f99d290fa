package org.longus.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaInterval;
import org.longus.measure.AreaInterval.Choice;
import org.longus.measure.AreaInterval.Part;
import org.longus.measure.AreaRange;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleBorder;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.VoteAreas;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * The interval of a mask's area. Votes and levels are the models': they describe the mask for as long as it is the models' own,
 * and the border alone is told when a person has changed it.
 */
public final class Interval {
    private static final String EDITED =
            "a person changed the mask: what the models voted and what they find on other slices no longer describes"
                    + " it";
    private static final String NO_MODELS = "the models did not look at this slice";

    private final CtVolume ct;
    /** The votes are counted once for an answer of the models, not at every change of the mask. */
    private Optional<Muscle> counted = Optional.empty();

    private Optional<VoteAreas> votes = Optional.empty();

    public Interval(CtVolume ct) {
        this.ct = ct;
    }

    /**
     * @param now the mask as it stands
     * @param models their answer on the same slice; empty where they gave none
     */
    public AreaInterval of(SliceMask now, Optional<Muscle> models) {
        double areaCm2 =
                MuscleMeasure.of(ct, now.mask(), now.k(), HuRange.MUSCLE).areaCm2();
        Part border = border(now);
        if (models.isEmpty() || !models.get().mask().equals(now.mask())) {
            String why = models.isEmpty() ? NO_MODELS : EDITED;
            return AreaInterval.of(
                    areaCm2,
                    List.of(),
                    new Part(Choice.VOTES, Optional.empty(), why),
                    new Part(Choice.LEVEL, Optional.empty(), why),
                    border);
        }
        VoteAreas areas = votes(models.get());
        return AreaInterval.of(areaCm2, areas.byVotesCm2(), votes(areas), level(models.get(), areaCm2), border);
    }

    private VoteAreas votes(Muscle muscle) {
        if (votes.isEmpty() || counted.orElseThrow() != muscle) {
            counted = Optional.of(muscle);
            // of results of before the run counted them they are counted now
            votes = muscle.evidence().byVotes().or(() -> Optional.of(VoteAreas.of(ct, muscle)));
        }
        return votes.get();
    }

    private static Part votes(VoteAreas areas) {
        Optional<AreaRange> range = areas.range();
        String how = range.isPresent()
                ? String.format(
                        Locale.ROOT,
                        "marked by at least %d, or by only %d, of the %d models; the measured mask takes %d",
                        areas.oneMore(),
                        areas.oneFewer(),
                        areas.members(),
                        areas.majority())
                : "one model alone has no votes to differ";
        return new Part(Choice.VOTES, range, how);
    }

    private Part level(Muscle muscle, double areaCm2) {
        List<Muscle.Neighbour> around = muscle.neighbours();
        if (around.isEmpty()) {
            return new Part(
                    Choice.LEVEL,
                    Optional.empty(),
                    "the slices above and below were not looked at; run the models again to have them");
        }
        double[] areas = around.stream().mapToDouble(Muscle.Neighbour::areaCm2).toArray();
        double mm = Math.abs(around.getFirst().k() - muscle.k()) * ct.geometry().spacingK();
        String where = around.size() == 2
                ? "up and down"
                : (around.getFirst().k() - muscle.k()) * ct.geometry().sense(2) > 0
                        ? "towards the head; the scan ends below"
                        : "towards the feet; the scan ends above";
        return new Part(
                Choice.LEVEL,
                Optional.of(AreaRange.around(areaCm2, areas)),
                String.format(Locale.ROOT, "the models' area %.1f mm %s", mm, where));
    }

    private Part border(SliceMask now) {
        Geometry g = ct.geometry();
        String pixel = g.spacingI() == g.spacingJ()
                ? String.format(Locale.ROOT, "%.2f mm", g.spacingI())
                : String.format(Locale.ROOT, "%.2f x %.2f mm", g.spacingI(), g.spacingJ());
        MuscleBorder border = MuscleBorder.of(ct, now.mask(), now.k(), HuRange.MUSCLE);
        return new Part(
                Choice.BORDER,
                Optional.of(border.halfPixel()),
                "the outline moved in and out by half a pixel of %s, within %s; a whole pixel gives %s"
                        .formatted(pixel, HuRange.MUSCLE, border.wholePixel().text()));
    }
}
