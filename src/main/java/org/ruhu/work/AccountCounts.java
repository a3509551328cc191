package org.ruhu.work;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ruhu.model.VisitState;

/** What is counted of a round, by village and in all, in one pass over its facts. */
final class AccountCounts {
    private final Map<String, Sums> all = new HashMap<>();

    AccountCounts(RoundFacts facts, Missed missed) {
        facts.householdsBefore().values().forEach(village -> both(village, sums -> sums.householdsBefore++));
        facts.householdsNow().values().forEach(village -> both(village, sums -> sums.householdsNow++));
        facts.personsBefore().values().forEach(spot -> both(spot.village(), sums -> sums.personsBefore++));
        facts.personsNow().values().forEach(spot -> {
            boolean met = facts.household(spot.household()).filter(one -> one.state() == VisitState.DONE).isPresent();
            both(spot.village(), sums -> {
                sums.personsNow++;
                sums.reached += met ? 1 : 0;
            });
        });
        missed.listed().forEach(one -> both(facts.householdsBefore().getOrDefault(one.household(), one.village()),
            sums -> sums.outcomes.merge(missed.outcome(one), 1, Integer::sum)));
    }

    /** @param village code; empty: the whole region */
    Sums of(String village) {
        return all.computeIfAbsent(village, code -> new Sums());
    }

    private interface Counting {
        void in(Sums sums);
    }

    private void both(String village, Counting counting) {
        counting.in(of(village));
        counting.in(of(""));
    }

    /** The counts of one village. */
    static final class Sums {
        private int householdsBefore;
        private int householdsNow;
        private int personsBefore;
        private int personsNow;
        private int reached;
        private final Map<String, Integer> outcomes = new TreeMap<>();

        int householdsBefore() {
            return householdsBefore;
        }

        int householdsNow() {
            return householdsNow;
        }

        int personsBefore() {
            return personsBefore;
        }

        int personsNow() {
            return personsNow;
        }

        /** Active members of households that were reached. */
        int reached() {
            return reached;
        }

        Map<String, Integer> outcomes() {
            return outcomes;
        }
    }
}
