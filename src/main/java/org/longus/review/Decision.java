package org.longus.review;

/**
 * What a person decided about a case.
 *
 * @param state {@link ReviewState#APPROVED}, {@link ReviewState#FLAGGED} or {@link ReviewState#EXCLUDED}
 * @param reason in the person's words; empty where none was given, never for an exclusion
 */
public record Decision(ReviewState state, String reason) {
    public static final Decision APPROVED = new Decision(ReviewState.APPROVED, "");

    public Decision {
        reason = reason.strip();
        switch (state) {
            case APPROVED, FLAGGED -> {}
            case EXCLUDED -> {
                if (reason.isEmpty()) {
                    throw new IllegalArgumentException("an exclusion needs its reason");
                }
            }
            default -> throw new IllegalArgumentException("nobody decides that a case is " + state.word());
        }
    }
}
