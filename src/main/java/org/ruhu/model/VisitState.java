package org.ruhu.model;

/** Where a household stands in a round. */
public enum VisitState {
    TODO, IN_PROGRESS, DONE, NOT_REACHED;

    /** Results 1–3 of VISIT_RESULT reach the household, 4–7 do not, {@code domain.md} §8.6. */
    public static VisitState ofOutcome(String result) {
        return switch (result) {
            case "4", "5", "6", "7" -> NOT_REACHED;
            default -> DONE;
        };
    }
}
