package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.Deed;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.model.Village;
import org.ruhu.model.VillageId;
import org.ruhu.model.VisitState;
import org.ruhu.print.Imprint;
import org.ruhu.print.PaperWords;
import org.ruhu.print.Printable;
import org.ruhu.print.SheetHead;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.SheetWriter;
import org.ruhu.print.VisitSheet;
import org.ruhu.text.Lang;

/** Writes household visit sheets as PDF: blank with the roster, or as completed. */
public final class PrintSheets {
    private static final SheetWriter WRITER = new SheetWriter();

    private final Workspace workspace;
    private final SheetLanguage language;

    public PrintSheets(Workspace workspace, SheetLanguage language) {
        this.workspace = workspace;
        this.language = language;
    }

    /** @param households sheets in the file; those without a completed visit are left out of filled ones */
    public record Written(Path file, int households, int pages) {}

    /** Households of a village in the order of their numbers; empty if there is no such village. */
    public Optional<List<HouseholdId>> ofVillage(String code) {
        workspace.require(Act.PRINT);
        Optional<VillageId> village = workspace.store().households().villageByCode(code);
        return village.map(workspace.store().households()::ofVillage);
    }

    public List<HouseholdId> all() {
        workspace.require(Act.PRINT);
        return workspace.store().households().all();
    }

    /** Whether the household has a completed visit in the open round. */
    public boolean completed(HouseholdId household) {
        VisitState state = new ReadHousehold(workspace).read(household).state();
        return state == VisitState.DONE || state == VisitState.NOT_REACHED;
    }

    /** @throws Trouble if the file cannot be written; then no file of that name was made */
    public Written run(List<HouseholdId> households, VisitSheet.Kind kind, Path file) {
        return run(households, kind, "", file);
    }

    /**
     * @param purpose what the sheets are for, for the log; may be empty
     * @throws Trouble if the file cannot be written; then no file of that name was made
     */
    public Written run(List<HouseholdId> households, VisitSheet.Kind kind, String purpose, Path file) {
        workspace.require(Act.PRINT);
        List<HouseholdId> printed = kind == VisitSheet.Kind.BLANK ? households : households.stream().filter(this::completed).toList();
        var imprint = new Imprint(workspace.env().now(), workspace.userName(), purpose, workspace.demo(), language, false);
        String subject = households.size() == 1 ? households.getFirst().toString() : "";
        // in the log before the file has its name: no sheet leaves without a trace
        String title = PaperWords.of("print.sheets.title").zh() + workspace.round().map(round -> " " + round.name()).orElse("");
        int pages = OutFile.write(file, out -> WRITER.write(title, imprint.at(),
            () -> printed.stream().<Printable>map(household -> sheet(household, kind, imprint)).iterator(), out), (part, written) -> workspace.log(Deed.PRINT, subject,
            LogDetail.of("kind", kind.name().toLowerCase(Locale.ROOT), "sheets", printed.size(), "pages", written, "purpose", purpose)));
        return new Written(file, printed.size(), pages);
    }

    private VisitSheet sheet(HouseholdId household, VisitSheet.Kind kind, Imprint imprint) {
        return switch (kind) {
            case BLANK -> {
                VisitWork work = VisitWork.blank(workspace, household);
                yield new VisitSheet(head(work, imprint), work.session(), kind, VisitSheet.Extent.FULL, Map.of());
            }
            case FILLED -> {
                VisitWork work = VisitWork.open(workspace, household);
                yield new VisitSheet(head(work, imprint), work.session(), kind, VisitSheet.Extent.FULL, work.confirmations());
            }
        };
    }

    private SheetHead head(VisitWork work, Imprint imprint) {
        HouseholdPage page = work.page();
        Configuration configuration = work.configuration();
        Round round = work.round();
        String kind = configuration.word("HH_TYPE", page.household().type(), Lang.ZH);
        if (!page.household().category().isEmpty()) {
            kind += " · " + configuration.word("MON_CAT", page.household().category(), Lang.ZH);
        }
        return new SheetHead(configuration.district(), page.village().map(Village::name).orElse(""),
            page.grid().map(grid -> grid.name()).orElse(""), round.name(), round.year() + "-" + round.no(),
            page.household().no(), page.head().map(Person::name).orElse(""), page.household().address(),
            page.household().phone(), kind, page.grid().map(grid -> grid.team()).orElse(""),
            serial(work), 1, imprint);
    }

    /** The same on every copy of a household's sheet in a round: it finds its visit again. */
    private static String serial(VisitWork work) {
        return work.visit().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }
}
