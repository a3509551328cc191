package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.sync.Draft;

/** A centre and laptops that print: with a round and households of people. */
abstract class SheetsOnPaper extends TwoSides {
    static final UUID ROUND = new UUID(9, 1);

    Workspace printingCentre() {
        Workspace centre = centre();
        centre.store().save(List.of(Draft.born("ctl", RecordType.ROUND, ROUND, "", Map.ofEntries(Map.entry("year", "2026"), Map.entry("no", "1"),
            Map.entry("name", "2026年第一轮"), Map.entry("start", "2026-04-01"), Map.entry("end", "2026-06-30"), Map.entry("reference", "2026-06-30"),
            Map.entry("periodStart", "2025-10-01"), Map.entry("periodEnd", "2026-09-30"), Map.entry("incomeYear", "2026"),
            Map.entry("form", "GAS-H"), Map.entry("state", "open")))));
        return centre;
    }

    static UUID person(Workspace at, UUID grid, UUID household, String name) {
        UUID id = at.env().newId();
        at.store().save(List.of(Draft.born("new", RecordType.PERSON, id, grid.toString(), Map.of("household", household.toString(), "name", name,
            "relation", "01", "birth", "1980-01-01", "sex", "1", "status", "IN"))));
        return id;
    }

    static SheetOrder blank(UUID... households) {
        return SheetOrder.of(java.util.Arrays.stream(households).map(HouseholdId::new).toList(), VisitSheet.Kind.BLANK, SheetLanguage.ZH);
    }

    PrintSheets.Written print(Workspace at, UUID... households) {
        return new PrintSheets(at).run(blank(households), file());
    }

    private int printed;

    Path file() {
        return folder.resolve("sheets-" + ++printed + ".pdf");
    }
}
