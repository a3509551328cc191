package org.ruhu.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.print.paper.Balance;
import org.ruhu.work.RoundAccount;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how households and persons became what they are, for the region or each village. */
@Command(mixinStandardHelpOptions = true)
final class RoundAccountCommand implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @Option(names = "--villages", descriptionKey = "rounds.villages")
    private boolean villages;

    private final Env env;

    RoundAccountCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, this::account);
    }

    private int account(Workspace open, Round one) {
        RoundAccount.Accounts accounts = new RoundAccount(open).of(one.id());
        if (!one.frozen()) {
            System.out.println(Console.TEXTS.of("round.cli.nobase"));
        }
        print(accounts.region(), one.name());
        if (villages) {
            accounts.villages().forEach(account -> print(account, account.name()));
        }
        accounts.region().open().forEach(line -> System.out.println(line.sentence(Console.TEXTS)));
        return accounts.region().balanced() ? 0 : 1;
    }

    static void print(RoundAccount.Account account, String name) {
        System.out.println(name);
        System.out.println(balance("round.cli.households", account.households()));
        System.out.println(balance("round.cli.persons", account.persons()));
    }

    private static String balance(String key, Balance balance) {
        return Console.TEXTS.of(key, balance.opening(), moves(balance.in()), moves(balance.out()), balance.closing(),
            Console.TEXTS.of(balance.isEven() ? "round.cli.even" : "round.cli.uneven"));
    }

    private static String moves(Map<String, Integer> moves) {
        return moves.isEmpty() ? "0" : moves.values().stream().mapToInt(Integer::intValue).sum() + " (" + moves.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(move -> move.getKey() + " " + move.getValue()).collect(Collectors.joining(", ")) + ")";
    }
}
