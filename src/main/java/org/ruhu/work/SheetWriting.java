package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.print.Printable;
import org.ruhu.print.SheetWriter;
import org.ruhu.print.VisitSheet;

/** Lays the sheets of an order out, one after the other, so that no more than one is in memory. */
final class SheetWriting {
    private static final SheetWriter WRITER = new SheetWriter();

    private final Workspace workspace;

    SheetWriting(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Makes one sheet; called on the workspace's thread. */
    interface Maker {
        VisitSheet sheet(HouseholdId household);
    }

    /** @return after each sheet, how many pages there are so far; 0 if there is no sheet */
    List<Integer> write(SheetOrder order, Maker maker, StoreTurn turn, Progress progress, OutputStream out) throws IOException {
        List<Integer> ends = new ArrayList<>();
        ZonedDateTime made = turn.take(() -> workspace.env().now());
        WRITER.write(title(order, turn), made, () -> sheets(order, maker, turn, progress), out, ends::add);
        return ends.isEmpty() ? List.of(0) : ends;
    }

    String title(SheetOrder order, StoreTurn turn) {
        return turn.take(() -> {
            String round = workspace.round().map(Round::name).orElse("");
            String form = order.form().isEmpty() ? workspace.round().map(Round::form).orElse("") : order.form();
            return (workspace.title(form).map(title -> title.zh()).orElse("") + " " + round).strip();
        });
    }

    private static Iterator<Printable> sheets(SheetOrder order, Maker maker, StoreTurn turn, Progress progress) {
        Iterator<HouseholdId> households = order.households().iterator();
        int all = order.households().size();
        return new Iterator<>() {
            private int done;

            @Override
            public boolean hasNext() {
                return households.hasNext();
            }

            @Override
            public Printable next() {
                if (progress.cancelled()) {
                    throw new Progress.Cancelled();
                }
                progress.at((double) done++ / all);
                HouseholdId household = households.next();
                return turn.take(() -> maker.sheet(household));
            }
        };
    }
}
