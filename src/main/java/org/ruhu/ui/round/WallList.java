package org.ruhu.ui.round;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.print.paper.OfficialPaper;
import org.ruhu.print.paper.PaperHead;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.round.WallModel.Known;

/** The households that the wall shows, as a list on paper. */
final class WallList {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final List<Listing.Column> COLUMNS = List.of(new Listing.Column("household.column.no", 3, false),
        new Listing.Column("household.column.head", 2, false), new Listing.Column("household.column.village", 2, false),
        new Listing.Column("household.column.grid", 2, false), new Listing.Column("household.column.members", 1, true),
        new Listing.Column("household.column.state", 2, false), new Listing.Column("household.column.outcome", 2.5, false));

    private final Known known;
    private final Set<SquareState> shown;

    /** @param shown as in {@link WallModel.Choice} */
    WallList(Known known, Set<SquareState> shown) {
        this.known = known;
        this.shown = shown;
    }

    OfficialPaper paper(PaperHead head) {
        return listing().paper(head);
    }

    Listing listing() {
        List<Square> all = known.squares().stream().filter(square -> shown.isEmpty() || shown.contains(square.state())).toList();
        String states = shown.stream().sorted().map(state -> ZH.of(state.key())).collect(Collectors.joining("、"));
        String filters = Stream.of(known.round().map(round -> round.name()).orElse(""), states).filter(words -> !words.isEmpty())
            .collect(Collectors.joining("；"));
        return new Listing("coverage.wall.list", filters, COLUMNS, all.stream().map(this::row).toList(), List.of());
    }

    private List<String> row(Square square) {
        return List.of(square.no(), square.head(), square.villageName(), square.gridName(), Integer.toString(square.persons()),
            ZH.of(square.state().key()), square.outcome().isEmpty() ? "" : known.configuration().word("VISIT_RESULT", square.outcome(), Lang.ZH));
    }
}
