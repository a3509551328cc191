package org.ruhu.work;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.SheetState;
import org.ruhu.model.Village;
import org.ruhu.print.Imprint;
import org.ruhu.print.SheetHead;
import org.ruhu.print.VisitSheet;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;

/**
 * Makes the sheets of one order, one after the other, and remembers what the register is to say of each. On the workspace's
 * thread only.
 */
final class SheetRun {
    /** Without 0, O, 1 and I, which are taken for each other. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    /** Stands where the serial will: a preview is in no register. */
    private static final String NONE = "-".repeat(LENGTH);

    private final Workspace workspace;
    private final SheetOrder order;
    private final Registered registered;
    private final Imprint imprint;
    private final Map<HouseholdId, Integer> versions = new HashMap<>();
    private final Set<String> serials = new HashSet<>();
    private final List<Draft> drafts = new ArrayList<>();

    enum Registered { YES, NO }

    SheetRun(Workspace workspace, SheetOrder order, ZonedDateTime at, Registered registered) {
        this.workspace = workspace;
        this.order = order;
        this.registered = registered;
        this.imprint = new Imprint(at, workspace.userName(), order.purpose(), workspace.demo(), order.language(),
            order.digits() == SheetOrder.Digits.TIBETAN);
    }

    /** What the register is to say of the sheets made so far, in their order. */
    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** Names a round in the code on a sheet. */
    static String shortOf(Round round) {
        return round.year() + "-" + round.no();
    }

    VisitSheet sheet(HouseholdId household) {
        VisitWork work = switch (order.kind()) {
            case BLANK -> VisitWork.blank(workspace, household, order.form());
            case FILLED -> order.form().isEmpty() ? VisitWork.open(workspace, household) : VisitWork.open(workspace, household, order.form());
        };
        String form = work.session().form().id();
        int version = versions.merge(household, workspace.store().sheets().copies(household, work.round().id(), form) + 1,
            (before, first) -> before + 1);
        String serial = registered == Registered.YES ? serial() : NONE;
        if (registered == Registered.YES) {
            drafts.add(draft(work, form, serial, version));
        }
        return new VisitSheet(head(work, serial, version), work.session(), order.kind(), order.extent(), switch (order.kind()) {
            case BLANK -> Map.of();
            case FILLED -> work.confirmations();
        });
    }

    private String serial() {
        String serial;
        do {
            var signs = new StringBuilder();
            for (byte chance : workspace.env().bytes(LENGTH)) {
                signs.append(SIGNS.charAt(chance & SIGNS.length() - 1));
            }
            serial = signs.toString();
        } while (!serials.add(serial) || !workspace.store().sheets().bySerial(serial).isEmpty());
        return serial;
    }

    private Draft draft(VisitWork work, String form, String serial, int version) {
        HouseholdId household = work.page().household().id();
        UUID visit = work.visit().uuid();
        SheetBasis basis = SheetBasis.of(workspace.store().records(), household, visit);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("household", household.toString());
        fields.put("round", work.round().id().toString());
        fields.put("form", form);
        fields.put("kind", order.kind().name().toLowerCase(Locale.ROOT));
        fields.put("extent", order.extent().name().toLowerCase(Locale.ROOT));
        fields.put("serial", serial);
        fields.put("version", Integer.toString(version));
        fields.put("printedAt", imprint.at().toString());
        fields.put("printedBy", imprint.by());
        fields.put("register", basis.register());
        fields.put("visit", basis.visit());
        fields.put("state", SheetState.OUT.tag());
        return Draft.born("new", RecordType.SHEET, workspace.env().newId(), work.page().household().grid().toString(), fields);
    }

    private SheetHead head(VisitWork work, String serial, int version) {
        HouseholdPage page = work.page();
        Configuration configuration = work.configuration();
        Round round = work.round();
        String kind = configuration.word("HH_TYPE", page.household().type(), Lang.ZH);
        if (!page.household().category().isEmpty()) {
            kind += " · " + configuration.word("MON_CAT", page.household().category(), Lang.ZH);
        }
        return new SheetHead(configuration.district(), page.village().map(Village::name).orElse(""),
            page.grid().map(grid -> grid.name()).orElse(""), round.name(), shortOf(round), page.household().no(),
            page.head().map(Person::name).orElse(""), page.household().address(), page.household().phone(), kind,
            page.grid().map(grid -> grid.team()).orElse(""), serial, version, imprint);
    }
}
