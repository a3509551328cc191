package org.ruhu.work;

import java.util.List;
import java.util.Map;
import org.ruhu.model.RoundId;
import org.ruhu.print.paper.Balance;

/**
 * Whether opening and what came, less what went, is what is there, {@code domain.md} §8.5: by identity, household by household
 * and person by person; the numbers are counted from that.
 */
public final class RoundAccount {
    private final Workspace workspace;

    public RoundAccount(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The account of one village, or of the whole region.
     *
     * @param village code; empty: the whole region
     * @param outcomes households of the base list by code of VISIT_RESULT; those without a result under the empty code
     * @param open    what is not settled, the worst first
     */
    public record Account(String village, String name, Balance households, Balance persons, Map<String, Integer> outcomes,
                          List<Unexplained> open) {
        public boolean balanced() {
            return households.isEven() && persons.isEven() && open.isEmpty();
        }
    }

    /** @param region the whole region, with everything that is open */
    public record Accounts(Account region, List<Account> villages) {}

    public Accounts of(RoundId round) {
        throw new UnsupportedOperationException();
    }

}
