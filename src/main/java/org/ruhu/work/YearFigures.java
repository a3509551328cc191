package org.ruhu.work;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.Round;
import org.ruhu.model.RoundState;

/**
 * What a year's closed rounds come to, {@code domain.md} §8.7: in 户次 and 人次, which are sums over rounds and never numbers of
 * households and persons.
 */
public final class YearFigures {
    static final String HOUSEHOLDS = "visited.households";
    static final String PERSONS = "visited.persons";

    private final Workspace workspace;

    public YearFigures(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param rounds          摸排次数
     * @param householdVisits 户次: households reached, summed over the rounds
     * @param personVisits    人次: active members of these, summed over the rounds
     * @param households      户: how many different ones were on the list of some round
     * @param persons         人: likewise
     */
    public record Figures(int rounds, int householdVisits, int personVisits, int households, int persons) {}

    public Figures of(int year) {
        workspace.require(Act.SEE);
        List<Round> closed = new Rounds(workspace).all().stream()
            .filter(round -> round.year() == year && round.state() == RoundState.CLOSED).toList();
        return new Figures(closed.size(), sum(closed, HOUSEHOLDS), sum(closed, PERSONS), distinct(closed, true), distinct(closed, false));
    }

    private int sum(List<Round> rounds, String field) {
        return rounds.stream().map(round -> fields(round).number(field)).flatMap(number -> number.stream())
            .mapToInt(Number::intValue).sum();
    }

    private Fields fields(Round round) {
        return workspace.store().records().state(round.id().uuid()).fields();
    }

    private int distinct(List<Round> rounds, boolean households) {
        return (int) rounds.stream().flatMap(round -> workspace.store().rounds().base(round.id()).stream())
            .flatMap(one -> households ? Stream.of(one.household()) : one.persons().stream()).map(UUID.class::cast).distinct().count();
    }
}
