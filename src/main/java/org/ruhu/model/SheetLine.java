package org.ruhu.model;

/**
 * One printed sheet in a list.
 *
 * @param no      number of its household; empty if the household is not here
 * @param head    name of the head; empty if nobody is
 * @param round   the round it was printed for
 * @param form    id of its form
 * @param kind    {@code blank} or {@code filled}
 * @param version of all copies for this household, form and round, the how manieth
 * @param printed ISO date and time
 */
public record SheetLine(SheetId id, HouseholdId household, String no, String head, String village, String grid, String team,
                        RoundId round, String form, String kind, int version, String serial, SheetState state,
                        String printed, String by) {}
