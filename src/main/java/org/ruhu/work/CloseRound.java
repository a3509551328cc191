package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Deed;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitState;
import org.ruhu.print.paper.Balance;
import org.ruhu.store.Store;

/** Ends a round whose account balances, {@code domain.md} §8.3 to §8.5. Centre only. */
public final class CloseRound {
    private final Workspace workspace;

    public CloseRound(Workspace workspace) {
        this.workspace = workspace;
    }

    public sealed interface Outcome {
        /** The counts are frozen. */
        record Closed(RoundAccount.Accounts accounts) implements Outcome {}

        /** Nothing was changed. @param open what is to be settled first, every one by its name */
        record StillOpen(List<Unexplained> open) implements Outcome {}
    }

    /** The round is being wrapped up: visits still count, and everybody sees that it is about to close. @throws Trouble if it does not run */
    public void wrapUp(RoundId id) {
        Round round = open(id);
        write(round, Map.of("state", RoundState.WRAPPING.tag()), "wrapping");
    }

    /** @throws Trouble if it is not open */
    public Outcome run(RoundId id) {
        Round round = open(id);
        RoundAccount.Accounts accounts = new RoundAccount(workspace).of(id);
        if (!accounts.region().balanced()) {
            return new Outcome.StillOpen(accounts.region().open());
        }
        write(round, counts(accounts.region()), "closed");
        return new Outcome.Closed(accounts);
    }

    private Round open(RoundId id) {
        Devices.requireCentre(workspace);
        Round round = new Rounds(workspace).of(id);
        if (!round.open()) {
            throw new Trouble("round.notopen", round.name());
        }
        return round;
    }

    private Map<String, String> counts(RoundAccount.Account account) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", RoundState.CLOSED.tag());
        fields.put("closed", workspace.env().now().toString());
        counts(fields, "households", account.households());
        counts(fields, "persons", account.persons());
        fields.put(YearFigures.HOUSEHOLDS, Integer.toString(account.outcomes().entrySet().stream()
            .filter(outcome -> VisitState.ofOutcome(outcome.getKey()) == VisitState.DONE).mapToInt(Map.Entry::getValue).sum()));
        fields.put(YearFigures.PERSONS, Integer.toString(account.reached()));
        account.outcomes().forEach((outcome, count) -> fields.put("outcome." + outcome, Integer.toString(count)));
        return fields;
    }

    private static void counts(Map<String, String> fields, String what, Balance balance) {
        fields.put(what + ".opening", Integer.toString(balance.opening()));
        balance.in().forEach((reason, count) -> fields.put(what + ".in." + reason, Integer.toString(count)));
        balance.out().forEach((reason, count) -> fields.put(what + ".out." + reason, Integer.toString(count)));
        fields.put(what + ".closing", Integer.toString(balance.closing()));
    }

    private void write(Round round, Map<String, String> fields, String how) {
        workspace.store().save(List.of(RoundDrafts.set(workspace, round.id(), fields)), new Store.Note(Deed.ROUND, round.id().toString(),
            LogDetail.of("kind", how)));
    }
}
