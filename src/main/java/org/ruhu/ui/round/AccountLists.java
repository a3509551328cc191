package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.print.paper.Balance;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.work.RoundAccount;

/** A round's account as tables: a line for each village, and what is not settled. */
final class AccountLists {
    private static final List<Listing.Column> ACCOUNT = List.of(new Listing.Column("household.column.village", 2, false),
        new Listing.Column("coverage.account.households", 1.4, true), new Listing.Column("coverage.account.in", 0.9, true),
        new Listing.Column("coverage.account.out", 0.9, true), new Listing.Column("coverage.account.closing", 1.7, true),
        new Listing.Column("coverage.account.persons", 1.4, true), new Listing.Column("coverage.account.in", 0.9, true),
        new Listing.Column("coverage.account.out", 0.9, true), new Listing.Column("coverage.account.closing", 1.7, true),
        new Listing.Column("coverage.account.state", 1.7, false));
    private static final List<Listing.Column> OPEN = List.of(new Listing.Column("coverage.open", 6, false));

    private final String round;
    private final Texts texts;

    /** @param round its name */
    AccountLists(String round, Texts texts) {
        this.round = round;
        this.texts = texts;
    }

    /** The district last, as a total. */
    Listing account(RoundAccount.Accounts accounts) {
        return new Listing("coverage.account", round, ACCOUNT, accounts.villages().stream().map(village -> row(village.name(), village)).toList(),
            row(texts.of("coverage.total"), accounts.region()));
    }

    private List<String> row(String name, RoundAccount.Account account) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(figures(account.households()));
        row.addAll(figures(account.persons()));
        row.add(account.balanced() ? texts.of("coverage.account.even") : texts.of("coverage.account.uneven", account.open().size()));
        return row;
    }

    private static List<String> figures(Balance balance) {
        return List.of(Integer.toString(balance.opening()), "+" + sum(balance.in()), "−" + sum(balance.out()),
            balance.isEven() ? Integer.toString(balance.closing()) : balance.closing() + " ≠ " + balance.computed());
    }

    private static int sum(Map<String, Integer> moves) {
        return moves.values().stream().mapToInt(Integer::intValue).sum();
    }

    Listing open(RoundAccount.Account account) {
        return new Listing("coverage.open.title", round, OPEN, account.open().stream().map(open -> List.of(open.sentence(texts))).toList(), List.of());
    }
}
