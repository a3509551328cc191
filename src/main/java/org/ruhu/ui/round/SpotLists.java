package org.ruhu.ui.round;

import java.util.List;
import org.ruhu.model.Round;
import org.ruhu.model.VisitPaths;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.round.SpotModel.Known;
import org.ruhu.work.CompareExport;
import org.ruhu.work.SpotCheck;

/** The spot check as a table. */
final class SpotLists {
    private static final List<Listing.Column> COLUMNS = List.of(new Listing.Column("household.column.no", 2.6, false),
        new Listing.Column("household.column.head", 1, false), new Listing.Column("household.column.village", 1.2, false),
        new Listing.Column("coverage.team", 1, false), new Listing.Column("spot.result", 1, false));

    private static final List<Listing.Column> DIFFERING = List.of(new Listing.Column("spot.export.field", 1.6, false),
        new Listing.Column("spot.export.person", 1, false), new Listing.Column("spot.export.ours", 1.6, false),
        new Listing.Column("spot.export.theirs", 1.6, false));

    private final Known known;
    private final Texts texts;

    SpotLists(Known known, Texts texts) {
        this.known = known;
        this.texts = texts;
    }

    Listing drawn() {
        return new Listing("spot.list", known.round().map(Round::name).orElse(""), COLUMNS, known.drawn().stream().map(one -> List.of(one.no(),
            one.head(), one.villageName(), one.team(), result(one))).toList(), List.of());
    }

    String result(SpotCheck.Drawn one) {
        if (one.result().isEmpty()) {
            return texts.of("spot.none");
        }
        return texts.of(one.result().equals(VisitPaths.RETURNED) ? "spot.returned" : "spot.passed");
    }

    /** What the export says otherwise of one household. */
    Listing differing(CompareExport.Report report, SpotCheck.Drawn one) {
        return new Listing("spot.export.differences", "", DIFFERING, report.of(one.household()).stream().map(each -> List.of(each.field(),
            each.person(), each.ours(), each.theirs())).toList(), List.of());
    }

    String summary() {
        long looked = known.drawn().stream().filter(one -> !one.result().isEmpty()).count();
        return texts.of("spot.summary", known.drawn().size(), looked);
    }
}
