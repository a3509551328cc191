package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.DayCount;
import org.ruhu.model.TeamProgress;
import org.ruhu.print.Block;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.round.ProgressModel.Known;

/** The same progress as numbers: by day and by team. */
final class ProgressLists {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final List<Listing.Column> DAYS = List.of(new Listing.Column("coverage.day", 2, false),
        new Listing.Column("coverage.day.completed", 2, true), new Listing.Column("coverage.day.sum", 2, true));
    private static final List<Listing.Column> TEAMS = List.of(new Listing.Column("coverage.team", 2.5, false),
        new Listing.Column("coverage.team.households", 1.5, true), new Listing.Column("home.state.done", 1.5, true),
        new Listing.Column("home.state.notreached", 1.5, true), new Listing.Column("home.state.inprogress", 1.5, true),
        new Listing.Column("home.state.todo", 1.5, true), new Listing.Column("coverage.team.percent", 1.5, true),
        new Listing.Column("coverage.team.persons", 2, true));

    private final Known known;

    ProgressLists(Known known) {
        this.known = known;
    }

    private String round() {
        return known.round().map(round -> round.name()).orElse("");
    }

    Listing days() {
        List<List<String>> rows = new ArrayList<>();
        int sum = 0;
        for (DayCount count : known.days()) {
            sum += count.completed();
            rows.add(List.of(count.day().toString(), Integer.toString(count.completed()), Integer.toString(sum)));
        }
        return new Listing("coverage.days", round(), DAYS, rows, List.of());
    }

    /** Days on which something was done: a sheet of paper has no room for the others. */
    List<Block.Bar> dayBars() {
        return known.days().stream().filter(count -> count.completed() > 0).map(count -> new Block.Bar(count.day().toString(),
            count.completed(), ZH.of("coverage.households", count.completed()))).toList();
    }

    Listing teams(Texts texts) {
        List<List<String>> rows = known.teams().stream().map(team -> row(TeamPlot.name(team, texts), team)).toList();
        return new Listing("coverage.teams", round(), TEAMS, rows, rows.size() < 2 ? List.of() : row(texts.of("coverage.total"), sum()));
    }

    List<Block.Bar> teamBars() {
        return known.teams().stream().map(team -> new Block.Bar(TeamPlot.name(team, ZH), team.done() + team.notReached(), TeamPlot.said(team, ZH)))
            .toList();
    }

    private TeamProgress sum() {
        return known.teams().stream().reduce(new TeamProgress("", 0, 0, 0, 0, 0, 0), (one, other) -> new TeamProgress("",
            one.households() + other.households(), one.done() + other.done(), one.notReached() + other.notReached(),
            one.inProgress() + other.inProgress(), one.persons() + other.persons(), one.personsDone() + other.personsDone()));
    }

    private static List<String> row(String name, TeamProgress team) {
        return List.of(name, Integer.toString(team.households()), Integer.toString(team.done()), Integer.toString(team.notReached()),
            Integer.toString(team.inProgress()), Integer.toString(team.todo()), TeamPlot.percent(team) + "%",
            team.personsDone() + " / " + team.persons());
    }
}
