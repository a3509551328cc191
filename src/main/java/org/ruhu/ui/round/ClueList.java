package org.ruhu.ui.round;

import java.util.List;
import org.ruhu.model.ClueLine;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.round.CluesModel.Known;
import org.ruhu.work.Clues;

/** Clues as a table, on the screen and on paper. */
final class ClueList {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final List<Listing.Column> COLUMNS = List.of(new Listing.Column("clue.column.deadline", 1.8, false),
        new Listing.Column("household.column.no", 2.8, false), new Listing.Column("household.column.head", 1.6, false),
        new Listing.Column("household.column.village", 1.5, false), new Listing.Column("coverage.team", 1.5, false),
        new Listing.Column("clue.column.said", 6, false), new Listing.Column("clue.column.source", 2.2, false),
        new Listing.Column("clue.column.state", 1.6, false));

    private ClueList() {}

    static Listing of(Known now, boolean all, Texts texts) {
        return new Listing("clue.list", ZH.of(all ? "clue.all" : "clue.open"), COLUMNS,
            now.lines().stream().map(clue -> row(clue, now, texts)).toList(), List.of());
    }

    private static List<String> row(ClueLine clue, Known now, Texts texts) {
        String state = texts.of(clue.overdue(now.today()) ? "clue.late" : clue.state().key());
        return List.of(clue.deadline(), clue.no(), clue.head(), clue.village(), clue.team(), clue.said(),
            now.configuration().word(Clues.SOURCES, clue.source(), texts.lang()), state);
    }
}
