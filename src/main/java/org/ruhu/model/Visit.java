package org.ruhu.model;

import java.util.Map;

/**
 * One household in one round.
 *
 * @param answers       by path, as the form session gives them
 * @param confirmations reason by finding key, for suspected findings that are true
 * @param by            who filled it
 * @param completedAt   ISO date and time, empty while in progress
 */
public record Visit(VisitId id, HouseholdId household, RoundId round, String form, String formVersion, VisitState state,
                    String outcome, String by, String startedAt, String completedAt, Map<String, String> answers,
                    Map<String, String> confirmations) {}
