package org.ruhu.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Trouble;

/** Rounds from their records. */
public final class Rounds {
    private final Workspace workspace;

    public Rounds(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The latest first. */
    public List<Round> all() {
        workspace.require(Act.SEE);
        List<Round> rounds = new ArrayList<>();
        workspace.store().records().each(RecordType.ROUND, (id, state) -> rounds.add(of(id, state.fields())));
        rounds.sort(Comparator.comparing(Round::start).reversed().thenComparing(round -> round.id().toString()));
        return rounds;
    }

    /** @throws Trouble if it is not here */
    public Round of(RoundId round) {
        Fields fields = workspace.store().records().state(round.uuid()).fields();
        if (fields.values().isEmpty()) {
            throw new Trouble("round.none", round.toString());
        }
        return of(round.uuid(), fields);
    }

    /** What somebody has typed: an id, a name, or year and number as in {@code 2026-1}. @throws Trouble if none or several fit */
    public Round named(String words) {
        String clean = words.strip();
        List<Round> found = all().stream().filter(round -> clean.equals(round.id().toString()) || clean.equals(round.name())
            || clean.equals(round.year() + "-" + round.no())).toList();
        if (found.size() != 1) {
            throw new Trouble(found.isEmpty() ? "round.none" : "round.several", clean);
        }
        return found.getFirst();
    }

    /** The round in which a village is visited now; empty if none is. @param village its code */
    Optional<Round> running(String village) {
        LocalDate today = workspace.today();
        return all().stream().filter(round -> round.open() && round.covers(village))
            .max(Comparator.comparing((Round round) -> !today.isBefore(round.start()) && !today.isAfter(round.end()))
                .thenComparing(Round::start));
    }

    static Round of(UUID id, Fields fields) {
        LocalDate start = fields.date("start").orElse(LocalDate.EPOCH);
        LocalDate end = fields.date("end").orElse(start);
        return new Round(new RoundId(id), number(fields, "year", start.getYear()), number(fields, "no", 1),
            fields.text("kind"), fields.text("name"), start, end, fields.date("reference").orElse(end),
            fields.date("periodStart").orElse(start), fields.date("periodEnd").orElse(end),
            number(fields, "incomeYear", start.getYear()), fields.text("form"), words(fields.text("region")),
            number(fields, "samplePercent", 0), RoundState.of(fields.text("state")), fields.text("seed"), fields.text("opened"));
    }

    private static SortedSet<String> words(String text) {
        return text.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(text.strip().split("\\s+")));
    }

    private static int number(Fields fields, String name, int otherwise) {
        return fields.number(name).map(BigDecimal::intValue).orElse(otherwise);
    }
}
