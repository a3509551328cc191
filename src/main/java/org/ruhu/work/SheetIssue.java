package org.ruhu.work;

import java.util.List;
import java.util.Locale;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.SheetId;
import org.ruhu.print.VisitSheet;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;

/** The sheets of one file or printing job: made one by one, then registered together with the line in the log. */
final class SheetIssue implements SheetWriting.Maker {
    private final Workspace workspace;
    private final SheetOrder order;
    private final StoreTurn turn;
    private final SheetRun run;
    private List<SheetId> registered = List.of();

    SheetIssue(Workspace workspace, SheetOrder order, StoreTurn turn) {
        this.workspace = workspace;
        this.order = order;
        this.turn = turn;
        this.run = turn.take(() -> {
            workspace.require(Act.PRINT);
            return new SheetRun(workspace, order, workspace.env().now(), SheetRun.Registered.YES);
        });
    }

    @Override
    public VisitSheet sheet(HouseholdId household) {
        return run.sheet(household);
    }

    /** What is to be registered of the sheets made so far, in their order. */
    List<Draft> all() {
        return run.drafts();
    }

    void register(List<Draft> sheets, int pages) {
        String subject = sheets.size() == 1 ? order.households().getFirst().toString() : "";
        String detail = LogDetail.of("kind", order.kind().name().toLowerCase(Locale.ROOT), "sheets", sheets.size(), "pages", pages,
            "purpose", order.purpose());
        turn.take(() -> workspace.store().save(sheets, new Store.Note(Deed.PRINT, subject, detail)));
        registered = sheets.stream().map(sheet -> new SheetId(sheet.record())).toList();
    }

    /** The file did not get its name, or the printer did not take them. */
    void takeBack(String reason) {
        if (!registered.isEmpty()) {
            turn.take(() -> new SheetRegister(workspace).cancel(registered, reason));
        }
    }
}
