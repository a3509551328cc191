package org.ruhu.model;

/**
 * A clue as lists show it.
 *
 * @param no       the household's number
 * @param head     name of its head; empty if there is none here
 * @param grid     its name
 * @param team     of the grid
 * @param sign     id of the rule, or question and answer as in {@code opinion=4}, that called for it; empty: somebody reported it
 * @param source   code of CLUE_SOURCE
 * @param said     what was found, in the words of that day
 * @param found    ISO date
 * @param deadline ISO date by which it must be decided
 * @param by       who found it
 */
public record ClueLine(ClueId id, HouseholdId household, String no, String head, String village, String grid, String team, String sign,
                       String source, String said, String found, String deadline, String by, ClueState state) {
    /** Whether nobody has decided and the day has passed. */
    public boolean overdue(String today) {
        return state == ClueState.OPEN && !deadline.isEmpty() && deadline.compareTo(today) < 0;
    }
}
