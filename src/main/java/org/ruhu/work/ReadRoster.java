package org.ruhu.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.roster.RosterBook;
import org.ruhu.store.Assigned;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/**
 * Takes a roster in that another system made, as plain JSON or as a spreadsheet: villages by their code, grids by village and name, households by their number,
 * persons by household and ID number (or name and birth). What is here already is brought up to it; what it does not name stays
 * as it is. The whole file is looked at before anything is written, and taking it in twice changes nothing.
 */
public final class ReadRoster {
    private static final int BATCH = 500;

    private final Workspace workspace;
    private final Path file;
    private @Nullable RosterSource source;
    private final Map<String, UUID> villages = new HashMap<>();
    private final Map<String, UUID> grids = new HashMap<>();
    private final Map<RecordType, Integer> added = new EnumMap<>(RecordType.class);
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<RecordType, Integer> changed = new EnumMap<>(RecordType.class);
    private Progress progress = Progress.NONE;
    private boolean dry;

    public ReadRoster(Workspace workspace, Path file) {
        this.workspace = workspace;
        this.file = file;
    }

    /** @param added records that are new, by type. @param changed records that were here and differ, likewise */
    public record Done(Map<RecordType, Integer> added, Map<RecordType, Integer> changed) {
        public int allAdded() {
            return sum(added);
        }

        public int allChanged() {
            return sum(changed);
        }

        private static int sum(Map<RecordType, Integer> counts) {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What the file would do; writes nothing.
     *
     * @throws Trouble if something in plain JSON is wrong, naming the array, the row and the field, or the file is no roster
     * @throws Progress.Cancelled if the person does not want it any more
     */
    public Done preview(Progress watching) {
        progress = watching;
        return pass(true);
    }

    /** Takes it in. @throws Trouble like {@link #preview}, and then nothing is changed */
    public Done run(Progress watching) {
        preview(watching);
        progress = Progress.NONE;
        Done done = pass(false);
        int held = book().map(book -> book.held().rows().size()).orElse(0);
        workspace.log(Deed.ROSTER, "", LogDetail.of("added", done.allAdded(), "changed", done.allChanged(), "held", held == 0 ? "" : held));
        return done;
    }

    /** What is doubtful in a spreadsheet; empty before the first look, and for plain JSON, in which a doubt is an error. */
    public Optional<RosterBook> book() {
        return source instanceof RosterBookRows(RosterBook book) ? Optional.of(book) : Optional.empty();
    }

    /** Opened once: what was previewed is what goes in. */
    private RosterSource source() {
        RosterSource opened = source != null ? source : RosterFile.isOne(file) ? new RosterFile(file)
            : new RosterBookRows(RosterBook.read(file, workspace.configuration(), KnownRegister.of(workspace.store())));
        source = opened;
        return opened;
    }

    private void each(String array, RosterSource.Row reader) {
        source().each(array, (row, values) -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            reader.row(row, values);
        });
    }

    private Done pass(boolean only) {
        workspace.require(Act.CONFIGURE);
        if (workspace.role() != Role.CENTRE) {
            throw new Trouble("work.roster.centre");
        }
        dry = only;
        added.clear();
        changed.clear();
        var records = workspace.store().records();
        villages.clear();
        grids.clear();
        records.each(RecordType.VILLAGE, (id, state) -> villages.put(state.fields().text("code"), id));
        records.each(RecordType.GRID, (id, state) -> grids.put(state.fields().text("village") + " " + state.fields().text("name"), id));
        each("villages", (row, values) -> village(row, values));
        each("grids", (row, values) -> grid(row, values));
        Map<String, Home> homes = new HashMap<>();
        each("households", (row, values) -> household(row, values, homes));
        Set<String> seen = new HashSet<>();
        each("persons", (row, values) -> person(row, values, homes, seen));
        each("assignments", this::assignment);
        flush();
        return new Done(Map.copyOf(added), Map.copyOf(changed));
    }

    /** A household of the file. */
    private record Home(UUID id, String grid, boolean fresh) {}

    private static String needed(String array, int row, Map<String, String> values, String field) {
        String value = values.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            throw new Trouble("work.roster.missing", array, row, field);
        }
        return value;
    }

    private void village(int row, Map<String, String> values) {
        String code = needed("villages", row, values, "code");
        needed("villages", row, values, "name");
        UUID id = villages.computeIfAbsent(code, c -> born(RecordType.VILLAGE));
        put("ctl", RecordType.VILLAGE, id, "", values);
    }

    private void grid(int row, Map<String, String> values) {
        UUID village = village("grids", row, needed("grids", row, values, "village"));
        String name = needed("grids", row, values, "name");
        UUID id = grids.computeIfAbsent(village + " " + name, key -> born(RecordType.GRID));
        put("ctl", RecordType.GRID, id, "", with(values, Map.of("village", village.toString())));
    }

    private UUID village(String array, int row, String code) {
        UUID village = villages.get(code);
        if (village == null) {
            throw new Trouble("work.roster.village", array, row, code);
        }
        return village;
    }

    private UUID grid(String array, int row, UUID village, String name) {
        UUID grid = grids.get(village + " " + name);
        if (grid == null) {
            throw new Trouble("work.roster.grid", array, row, name);
        }
        return grid;
    }

    private void household(int row, Map<String, String> values, Map<String, Home> homes) {
        String no = needed("households", row, values, "no");
        UUID village = village("households", row, needed("households", row, values, "village"));
        UUID grid = grid("households", row, village, needed("households", row, values, "grid"));
        if (homes.containsKey(no)) {
            throw new Trouble("work.roster.twice", "households", row, no);
        }
        Optional<UUID> here = new ReadHousehold(workspace).byNumber(no).map(HouseholdId::uuid);
        UUID id = here.orElseGet(() -> born(RecordType.HOUSEHOLD));
        homes.put(no, new Home(id, grid.toString(), here.isEmpty()));
        put("new", RecordType.HOUSEHOLD, id, grid.toString(), with(values, Map.of("village", village.toString(), "grid",
            grid.toString())));
    }

    private void person(int row, Map<String, String> values, Map<String, Home> homes, Set<String> seen) {
        String no = needed("persons", row, values, "household");
        String name = needed("persons", row, values, "name");
        Home home = homes.get(no);
        if (home == null) {
            throw new Trouble("work.roster.household", row, no);
        }
        String key = values.getOrDefault("idNo", "").strip();
        key = no + " " + (key.isEmpty() ? name + " " + values.getOrDefault("birth", "") : key);
        if (!seen.add(key)) {
            throw new Trouble("work.roster.twice", "persons", row, name);
        }
        Optional<UUID> here = home.fresh ? Optional.empty() : member(home.id, values);
        UUID id = here.orElseGet(() -> born(RecordType.PERSON));
        put("new", RecordType.PERSON, id, home.grid, with(values, Map.of("household", home.id.toString())));
    }

    private Optional<UUID> member(UUID household, Map<String, String> values) {
        for (PersonId person : workspace.store().records().membersOf(new HouseholdId(household))) {
            Fields fields = workspace.store().records().state(person.uuid()).fields();
            String idNo = values.getOrDefault("idNo", "").strip();
            boolean same = idNo.isEmpty() || fields.text("idNo").isEmpty()
                ? fields.text("name").equals(values.get("name")) && fields.text("birth").equals(values.getOrDefault("birth", ""))
                : fields.text("idNo").equals(idNo);
            if (same) {
                return Optional.of(person.uuid());
            }
        }
        return Optional.empty();
    }

    private void assignment(int row, Map<String, String> values) {
        String device = new Devices(workspace).of(needed("assignments", row, values, "device")).device();
        UUID village = village("assignments", row, needed("assignments", row, values, "village"));
        String grid = grid("assignments", row, village, needed("assignments", row, values, "grid")).toString();
        String way = values.getOrDefault("mode", Assigned.WRITE);
        if (!Set.of(Assigned.WRITE, Assigned.READ, Assigned.NONE).contains(way)) {
            throw new Trouble("work.roster.mode", row, way);
        }
        put("ctl", RecordType.ASSIGNMENT, Assignments.recordOf(device, grid), "", Map.of("device", device, "grid", grid, "mode", way));
    }

    private UUID born(RecordType type) {
        added.merge(type, 1, Integer::sum);
        return workspace.env().newId();
    }

    private static Map<String, String> with(Map<String, String> values, Map<String, String> references) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(references);
        return all;
    }

    /** Writes over what differs. */
    private void put(String kind, RecordType type, UUID id, String grid, Map<String, String> values) {
        RecordState state = workspace.store().records().state(id);
        boolean fresh = state.registers().isEmpty();
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!state.register(field).shown().equals(value.strip())) {
                set.put(field, new Draft.Entry(value.strip(), state.over(field)));
            }
        });
        if (set.isEmpty()) {
            return;
        }
        if (!fresh) {
            changed.merge(type, 1, Integer::sum);
        }
        if (!dry) {
            drafts.add(new Draft(fresh || kind.equals("ctl") ? kind : "set", type, id, grid, set));
            if (drafts.size() >= BATCH) {
                flush();
            }
        }
    }

    private void flush() {
        if (!drafts.isEmpty()) {
            workspace.store().save(List.copyOf(drafts));
            drafts.clear();
        }
    }
}
