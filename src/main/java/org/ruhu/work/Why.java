package org.ruhu.work;

import java.time.LocalDate;
import java.util.List;
import org.ruhu.model.Trouble;

/**
 * Why somebody came or went, {@code domain.md} §8.5.
 *
 * @param reason   code of CHANGE_IN or CHANGE_OUT; of a household HOUSEHOLDS_IN or HOUSEHOLDS_OUT
 * @param evidence 户口簿, 出生证 and the like; may be empty
 * @param words    for the log, what somebody says of it
 */
public record Why(String reason, LocalDate date, String evidence, String words) {
    /** @throws Trouble if the day is still to come, or the reason is not in the list */
    void check(Workspace workspace, String list) {
        boolean known = workspace.configuration().lists().getOrDefault(list, List.of()).stream()
            .anyMatch(code -> code.code().equals(reason));
        if (!known) {
            throw new Trouble("round.move.reason", reason);
        }
        if (date.isAfter(workspace.today())) {
            throw new Trouble("round.move.future", date.toString());
        }
    }

    Why as(String other) {
        return new Why(other, date, evidence, words);
    }
}
