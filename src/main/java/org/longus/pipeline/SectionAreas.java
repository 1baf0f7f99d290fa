package org.longus.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.longus.measure.AreaCurve;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/** Stage 2 on every slice of a section, one after the other. About as long as so many slices take alone. */
public final class SectionAreas {
    private SectionAreas() {}

    /** Stage 2 on one slice. */
    @FunctionalInterface
    public interface Stage2 {
        Muscle segment(CtVolume ct, int k, Progress progress);
    }

    /**
     * @param middle from whose first slice to whose last
     * @return in the file's order
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public static List<AreaCurve.Slice> of(
            CtVolume ct, SliceSelector.Middle middle, Stage2 models, Progress progress) {
        List<AreaCurve.Slice> slices = new ArrayList<>();
        int n = middle.lastK() - middle.firstK() + 1;
        for (int k = middle.firstK(); k <= middle.lastK(); k++) {
            progress.throwIfCancelled();
            int done = slices.size();
            String what = String.format(Locale.ROOT, "Slice %d of %d of the section", done + 1, n);
            progress.report((double) done / n, what);
            Muscle muscle = models.segment(ct, k, new Named(progress.part((double) done / n, (done + 1.0) / n), what));
            MuscleArea area = MuscleMeasure.of(ct, muscle.mask(), k, HuRange.MUSCLE);
            slices.add(new AreaCurve.Slice(
                    k, ct.geometry().sliceCentre(k).z(), area.areaCm2(), area.meanHu()));
        }
        return slices;
    }

    /** The same work, told as what it is for. */
    record Named(Progress progress, String what) implements Progress {
        @Override
        public void report(double fraction, String ignored) {
            progress.report(fraction, what);
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}
