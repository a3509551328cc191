package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.model.VillageId;

/**
 * A year of two rounds closes with exactly balanced accounts, at the centre and in every village; what is planted stops the close.
 * The whole district: {@code -Druhu.households=11150}.
 */
class RoundYearTest {
    private static final int HOUSEHOLDS = 150;
    private static final int SMALL = 30;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.of(20_260_501, Long.getLong("ruhu.seed", System.nanoTime()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aYearOfTwoRoundsBalances(long seed) {
        System.out.println("round year, seed " + seed);
        year(seed, HOUSEHOLDS, 8);
    }

    /** 22,300 visits take long: on demand only. */
    @Test
    void theYearOfAWholeDistrictBalances() {
        Integer households = Integer.getInteger("ruhu.households");
        year(20_260_502, households == null ? SMALL : households, households == null ? 8 : 1);
    }

    private void year(long seed, int households, double rate) {
        try (var year = new RoundYear(folder, seed, households, rate)) {
            for (int round = 1; round <= 2; round++) {
                round(year, seed, round == 2);
            }
            YearFigures.Figures figures = new YearFigures(year.centre()).of(2026);
            System.out.println("seed " + seed + ": " + year.visits() + " visits, " + figures);
            assertEquals(2, figures.rounds());
            assertTrue(figures.personVisits() > figures.householdVisits());
        }
    }

    private static void round(RoundYear year, long seed, boolean planted) {
        RoundId round = year.open();
        String late = year.villages.getLast().code();
        year.visit(round, false, Set.of(late));
        assertInstanceOf(CloseRound.Outcome.StillOpen.class, new CloseRound(year.centre()).run(round));
        year.visit(round, true, Set.of(late));
        year.settle(round);
        Set<String> open = Set.copyOf(new RoundAccount(year.centre()).of(round).region().open().stream()
            .filter(line -> line.kind() == Unexplained.Kind.HOUSEHOLD_UNVISITED).map(Unexplained::village).toList());
        assertEquals(Set.of("第" + (year.villages.size() - 1) + "村"), open, "seed " + seed);
        year.bring(year.villages.getLast());
        year.settle(round);
        if (planted) {
            planted(year, round, seed);
        }
        long from = System.nanoTime();
        year.close(round, seed);
        System.out.println("closed in " + (System.nanoTime() - from) / 1_000_000 + " ms");
    }

    /** A person and a household that vanish without a record are named, and nothing else is. */
    private static void planted(RoundYear year, RoundId round, long seed) {
        HouseholdId household = year.centre().store().households().ofVillage(new VillageId(year.villages.getFirst().id()))
            .getFirst();
        PersonId person = new ReadHousehold(year.centre()).read(household).active().getLast().id();
        HouseholdId other = year.centre().store().households().ofVillage(new VillageId(year.villages.getLast().id()))
            .getFirst();
        year.write(RecordType.PERSON, person.uuid(), "status", "OUT");
        assertEquals(Map.of(Unexplained.Kind.PERSON_MISSING, List.of(person)), byKind(year, round), "seed " + seed);
        year.write(RecordType.PERSON, person.uuid(), "status", "IN");
        year.write(RecordType.HOUSEHOLD, other.uuid(), "status", "OUT");
        Map<Unexplained.Kind, List<PersonId>> lost = byKind(year, round);
        assertEquals(Set.of(Unexplained.Kind.HOUSEHOLD_MISSING, Unexplained.Kind.PERSON_MISSING), lost.keySet(), "seed " + seed);
        assertEquals(new ReadHousehold(year.centre()).read(other).active().stream().map(one -> one.id()).collect(
            Collectors.toSet()), Set.copyOf(lost.get(Unexplained.Kind.PERSON_MISSING)), "seed " + seed);
        year.write(RecordType.HOUSEHOLD, other.uuid(), "status", "IN");
        assertEquals(Map.of(), byKind(year, round), "seed " + seed);
    }

    private static Map<Unexplained.Kind, List<PersonId>> byKind(RoundYear year, RoundId round) {
        return new RoundAccount(year.centre()).of(round).region().open().stream().collect(Collectors.groupingBy(
            Unexplained::kind, Collectors.flatMapping(line -> line.person().stream(), Collectors.toList())));
    }
}
