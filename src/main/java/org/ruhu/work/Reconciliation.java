package org.ruhu.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.store.RoundTables;

/**
 * Who is there now and was not at the opening, or was and is not, without exactly the moves that explain it, {@code domain.md}
 * §8.5. One by one and village by village: what balances so balances in every sum.
 */
final class Reconciliation {
    private final RoundFacts facts;

    Reconciliation(RoundFacts facts) {
        this.facts = facts;
    }

    List<Unexplained> open() {
        List<Unexplained> open = new ArrayList<>();
        households(open);
        persons(open);
        return open;
    }

    /** What is known of one in one village. */
    private static final class Count {
        private int before;
        private int in;
        private int out;
        private int now;

        boolean isEven() {
            return before + in - out == now;
        }

        /** There, and nothing says why. */
        boolean appeared() {
            return now == 1 && before + in - out == 0;
        }

        /** Not there, and nothing says why. */
        boolean vanished() {
            return now == 0 && before + in - out == 1;
        }

        String text() {
            return before + " + " + in + " − " + out + " ≠ " + now;
        }
    }

    private record Key(UUID id, String village) {}

    private static final class Counts {
        private final Map<Key, Count> all = new LinkedHashMap<>();

        Count of(UUID id, String village) {
            return all.computeIfAbsent(new Key(id, village), one -> new Count());
        }
    }

    private void households(List<Unexplained> open) {
        var counts = new Counts();
        facts.householdsBefore().forEach((id, village) -> counts.of(id, village).before++);
        facts.householdsNow().forEach((id, village) -> counts.of(id, village).now++);
        for (RoundTables.Moved move : facts.moves()) {
            if (move.whole()) {
                count(counts.of(move.household(), move.village()), move);
            }
        }
        counts.all.forEach((key, count) -> {
            if (!count.isEven()) {
                open.add(facts.line(household(count), key.id, key.village, count.text()));
            }
        });
    }

    private static Unexplained.Kind household(Count count) {
        if (count.appeared()) {
            return Unexplained.Kind.HOUSEHOLD_APPEARED;
        }
        return count.vanished() ? Unexplained.Kind.HOUSEHOLD_MISSING : Unexplained.Kind.HOUSEHOLD_MOVES_WRONG;
    }

    private void persons(List<Unexplained> open) {
        var counts = new Counts();
        facts.personsBefore().forEach((id, spot) -> counts.of(id, spot.village()).before++);
        facts.personsNow().forEach((id, spot) -> counts.of(id, spot.village()).now++);
        Map<UUID, UUID> moved = new HashMap<>();
        for (RoundTables.Moved move : facts.moves()) {
            if (!move.whole()) {
                count(counts.of(move.person(), move.village()), move);
                moved.put(move.person(), move.household());
            }
        }
        counts.all.forEach((key, count) -> {
            if (!count.isEven()) {
                open.add(facts.line(person(count), key.id, spot(key, moved), count.text()));
            }
        });
    }

    private static void count(Count count, RoundTables.Moved move) {
        if (move.in()) {
            count.in++;
        } else {
            count.out++;
        }
    }

    private RoundFacts.Spot spot(Key key, Map<UUID, UUID> moved) {
        for (RoundFacts.Spot spot : Arrays.asList(facts.personsNow().get(key.id), facts.personsBefore().get(key.id))) {
            if (spot != null && spot.village().equals(key.village)) {
                return spot;
            }
        }
        return new RoundFacts.Spot(moved.getOrDefault(key.id, ReadHousehold.NOWHERE), key.village);
    }

    private static Unexplained.Kind person(Count count) {
        if (count.appeared()) {
            return Unexplained.Kind.PERSON_APPEARED;
        }
        return count.vanished() ? Unexplained.Kind.PERSON_MISSING : Unexplained.Kind.PERSON_MOVES_WRONG;
    }
}
