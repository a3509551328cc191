package org.ruhu.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ruhu.model.Act;
import org.ruhu.model.RoundId;
import org.ruhu.print.paper.Balance;
import org.ruhu.store.RoundTables;

/**
 * Whether opening and what came, less what went, is what is there, {@code domain.md} §8.5: by identity, household by household
 * and person by person; the numbers are counted from that.
 */
public final class RoundAccount {
    private static final Set<String> PERSONS_IN = Set.of("B", "M", "I");
    private static final Set<String> PERSONS_OUT = Set.of("D", "M", "I");
    private static final String OTHERS = "O";

    private final Workspace workspace;

    public RoundAccount(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The account of one village, or of the whole region.
     *
     * @param village  code; empty: the whole region
     * @param outcomes households of the base list by code of VISIT_RESULT; those without a result under the empty code
     * @param reached  active members of the households that were reached
     * @param open     what is not settled
     */
    public record Account(String village, String name, Balance households, Balance persons, Map<String, Integer> outcomes,
                          int reached, List<Unexplained> open) {
        public boolean balanced() {
            return households.isEven() && persons.isEven() && open.isEmpty();
        }
    }

    /** @param region the whole region, with everything that is open. @param villages by code */
    public record Accounts(Account region, List<Account> villages) {}

    public Accounts of(RoundId round) {
        workspace.require(Act.SEE);
        var facts = new RoundFacts(workspace, new Rounds(workspace).of(round));
        var missed = new Missed(facts);
        List<Unexplained> open = new ArrayList<>(missed.open());
        if (facts.round().frozen()) {
            open.addAll(new Reconciliation(facts).open());
        }
        Set<String> codes = new TreeSet<>(facts.householdsBefore().values());
        codes.addAll(facts.householdsNow().values());
        Map<String, List<Unexplained>> byName = new HashMap<>();
        open.forEach(line -> byName.computeIfAbsent(line.village(), name -> new ArrayList<>()).add(line));
        var counts = new AccountCounts(facts, missed);
        List<Account> villages = codes.stream().map(code -> account(facts, counts, code, byName.getOrDefault(facts.village(code), List.of())))
            .toList();
        return new Accounts(account(facts, counts, "", open), villages);
    }

    private static Account account(RoundFacts facts, AccountCounts counts, String code, List<Unexplained> open) {
        List<RoundTables.Moved> moves = facts.moves().stream().filter(move -> isHere(code, move)).filter(move -> facts.otherHalf(move)
            .stream().noneMatch(other -> isHere(code, other))).toList();
        AccountCounts.Sums sums = counts.of(code);
        var households = new Balance(sums.householdsBefore(), counted(moves, true, true), counted(moves, true, false), sums.householdsNow());
        var persons = new Balance(sums.personsBefore(), counted(moves, false, true), counted(moves, false, false), sums.personsNow());
        return new Account(code, code.isEmpty() ? "" : facts.village(code), households, persons, sums.outcomes(), sums.reached(), open);
    }

    private static boolean isHere(String code, RoundTables.Moved move) {
        return code.isEmpty() || move.village().equals(code);
    }

    private static Map<String, Integer> counted(List<RoundTables.Moved> moves, boolean whole, boolean in) {
        Map<String, Integer> counted = new TreeMap<>();
        moves.stream().filter(move -> move.whole() == whole && move.in() == in)
            .forEach(move -> counted.merge(whole ? move.reason() : person(move), 1, Integer::sum));
        return counted;
    }

    /** The lists of the paper know the great reasons only. */
    private static String person(RoundTables.Moved move) {
        return (move.in() ? PERSONS_IN : PERSONS_OUT).contains(move.reason()) ? move.reason() : OTHERS;
    }
}
