package org.longus.sample;

/** HU of a tissue in one person and scan, before blur and noise. */
final class Attenuation {
    private final PhantomSpec spec;
    private final double enhancement;

    Attenuation(PhantomSpec spec) {
        this.spec = spec;
        this.enhancement = Math.max(0, spec.scan().vesselHu() - 50) / 150;
    }

    /** @param texture how the place differs from the tissue's mean, -1..1 */
    double hu(Tissue tissue, double texture) {
        return switch (tissue) {
            case AIR, HEAD_REST, MASK_SHELL, SKIN, CORD, CSF, BRAIN, DISC, TOOTH -> tissue.hu();
            case MUSCLE ->
                spec.anatomy().muscleHu() + 9 * texture - 8 * spec.anatomy().infiltration();
            case SOFT -> spec.anatomy().muscleHu() + 5 + 12 * texture + 12 * enhancement;
            case VESSEL -> spec.scan().vesselHu();
            case PAROTID -> tissue.hu() + 25 * texture + 20 * enhancement;
            case GLAND, NODE -> tissue.hu() + 12 * texture + 35 * enhancement;
            case THYROID -> tissue.hu() + 60 * enhancement;
            case FAT, SEAM -> tissue.hu() + 10 * texture;
            case CARTILAGE -> tissue.hu() + 160 * texture;
            case TRABECULAR, CORTICAL -> tissue.hu() * (1 + 0.3 * texture);
            case LUNG -> tissue.hu() + 60 * texture;
        };
    }
}
