package org.longus.review;

import java.util.List;
import java.util.OptionalDouble;
import org.longus.edit.MaskSource;
import org.longus.patient.IndexInput;
import org.longus.patient.SaidValue;
import org.longus.pipeline.Section;
import org.longus.review.QualityFlag.Code;

/** What raised a flag, as data: its figures, with their units. {@link FlagText} makes a sentence of it. */
public sealed interface FlagFact {
    Code code();

    /** Whether it warns of something; else it only says what was done. */
    default boolean isWarning() {
        return code().isWarning();
    }

    /** What a reader of files had to say, in its own sentence: a refused series, values that are no HU, odd patient values. */
    record Told(Code code, String sentence) implements FlagFact {}

    /** @param reason as the models' pipeline gives it */
    record C3NotFound(String reason) implements FlagFact {
        @Override
        public Code code() {
            return Code.C3_NOT_FOUND;
        }
    }

    record SectionLength(double lengthMm, double usualMm) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_LENGTH;
        }
    }

    /** @param places that the models marked as C3, apart from each other */
    record SectionComponents(int places) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_COMPONENTS;
        }
    }

    record SectionAtEdge() implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_AT_EDGE;
        }
    }

    /**
     * The second step of finding C3 put its middle elsewhere than the first.
     *
     * @param towardsHeadMm from the first step's to the second's; negative towards the feet
     */
    record SectionStepsDiffer(double towardsHeadMm, double limitMm) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_STEPS_DIFFER;
        }
    }

    /** @param spreadMm from the lowest to the highest place where a model of the second step has the middle of C3 */
    record SectionUnsure(double spreadMm, double limitMm) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_UNSURE;
        }
    }

    /** The section is the first step's alone: of the second's {@code members} only so many were believed. */
    record SectionCoarse(int believed, int members) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_COARSE;
        }
    }

    /** @param towardsHeadMm negative towards the feet */
    record SectionMoved(double towardsHeadMm) implements FlagFact {
        @Override
        public Code code() {
            return Code.SECTION_MOVED;
        }
    }

    /**
     * @param k of the measured slice
     * @param towardsHeadMm where it lies of the models' slice; negative towards the feet
     */
    record SliceNotTheModels(int k, int modelsK, double towardsHeadMm) implements FlagFact {
        /** So far from the models' slice that it may lie in another vertebra: half of one and more. */
        @Override
        public boolean isWarning() {
            return Math.abs(towardsHeadMm) > Section.LEVEL_MM / 2;
        }

        @Override
        public Code code() {
            return Code.SLICE_NOT_THE_MODELS;
        }
    }

    /** @param share of the muscle, 0 to 1 */
    record LowAgreement(double share) implements FlagFact {
        @Override
        public Code code() {
            return Code.LOW_AGREEMENT;
        }
    }

    record AreaImplausible(double areaCm2, double leastCm2, double mostCm2) implements FlagFact {
        @Override
        public Code code() {
            return Code.AREA_IMPLAUSIBLE;
        }
    }

    /** Outside the body or in its skin, and not counted. */
    record TakenFromTheModels(double areaCm2) implements FlagFact {
        @Override
        public Code code() {
            return Code.OUTSIDE_BODY;
        }
    }

    /** Outside the body, and counted. */
    record OutsideBody(double areaCm2) implements FlagFact {
        @Override
        public Code code() {
            return Code.OUTSIDE_BODY;
        }
    }

    /**
     * All of the models' own masks, whatever a person has made of the measured slice's since.
     *
     * @param areaCm2 of the measured slice
     * @param readersPercent by how much two readers differ
     */
    record NeighbourSlices(double areaCm2, List<Neighbour> neighbours, double readersPercent) implements FlagFact {
        /**
         * @param changePercent of the models' area on the measured slice
         * @param towardsHeadMm where it lies of the measured slice; negative towards the feet
         */
        public record Neighbour(double areaCm2, double changePercent, double towardsHeadMm) {}

        public NeighbourSlices {
            neighbours = List.copyOf(neighbours);
        }

        @Override
        public Code code() {
            return Code.NEIGHBOUR_SLICES;
        }
    }

    /** @param pixelMm the longer side; {@code limitMm} what is still fine */
    record CoarsePixels(double pixelMm, double limitMm) implements FlagFact {
        @Override
        public Code code() {
            return Code.COARSE_PIXELS;
        }
    }

    record Metal() implements FlagFact {
        @Override
        public Code code() {
            return Code.METAL;
        }
    }

    record Tilt(double degrees) implements FlagFact {
        @Override
        public Code code() {
            return Code.TILT;
        }
    }

    record Mirrored() implements FlagFact {
        @Override
        public Code code() {
            return Code.MIRRORED;
        }
    }

    /**
     * Against the models' mask of the same slice, all pixels of both.
     *
     * @param changedShare of the models' pixels; may be above 1
     * @param dice empty where both masks are
     */
    record Edited(double changedShare, double addedCm2, double takenCm2, OptionalDouble dice) implements FlagFact {
        @Override
        public Code code() {
            return Code.EDITED;
        }
    }

    /** The mask rests on a file. */
    record Opened(MaskSource source, boolean changed) implements FlagFact {
        @Override
        public Code code() {
            return Code.MASK_OPENED;
        }
    }

    /** @param changes what the cut-offs say otherwise than when the case was approved, a clause each; empty where it is not told */
    record CutOffsChanged(List<String> changes) implements FlagFact {
        public CutOffsChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public Code code() {
            return Code.CUT_OFFS_CHANGED;
        }
    }

    /** A value that no formula takes: outside of what is believed, or no number at all. */
    record ValueNotTaken(IndexInput input, SaidValue said) implements FlagFact {
        @Override
        public Code code() {
            return Code.VALUE_NOT_TAKEN;
        }
    }

    /**
     * Two statements on the patient that are not of one person on one day.
     *
     * @param used what the indices are made with; {@code other} what another source says
     */
    record ValuesContradict(IndexInput input, SaidValue used, SaidValue other) implements FlagFact {
        @Override
        public Code code() {
            return Code.VALUES_CONTRADICT;
        }
    }

    record UnusualBody(double bmiKgPerM2) implements FlagFact {
        @Override
        public Code code() {
            return Code.UNUSUAL_BODY;
        }
    }
}
