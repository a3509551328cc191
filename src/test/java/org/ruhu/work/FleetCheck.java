package org.ruhu.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.RecordType;
import org.ruhu.store.ChainCheck;
import org.ruhu.store.Doubts;
import org.ruhu.sync.Register;

/** What must hold of a fleet, {@code sync-spec.md} §6, computed from the bytes of changes alone. */
final class FleetCheck {
    private static final int MOST_ROUNDS = 5;

    private final Fleet fleet;

    FleetCheck(Fleet fleet) {
        this.fleet = fleet;
    }

    static void that(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** I5: what a laptop says the centre has, the centre had when it said so. */
    static void acknowledged(Fleet fleet, FleetMachine at) {
        String centre = fleet.centre().workspace().device();
        if (!at.isCentre() && at.store().peers().said(centre).isPresent() && at.store().unsyncedSince().isEmpty()) {
            Set<ChangeId> missing = at.lines().stream().map(fleet::read).filter(change -> !isLog(change)
                && change.device().equals(at.workspace().device())).map(Change::id).collect(Collectors.toCollection(HashSet::new));
            missing.removeAll(fleet.everAtCentre());
            that("I5 said to be at the centre, and never was: " + missing, missing.isEmpty());
        }
    }

    private static boolean isLog(Change change) {
        return change.type().equals(RecordType.AUDIT.tag());
    }

    void run() {
        Set<String> all = new TreeSet<>();
        Set<String> pictures = new TreeSet<>();
        for (FleetMachine machine : fleet.machines()) {
            all.addAll(machine.lines());
            pictures.addAll(machine.store().blobs().all());
        }
        exchange();
        Set<String> centre = fleet.centre().lines();
        all.removeAll(centre);
        that("I2, I9 lost: " + all, all.isEmpty());
        Set<String> named = named(fleet.centre());
        pictures.retainAll(named);
        that("I2 pictures lost", fleet.centre().store().blobs().all().containsAll(pictures));
        shown(fleet.centre());
        audit();
        List<Change> changes = centre.stream().map(fleet::read).toList();
        for (FleetMachine laptop : fleet.laptops()) {
            if (!fleet.revoked(laptop)) {
                converged(laptop, changes, pictures);
                shown(laptop);
            }
        }
    }

    private static Set<String> named(FleetMachine at) {
        return at.store().records().attachments().stream().map(name -> name.substring(0, 64)).collect(Collectors.toSet());
    }

    /**
     * I6: everybody brings and fetches in turn, until a whole round changes nothing; a person lets count what waits. Two that
     * are clones of each other are taken for one that was set back, each by what the other said, and need one round more.
     */
    private void exchange() {
        int quiet = 0;
        for (int round = 1; quiet < (fleet.had(FleetOp.Kind.CLONE, FleetOp.Kind.RESTORE) ? 2 : 1); round++) {
            that("I6 not quiet after " + MOST_ROUNDS + " rounds", round <= MOST_ROUNDS);
            String before = state();
            for (FleetMachine laptop : fleet.laptops()) {
                fleet.deliver(fleet.packed(laptop, fleet.centre()), fleet.centre());
                accept(fleet.centre());
                if (!fleet.revoked(laptop)) {
                    fleet.deliver(fleet.packed(fleet.centre(), laptop), laptop);
                    accept(laptop);
                }
            }
            quiet = before.equals(state()) ? quiet + 1 : 0;
        }
    }

    private static void accept(FleetMachine at) {
        for (Doubts.Waiting waiting : at.store().doubts().waiting()) {
            at.store().doubts().accept(waiting.id());
        }
    }

    private String state() {
        return fleet.machines().stream().map(one -> HexFormat.of().formatHex(one.store().digest()) + one.store().blobs().all())
            .collect(Collectors.joining(" "));
    }

    /** I14: every writer's chain is whole, unless the centre itself was set back and lost what only it had. */
    private void audit() {
        ChainCheck.Checked checked = fleet.centre().store().chainCheck().run(share -> { });
        that("I14 " + checked, checked.fault().isEmpty());
        that("I14 gaps " + checked, checked.gaps() == 0 || fleet.had(FleetOp.Kind.RESTORE));
    }

    /** I3: what is shown is what nobody has overwritten, by the definition. */
    private void shown(FleetMachine at) {
        Map<UUID, Map<String, Map<ChangeId, Change.FieldWrite>>> writes = new HashMap<>();
        Set<ChangeId> over = new HashSet<>();
        for (String line : at.lines()) {
            Change change = fleet.read(line);
            change.set().forEach((field, write) -> writes.computeIfAbsent(change.record(), id -> new HashMap<>())
                .computeIfAbsent(field, name -> new HashMap<>()).put(change.id(), write));
        }
        writes.forEach((record, fields) -> fields.forEach((field, values) -> {
            over.clear();
            values.values().forEach(write -> over.addAll(write.over()));
            Set<ChangeId> alive = new HashSet<>(values.keySet());
            alive.removeAll(over);
            Set<ChangeId> seen = at.store().records().state(record).register(field).siblings().stream().map(Register.Sibling::id)
                .collect(Collectors.toSet());
            that("I1, I3 " + record + " " + field + ": " + seen + " instead of " + alive, seen.equals(alive));
        }));
    }

    /** I1: a laptop holds exactly what the centre holds of its grids, and what the centre knows of its own. */
    private void converged(FleetMachine laptop, List<Change> centre, Set<String> pictures) {
        Set<String> grids = new Assignments(fleet.centre().workspace()).seen(laptop.workspace().device());
        Set<UUID> inside = inside(centre, grids);
        Set<ChangeId> here = laptop.lines().stream().map(fleet::read).map(Change::id).collect(Collectors.toSet());
        List<ChangeId> missing = new ArrayList<>();
        for (Change change : centre) {
            boolean due = change.grid().isEmpty() || grids.contains(change.grid()) || inside.contains(change.record());
            if (!isLog(change) && due && !here.contains(change.id())) {
                missing.add(change.id());
            }
        }
        that("I1 not at the laptop: " + missing, missing.isEmpty());
        that("I1 other grids", new Assignments(laptop.workspace()).seen(laptop.workspace().device()).equals(grids));
        that("I1 check digests of grids differ", laptop.store().outgoing().digests(grids)
            .equals(fleet.centre().store().outgoing().digests(grids)));
        Set<String> named = named(laptop);
        named.retainAll(pictures);
        that("I2 pictures not at the laptop", laptop.store().blobs().all().containsAll(named));
        that("I5 not said to have arrived: " + laptop.store().unsyncedSince(), laptop.store().unsyncedSince().isEmpty()
            || fleet.had(FleetOp.Kind.CLONE, FleetOp.Kind.RESTORE));
    }

    /** Households that are, or by one of two are said to be, in the grids, and whoever is in them. */
    private static Set<UUID> inside(List<Change> changes, Set<String> grids) {
        Map<UUID, Set<String>> places = places(changes, RecordType.HOUSEHOLD, "grid");
        Set<UUID> inside = new HashSet<>();
        places.forEach((id, all) -> {
            if (all.stream().anyMatch(grids::contains)) {
                inside.add(id);
            }
        });
        Set<UUID> households = new HashSet<>(inside);
        for (RecordType type : List.of(RecordType.PERSON, RecordType.VISIT)) {
            places(changes, type, "household").forEach((id, all) -> {
                if (all.stream().anyMatch(place -> households.contains(UUID.fromString(place)))) {
                    inside.add(id);
                }
            });
        }
        return inside;
    }

    private static Map<UUID, Set<String>> places(List<Change> changes, RecordType type, String field) {
        Set<ChangeId> over = new HashSet<>();
        changes.forEach(change -> Optional.ofNullable(change.set().get(field)).ifPresent(write -> over.addAll(write.over())));
        Map<UUID, Set<String>> places = new HashMap<>();
        for (Change change : changes) {
            Change.FieldWrite write = change.set().get(field);
            if (change.type().equals(type.tag()) && write != null && !over.contains(change.id())) {
                places.computeIfAbsent(change.record(), id -> new HashSet<>()).add(write.value());
            }
        }
        return places;
    }
}
