package org.ruhu.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Page;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;
import org.ruhu.model.Trouble;
import org.ruhu.store.Records;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Words;

/**
 * Every copy of a visit sheet that was printed, and where it is: printed = out + returned + void, always and on every laptop.
 * A sheet goes from out to returned or void, and from void to returned where it is found again.
 */
public final class SheetRegister {
    private static final String STATE = "state";

    private final Workspace workspace;

    public SheetRegister(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What a person who holds a sheet must be told. */
    public enum Warning {
        /** The code is not in the register: printed elsewhere and not yet synced, or never. */
        UNKNOWN,
        OTHER_ROUND, RETURNED, VOID,
        /** The household or its persons changed after it was printed. */
        REGISTER_CHANGED,
        /** Its visit changed after it was printed. */
        VISIT_CHANGED,
        /** A later copy was printed. */
        LATER
    }

    /**
     * A sheet that was held under the reader.
     *
     * @param sheet empty if it is not in the register
     */
    public record Scanned(HouseholdId household, SheetCode code, Optional<SheetLine> sheet, Set<Warning> warnings) {
        public boolean out() {
            return sheet.filter(line -> line.state() == SheetState.OUT).isPresent();
        }

        public boolean mayReturn() {
            return sheet.filter(line -> line.state() != SheetState.RETURNED).isPresent();
        }
    }

    public Page<SheetLine> page(SheetQuery query) {
        workspace.require(Act.SEE);
        return workspace.store().sheets().page(query);
    }

    public SheetCounts counts(SheetQuery query) {
        workspace.require(Act.SEE);
        return workspace.store().sheets().counts(query);
    }

    /**
     * Finds a sheet by its code.
     *
     * @param typed by a reader or a person
     * @return empty if it is no code
     * @throws Trouble if there is no such household here
     */
    public Optional<Scanned> look(String typed) {
        workspace.require(Act.SEE);
        return SheetCode.read(typed).map(this::look);
    }

    /**
     * Finds a sheet by its code or by its serial alone.
     *
     * @throws Trouble if there is none
     */
    public SheetLine find(String typed) {
        workspace.require(Act.SEE);
        String serial = SheetCode.read(typed).map(SheetCode::serial).orElse(typed.strip().toUpperCase(Locale.ROOT));
        return workspace.store().sheets().bySerial(serial).stream().findFirst()
            .orElseThrow(() -> new Trouble("work.sheet.none", serial));
    }

    /** @throws Trouble if there is no such household here */
    public Scanned look(SheetCode code) {
        workspace.require(Act.SEE);
        Optional<SheetLine> sheet = workspace.store().sheets().bySerial(code.serial()).stream()
            .filter(line -> line.no().equalsIgnoreCase(code.household())).findFirst();
        HouseholdId household = sheet.map(SheetLine::household).or(() -> workspace.store().households().byNumberInAnyCase(code.household()))
            .orElseThrow(() -> new Trouble("work.sheet.nohousehold", code.household()));
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (sheet.isEmpty()) {
            warnings.add(Warning.UNKNOWN);
        }
        boolean other = workspace.round().map(round -> !SheetRun.shortOf(round).equals(code.round())).orElse(true);
        if (other) {
            warnings.add(Warning.OTHER_ROUND);
        }
        sheet.ifPresent(line -> warnings.addAll(warnings(line)));
        return new Scanned(household, code, sheet, Set.copyOf(warnings));
    }

    /** Title of a form; its id where it is not here. */
    public Words title(String form) {
        return workspace.title(form).orElse(Words.of(form));
    }

    /** Names of the teams of the grids. */
    public List<String> teams() {
        return workspace.store().registerTables().rows("grids").stream().map(row -> row.getOrDefault("team", ""))
            .filter(team -> !team.isEmpty()).distinct().sorted().toList();
    }

    /** ISO date of this laptop. */
    public String today() {
        return workspace.today().toString();
    }

    /** For {@link SheetQuery#printedBefore}. */
    public String daysAgo(int days) {
        return workspace.env().now().minusDays(days).toString();
    }

    private Set<Warning> warnings(SheetLine line) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        switch (line.state()) {
            case OUT -> { }
            case RETURNED -> warnings.add(Warning.RETURNED);
            case VOID -> warnings.add(Warning.VOID);
        }
        warnings.addAll(stale(line));
        return warnings;
    }

    /** Why what stands on a sheet may not be so any more; empty if it is up to date. */
    public Set<Warning> stale(SheetLine line) {
        workspace.require(Act.SEE);
        Set<Warning> stale = EnumSet.noneOf(Warning.class);
        Records records = workspace.store().records();
        Fields printed = records.state(line.id().uuid()).fields();
        round(line).ifPresent(round -> {
            SheetBasis now = SheetBasis.of(records, line.household(), VisitFields.visitOf(line.household(), round, line.form()).uuid());
            if (!now.register().equals(printed.text("register"))) {
                stale.add(Warning.REGISTER_CHANGED);
            }
            if (!now.visit().equals(printed.text("visit"))) {
                stale.add(Warning.VISIT_CHANGED);
            }
        });
        if (workspace.store().sheets().later(line)) {
            stale.add(Warning.LATER);
        }
        return stale;
    }

    private Optional<Round> round(SheetLine line) {
        Fields fields = workspace.store().records().state(line.round().uuid()).fields();
        return fields.values().isEmpty() ? Optional.empty() : Optional.of(Rounds.of(line.round().uuid(), fields));
    }

    /** The sheet is back. Those that are back already stay as they are. @return how many came back */
    public int giveBack(List<SheetId> sheets) {
        return move(sheets, SheetState.RETURNED, "", Deed.SHEETS_RETURNED);
    }

    /**
     * The sheet will not come back: torn, lost, misprinted. Those that are not out stay as they are.
     *
     * @return how many are void now
     * @throws Trouble without a reason
     */
    public int cancel(List<SheetId> sheets, String reason) {
        if (reason.isBlank()) {
            throw new Trouble("work.sheet.noreason");
        }
        return move(sheets, SheetState.VOID, reason.strip(), Deed.SHEETS_VOIDED);
    }

    private int move(List<SheetId> sheets, SheetState to, String reason, Deed deed) {
        workspace.require(Act.PRINT);
        List<Draft> drafts = new ArrayList<>();
        String subject = "";
        for (SheetId id : Set.copyOf(sheets)) {
            RecordState before = workspace.store().records().state(id.uuid());
            if (before.registers().isEmpty()) {
                throw new Trouble("work.sheet.unknown");
            }
            SheetState now = SheetState.of(before.fields().text(STATE));
            if (now == SheetState.OUT || now == SheetState.VOID && to == SheetState.RETURNED) {
                drafts.add(draft(id, before, to, reason));
                subject = before.fields().text("household");
            }
        }
        if (!drafts.isEmpty()) {
            workspace.store().save(drafts, new Store.Note(deed, drafts.size() == 1 ? subject : "",
                LogDetail.of("copies", drafts.size(), "words", reason)));
        }
        return drafts.size();
    }

    private Draft draft(SheetId id, RecordState before, SheetState to, String reason) {
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        Map.of(STATE, to.tag(), "stateAt", workspace.env().now().toString(), "stateBy", workspace.userName(), "reason", reason)
            .forEach((field, value) -> set.put(field, new Draft.Entry(value, before.over(field))));
        return new Draft("set", RecordType.SHEET, id.uuid(), Decide.grid(workspace, RecordType.SHEET, id.uuid(), before.fields()), set);
    }
}
