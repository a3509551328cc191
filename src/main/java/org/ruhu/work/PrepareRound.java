package org.ruhu.work;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ruhu.model.Configuration;
import org.ruhu.model.Deed;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Trouble;
import org.ruhu.store.Store;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Writes down what a round will be, {@code domain.md} §8.3; nobody is visited in it before it is opened. Centre only. */
public final class PrepareRound {
    private static final String SWEEP = "sweep";
    private static final int MOST_PERCENT = 100;
    private static final int LONGEST_NAME = 60;

    private final Workspace workspace;
    private final Rounds rounds;

    public PrepareRound(Workspace workspace) {
        this.workspace = workspace;
        this.rounds = new Rounds(workspace);
    }

    /**
     * @param kind          code of {@code ROUND_KIND}
     * @param incomeYear    year whose monitoring line counts
     * @param form          name of a form that is here
     * @param region        codes of villages; empty: every village
     * @param samplePercent 0 to 100
     */
    public record Order(int year, int no, String kind, String name, LocalDate start, LocalDate end, LocalDate reference,
                        LocalDate periodStart, LocalDate periodEnd, int incomeYear, String form, SortedSet<String> region,
                        int samplePercent) {}

    /** What a new round would be if nothing else is said: the next number of this year, the dates of the configuration. */
    public Order proposal() {
        LocalDate today = workspace.today();
        Configuration configuration = workspace.configuration();
        int year = today.getYear();
        int no = 1 + rounds.all().stream().filter(round -> round.year() == year).mapToInt(Round::no).max().orElse(0);
        LocalDate end = today.plusDays(number(configuration, "roundDays"));
        LocalDate periodEnd = day(configuration, "incomePeriodEnd", year);
        LocalDate periodStart = day(configuration, "incomePeriodStart", year);
        return new Order(year, no, SWEEP, new Texts(Lang.ZH).of("round.proposed", year, no), today, end, end,
            periodStart.isAfter(periodEnd) ? periodStart.minusYears(1) : periodStart, periodEnd, year, form(), new TreeSet<>(),
            number(configuration, "secondSamplePercent"));
    }

    /** The form of the last round, else the first that is here. */
    private String form() {
        return rounds.all().stream().map(Round::form).filter(form -> !form.isEmpty()).findFirst()
            .orElseGet(() -> BundledForms.names().getFirst());
    }

    private static int number(Configuration configuration, String param) {
        try {
            return Integer.parseInt(configuration.params().getOrDefault(param, "0"));
        } catch (NumberFormatException e) {
            throw new Trouble("round.param", param);
        }
    }

    private static LocalDate day(Configuration configuration, String param, int year) {
        try {
            return MonthDay.parse("--" + configuration.params().getOrDefault(param, "")).atYear(year);
        } catch (DateTimeParseException e) {
            throw new Trouble("round.param", param);
        }
    }

    /** @throws Trouble if something of the order cannot be; then nothing was written */
    public RoundId run(Order order) {
        Devices.requireCentre(workspace);
        check(order);
        if (rounds.all().stream().anyMatch(round -> round.year() == order.year && round.no() == order.no)) {
            throw new Trouble("round.exists", order.year, order.no);
        }
        var id = new RoundId(workspace.env().newId());
        write(id, order, "prepared");
        return id;
    }

    /** Changes a round that is not opened yet. @throws Trouble as {@link #run}, or if it is opened */
    public void change(RoundId id, Order order) {
        Devices.requireCentre(workspace);
        Round round = rounds.of(id);
        if (round.state() != RoundState.PREPARED) {
            throw new Trouble("round.notprepared", round.name());
        }
        check(order);
        write(id, order, "changed");
    }

    /** Lets an open round end on another day. @throws Trouble if it is not open, or that day is before its start */
    public void extend(RoundId id, LocalDate end) {
        Devices.requireCentre(workspace);
        Round round = rounds.of(id);
        if (!round.open()) {
            throw new Trouble("round.notopen", round.name());
        }
        if (end.isBefore(round.start())) {
            throw new Trouble("round.dates");
        }
        workspace.store().save(List.of(RoundDrafts.set(workspace, id, Map.of("end", end.toString()))), new Store.Note(Deed.ROUND,
            id.toString(), LogDetail.of("kind", "changed")));
    }

    private void check(Order order) {
        if (order.name.isBlank() || order.name.length() > LONGEST_NAME) {
            throw new Trouble("round.noname");
        }
        if (order.end.isBefore(order.start) || order.periodEnd.isBefore(order.periodStart)) {
            throw new Trouble("round.dates");
        }
        if (order.samplePercent < 0 || order.samplePercent > MOST_PERCENT) {
            throw new Trouble("round.percent", order.samplePercent);
        }
        if (workspace.configuration().lists().getOrDefault("ROUND_KIND", List.of()).stream().noneMatch(code -> code.code().equals(order.kind))) {
            throw new Trouble("round.kind", order.kind);
        }
        if (workspace.form(order.form).isEmpty()) {
            throw new Trouble("visit.trouble.noform", order.form);
        }
        Set<String> known = workspace.store().registerTables().rows("villages").stream().map(row -> row.getOrDefault("name", ""))
            .collect(Collectors.toSet());
        order.region.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw new Trouble("round.novillage", code);
        });
    }

    private void write(RoundId id, Order order, String how) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("year", Integer.toString(order.year));
        fields.put("no", Integer.toString(order.no));
        fields.put("kind", order.kind);
        fields.put("name", order.name.strip());
        fields.put("start", order.start.toString());
        fields.put("end", order.end.toString());
        fields.put("reference", order.reference.toString());
        fields.put("periodStart", order.periodStart.toString());
        fields.put("periodEnd", order.periodEnd.toString());
        fields.put("incomeYear", Integer.toString(order.incomeYear));
        fields.put("form", order.form);
        fields.put("region", String.join(" ", order.region));
        fields.put("samplePercent", Integer.toString(order.samplePercent));
        fields.put("state", RoundState.PREPARED.tag());
        workspace.store().save(List.of(RoundDrafts.set(workspace, id, fields)), new Store.Note(Deed.ROUND, id.toString(),
            LogDetail.of("kind", how)));
    }
}
