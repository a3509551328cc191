package org.ruhu.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.VisitPaths;
import org.ruhu.model.VisitState;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;
import org.ruhu.text.Texts;

/** 二次核查, {@code domain.md} §8.2: which households are verified a second time, why, and what came of it. */
public final class SecondList {
    private final Workspace workspace;
    private final Texts texts;
    private final SecondVisits second;
    private final FieldWords words;

    public SecondList(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        this.second = new SecondVisits(workspace);
        this.words = new FieldWords(workspace, new FormWords(workspace), texts);
    }

    /** How far a household is. */
    public enum State {
        /** The conclusions differ, and somebody must rule. */
        UNRULED,
        DUE,
        /** Answers differ, the conclusions do not, or not any more. */
        DIFFERS,
        /** On every difference somebody has ruled. */
        RULED, SAME,
        /** The first visit is open again. */
        REOPENED;

        /** Key of what it is called. */
        public String key() {
            return "second.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param why in words; empty if nothing calls for it and somebody has verified it all the same */
    public record Line(HouseholdId household, String no, String head, String village, String team, List<String> why, State state) {}

    /** What is to be decided first, then what is due, each in the order of village, grid and number. */
    public List<Line> of(RoundId id, SecondDifferences.Report report) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        Map<HouseholdId, List<SecondDifferences.Difference>> differences = report.differences().stream()
            .collect(Collectors.groupingBy(SecondDifferences.Difference::household));
        Set<HouseholdId> done = workspace.store().visits().completed(id, round.form() + SecondVisits.SUFFIX);
        RosterTables.Members members = workspace.store().roster().heads();
        Set<String> triggers = second.triggers();
        List<Line> lines = new ArrayList<>();
        for (RoundTables.Standing one : workspace.store().rounds().households(round)) {
            var household = new HouseholdId(one.household());
            List<String> why = why(one, round.form(), triggers);
            boolean visited = one.state() == VisitState.DONE;
            if (done.contains(household) || visited && !why.isEmpty()) {
                State state = !done.contains(household) ? State.DUE : visited ? state(differences.getOrDefault(household, List.of())) : State.REOPENED;
                lines.add(new Line(household, one.no(), members.head(one.household()), one.villageName(), one.team(), why, state));
            }
        }
        lines.sort(Comparator.comparing(Line::state));
        return lines;
    }

    private List<String> why(RoundTables.Standing one, String form, Set<String> triggers) {
        List<String> why = new ArrayList<>(SecondVisits.calling(one.signs(), triggers).stream().map(sign -> sign(sign, form)).toList());
        if (one.sampled()) {
            why.add(texts.of("second.sampled"));
        }
        return why;
    }

    private String sign(String sign, String form) {
        int equal = sign.indexOf('=');
        return VisitPaths.path(sign.substring(0, equal)).map(path -> VisitFields.ANSWER + path).map(field -> texts.of("second.sign",
            words.label(RecordType.VISIT.tag(), field, form), words.value(RecordType.VISIT.tag(), field, form, sign.substring(equal + 1)))).orElse(sign);
    }

    private static State state(Collection<SecondDifferences.Difference> differences) {
        Set<SecondDifferences.Stand> stands = differences.stream().map(SecondDifferences.Difference::stand).collect(Collectors.toSet());
        if (stands.contains(SecondDifferences.Stand.MUST_BE_RULED)) {
            return State.UNRULED;
        }
        if (stands.contains(SecondDifferences.Stand.MAY_BE_RULED)) {
            return State.DIFFERS;
        }
        return stands.isEmpty() ? State.SAME : State.RULED;
    }
}
