package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitState;
import org.ruhu.store.RoundTables;
import org.ruhu.store.Store;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Draft;

/**
 * Which households are verified a second time, {@code domain.md} §8.2: those whose visit calls for it, and a share of all that
 * chance has chosen, in each village and team alike.
 */
public final class SecondVisits {
    /** What is put behind the name of the round's form. */
    static final String SUFFIX = "@2";
    private static final int PERCENT = 100;
    private static final List<String> CHECKERS = List.of("m/checker_1", "m/checker_2");

    private final Workspace workspace;

    public SecondVisits(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The form that a visit of either kind is filled with. */
    static String plain(String form) {
        return form.endsWith(SUFFIX) ? form.substring(0, form.length() - SUFFIX.length()) : form;
    }

    /**
     * The second visit of a household in the open round, with the same form. It is blind: nothing of the first is shown.
     *
     * @throws Trouble if the same person filled the first
     */
    public VisitWork open(HouseholdId household) {
        Round round = workspace.round().orElseThrow(() -> new Trouble("visit.trouble.noround"));
        if (first(household, round).text("by").equals(workspace.userName())) {
            throw new Trouble("round.second.same", workspace.userName());
        }
        return VisitWork.open(workspace, household, round.form() + SUFFIX);
    }

    private Fields first(HouseholdId household, Round round) {
        return workspace.store().records().state(VisitFields.visitOf(household, round, round.form()).uuid()).fields();
    }

    /** @throws Trouble if one who checked at the first visit checks again */
    void requireOthers(VisitWork second) {
        Fields first = first(second.page().household().id(), second.round());
        Set<String> before = CHECKERS.stream().map(path -> first.text(VisitFields.ANSWER + path)).collect(Collectors.toSet());
        CHECKERS.stream().map(second.session()::value).filter(name -> !name.isEmpty() && before.contains(name)).findFirst()
            .ifPresent(name -> {
                throw new Trouble("round.second.same", name);
            });
    }

    /**
     * Households of one village and one team.
     *
     * @param households how many the base list has of them
     * @param chosen     in the order of their draws
     */
    public record Stratum(String village, String team, int households, List<Drawn> chosen) {}

    /** @param draw SHA-256 of the seed, a colon and the household's id, hex */
    public record Drawn(HouseholdId household, String no, String draw) {}

    /**
     * What chance chooses: anybody who has the base list and the seed finds the same. In each stratum the households with the
     * smallest draws, as many as the share of it, rounded up.
     *
     * @throws Trouble if the round has no base list
     */
    public List<Stratum> sample(RoundId id) {
        workspace.require(Act.SEE);
        Round round = drawable(id);
        Map<UUID, String> numbers = workspace.store().rounds().households(round).stream()
            .collect(Collectors.toMap(RoundTables.Standing::household, RoundTables.Standing::no));
        Map<String, List<RoundTables.Listed>> strata = workspace.store().rounds().base(id).stream()
            .collect(Collectors.groupingBy(one -> one.village() + "\t" + one.team(), TreeMap::new, Collectors.toList()));
        return strata.values().stream().map(all -> stratum(round, all, numbers)).toList();
    }

    private Round drawable(RoundId id) {
        Round round = new Rounds(workspace).of(id);
        if (!round.frozen()) {
            throw new Trouble("round.nobase", round.name());
        }
        return round;
    }

    private static Stratum stratum(Round round, List<RoundTables.Listed> all, Map<UUID, String> numbers) {
        int size = (all.size() * round.samplePercent() + PERCENT - 1) / PERCENT;
        List<Drawn> drawn = all.stream().map(one -> new Drawn(new HouseholdId(one.household()),
                numbers.getOrDefault(one.household(), ""), draw(round.seed(), one.household())))
            .sorted(Comparator.comparing(Drawn::draw)).limit(size).toList();
        return new Stratum(all.getFirst().village(), all.getFirst().team(), all.size(), drawn);
    }

    static String draw(String seed, UUID household) {
        return HexFormat.of().formatHex(Digests.sha256().digest((seed + ":" + household).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes the sample into the base list, from which laptops learn of it with their next package. @return how many were chosen */
    public int draw(RoundId id) {
        Devices.requireCentre(workspace);
        Round round = drawable(id);
        Set<UUID> chosen = sample(id).stream().flatMap(stratum -> stratum.chosen.stream()).map(drawn -> drawn.household.uuid())
            .collect(Collectors.toSet());
        var list = new BaseList(workspace, round);
        List<Draft> drafts = new ArrayList<>();
        workspace.store().rounds().base(id).stream().filter(one -> chosen.contains(one.household()) && !one.sampled())
            .forEach(one -> drafts.add(list.sampled(one)));
        workspace.store().save(drafts, new Store.Note(Deed.ROUND, id.toString(), LogDetail.of("kind", "drawn", "households", chosen.size())));
        return chosen.size();
    }

    /** Households whose first visit is completed, that must be verified a second time, and are not yet. */
    Set<UUID> due(Round round, Collection<RoundTables.Standing> households) {
        Set<String> triggers = triggers();
        Set<UUID> done = workspace.store().visits().completed(round.id(), round.form() + SUFFIX).stream().map(HouseholdId::uuid)
            .collect(Collectors.toSet());
        Set<UUID> due = new HashSet<>();
        for (RoundTables.Standing one : households) {
            if (one.state() == VisitState.DONE && !done.contains(one.household()) && (one.sampled() || !calling(one.signs(), triggers).isEmpty())) {
                due.add(one.household());
            }
        }
        return due;
    }

    /** Signs of a visit that call for a second one, as {@code opinion=3}. */
    Set<String> triggers() {
        return new HashSet<>(List.of(workspace.configuration().params().getOrDefault("secondTriggers", "").split("\\s+")));
    }

    static List<String> calling(String signs, Set<String> triggers) {
        return Arrays.stream(signs.split(" ")).filter(sign -> !sign.isEmpty() && triggers.contains(sign)).toList();
    }
}
