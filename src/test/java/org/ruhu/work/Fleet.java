package org.ruhu.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.RecordType;
import org.ruhu.store.Doubts;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;
import org.ruhu.sync.Register;

/** A centre and its laptops, with real workspaces and real packages, on which a history is played. */
final class Fleet implements AutoCloseable {
    private static final String[] FIELDS = {"address", "phone", "note", "income.wage"};
    private static final Devices.Way[] WAYS = {Devices.Way.WRITE, Devices.Way.WRITE, Devices.Way.READ, Devices.Way.NONE, Devices.Way.NONE};
    private static final Duration TEN_YEARS = Duration.ofDays(3653);

    private final FleetHistory history;
    private final List<FleetMachine> machines = new ArrayList<>();
    private final List<Parcel> parcels = new ArrayList<>();
    private final Map<String, Change> read = new HashMap<>();
    private final Set<ChangeId> everAtCentre = new HashSet<>();
    private long steps;

    /** A package as it lies on a stick. @param device whom it is for */
    record Parcel(byte[] bytes, String device) {}

    Fleet(FleetHistory history) {
        this.history = history;
        for (int i = 0; i <= history.laptops(); i++) {
            machines.add(new FleetMachine(FleetBase.made().disk(i, history.seed() + i), history.seed() * 31 + i, history.noticing()));
        }
    }

    FleetMachine centre() {
        return machines.getFirst();
    }

    List<FleetMachine> laptops() {
        return machines.subList(1, machines.size());
    }

    List<FleetMachine> machines() {
        return machines;
    }

    Set<ChangeId> everAtCentre() {
        return everAtCentre;
    }

    boolean had(FleetOp.Kind... kinds) {
        return history.ops().stream().anyMatch(op -> Arrays.asList(kinds).contains(op.kind()));
    }

    void play() {
        for (FleetOp op : history.ops()) {
            steps++;
            play(op);
        }
    }

    private FleetMachine any(int number) {
        return machines.get(number % machines.size());
    }

    private FleetMachine laptop(int number) {
        return laptops().get(number % laptops().size());
    }

    private void play(FleetOp op) {
        switch (op.kind()) {
            case WRITE -> write(any(op.a()), op);
            case OPEN_FORM -> household(any(op.a()), op.b()).ifPresent(id -> any(op.a()).forms().put(id, seen(any(op.a()), id)));
            case SAVE_FORM -> saveForm(any(op.a()), op);
            case NEW_HOUSEHOLD -> save(any(op.a()), FleetBase.household(any(op.a()).workspace().env().newId(), grid(op.b())));
            case NEW_MEMBER -> newMember(any(op.a()), op);
            case MOVE_HOUSEHOLD -> household(any(op.a()), op.b()).ifPresent(id ->
                set(any(op.a()), RecordType.HOUSEHOLD, id, gridOf(any(op.a()), id), Map.of("grid", grid(op.c()).toString())));
            case MOVE_MEMBER -> moveMember(any(op.a()), op);
            case ASSIGN -> new Devices(centre().workspace()).assign(laptop(op.a()).workspace().device(),
                List.of(grid(op.b()).toString()), WAYS[op.c() % WAYS.length]);
            case REVOKE -> new Devices(centre().workspace()).revoke(laptop(op.a()).workspace().device());
            case EXPORT -> {
                if (op.a() % 2 != 0) {
                    parcels.add(packed(laptop(op.b()), centre()));
                } else if (!revoked(laptop(op.b()))) {
                    parcels.add(packed(centre(), laptop(op.b())));
                }
            }
            case IMPORT -> parcel(op).ifPresent(parcel -> deliver(parcel, target(parcel, op.c())));
            case TWICE -> parcel(op).ifPresent(parcel -> twice(parcel, target(parcel, op.c())));
            case SPOILT -> parcel(op).ifPresent(parcel -> refused("I8", spoilt(parcel.bytes, op), target(parcel, op.a())));
            case ASTRAY -> parcel(op).filter(parcel -> !any(op.a()).workspace().device().equals(parcel.device))
                .ifPresent(parcel -> refused("I8", parcel.bytes, any(op.a())));
            case COPY_DISK -> any(op.a()).copyDisk(history.seed() + steps);
            case RESTORE -> {
                if (any(op.a()).hasCopies()) {
                    any(op.a()).restore(op.b(), history.seed() + steps);
                }
            }
            case CLONE -> clone(op);
            case REOPEN -> any(op.a()).reopen();
            case CLOCK -> any(op.a()).clockWrongBy(TEN_YEARS.multipliedBy(op.b() % 3 - 1));
            case PICTURE -> picture(any(op.a()), op);
            case LOSE_PICTURE -> losePicture(any(op.a()), op);
            case NEWER_PROGRAM -> household(laptop(op.a()), op.b()).ifPresent(id ->
                new NewerProgram(laptop(op.a())).writes(id, gridOf(laptop(op.a()), id), op.c()));
        }
    }

    private static UUID grid(int number) {
        return FleetBase.GRIDS.get(number % FleetBase.GRIDS.size());
    }

    private static Optional<UUID> household(FleetMachine at, int number) {
        return one(at.store().records().all(RecordType.HOUSEHOLD), number);
    }

    private static Optional<UUID> one(List<UUID> all, int number) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(number % all.size()));
    }

    /** Of several, the same whatever clocks say. */
    private static String place(RecordState state, String field) {
        return state.register(field).siblings().stream().map(Register.Sibling::value).sorted().findFirst().orElse("");
    }

    private static String gridOf(FleetMachine at, UUID household) {
        return place(at.store().records().state(household), "grid");
    }

    private static Map<String, List<ChangeId>> seen(FleetMachine at, UUID record) {
        RecordState state = at.store().records().state(record);
        Map<String, List<ChangeId>> seen = new HashMap<>();
        state.registers().forEach((field, register) -> seen.put(field, register.over()));
        return seen;
    }

    private static void save(FleetMachine at, Draft draft) {
        at.store().save(List.of(draft));
    }

    private static void set(FleetMachine at, RecordType type, UUID id, String grid, Map<String, String> values) {
        save(at, draft(type, id, grid, values, seen(at, id)));
    }

    private static Draft draft(RecordType type, UUID id, String grid, Map<String, String> values, Map<String, List<ChangeId>> seen) {
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> set.put(field, new Draft.Entry(value, seen.getOrDefault(field, List.of()))));
        return new Draft("set", type, id, grid, set);
    }

    private static Map<String, String> values(FleetOp op) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i <= op.c() % 2; i++) {
            values.put(FIELDS[(op.c() / 2 + i) % FIELDS.length], op.c() % 7 == 0 ? "" : "v" + op.c() % 5);
        }
        return values;
    }

    private static void write(FleetMachine at, FleetOp op) {
        household(at, op.b()).ifPresent(id -> set(at, RecordType.HOUSEHOLD, id, gridOf(at, id), values(op)));
    }

    /** What came in since the form was opened was not in front of the person. */
    private static void saveForm(FleetMachine at, FleetOp op) {
        one(at.forms().keySet().stream().sorted().toList(), op.b()).ifPresent(id ->
            save(at, draft(RecordType.HOUSEHOLD, id, gridOf(at, id), values(op), at.forms().remove(id))));
    }

    private static void newMember(FleetMachine at, FleetOp op) {
        household(at, op.b()).ifPresent(id -> save(at, Draft.born("new", op.c() % 3 == 0 ? RecordType.VISIT : RecordType.PERSON,
            at.workspace().env().newId(), gridOf(at, id), Map.of("household", id.toString(), "name", "次仁" + op.c() % 9))));
    }

    private static void moveMember(FleetMachine at, FleetOp op) {
        one(at.store().records().all(RecordType.PERSON), op.b()).ifPresent(person -> household(at, op.c()).ifPresent(to -> {
            String from = place(at.store().records().state(person), "household");
            set(at, RecordType.PERSON, person, gridOf(at, UUID.fromString(from)), Map.of("household", to.toString()));
        }));
    }

    private static void picture(FleetMachine at, FleetOp op) {
        household(at, op.b()).ifPresent(id -> {
            byte[] content = at.workspace().env().bytes(40 + op.c() % 400);
            content[0] = (byte) 0xFF;
            content[1] = (byte) 0xD8;
            set(at, RecordType.HOUSEHOLD, id, gridOf(at, id), Map.of("photo", at.store().blobs().put(content, "jpg")));
        });
    }

    private static void losePicture(FleetMachine at, FleetOp op) {
        List<String> all = at.store().blobs().all();
        if (!all.isEmpty()) {
            try {
                Files.delete(FleetBase.place(at.disk()).resolve("blobs").resolve(all.get(op.b() % all.size())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void clone(FleetOp op) {
        if (laptops().size() <= history.laptops()) {
            FaultDisk disk = laptop(op.a()).disk().copy(history.seed() + steps);
            machines.add(new FleetMachine(disk, history.seed() * 37 + steps, history.noticing()));
        }
    }

    private Optional<Parcel> parcel(FleetOp op) {
        // the newest most often
        int back = op.b() % 3 == 0 ? op.b() / 3 % Math.max(1, parcels.size()) : op.b() % 3 - 1;
        return back < parcels.size() ? Optional.of(parcels.get(parcels.size() - 1 - back)) : Optional.empty();
    }

    /** Of a cloned laptop one or the other. */
    private FleetMachine target(Parcel parcel, int number) {
        List<FleetMachine> all = machines.stream().filter(one -> one.workspace().device().equals(parcel.device)).toList();
        return all.get(number % all.size());
    }

    /** Whoever is out of use gets nothing any more. */
    boolean revoked(FleetMachine laptop) {
        return !new Devices(centre().workspace()).of(laptop.workspace().device()).inUse();
    }

    Parcel packed(FleetMachine from, FleetMachine to) {
        if (from.isCentre()) {
            from.lines().forEach(line -> everAtCentre.add(read(line).id()));
        }
        try {
            var file = from.folder().resolve(steps + "-" + parcels.size() + ".ruhu");
            new ExportPackage(from.workspace()).run(file, Optional.of(to.workspace().device()), Progress.NONE);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return new Parcel(bytes, to.workspace().device());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Change read(String line) {
        return read.computeIfAbsent(line, text -> ChangeCodec.trusted(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    ImportPackage.Outcome.Done deliver(Parcel parcel, FleetMachine to) {
        var use = new ImportPackage(to.workspace());
        var preview = use.preview(to.file("in.ruhu", parcel.bytes), Progress.NONE);
        if (!(preview instanceof ImportPackage.Preview.Ready ready)) {
            throw new AssertionError("a good package was refused: " + preview);
        }
        if (!(use.run(ready, Progress.NONE) instanceof ImportPackage.Outcome.Done done)) {
            throw new AssertionError("a good package was refused");
        }
        FleetCheck.acknowledged(this, to);
        return done;
    }

    private void twice(Parcel parcel, FleetMachine to) {
        deliver(parcel, to);
        byte[] digest = to.store().digest();
        int waiting = to.store().doubts().waiting().stream().mapToInt(Doubts.Waiting::changes).sum();
        var again = deliver(parcel, to);
        FleetCheck.that("I4 a second time brings nothing", again.fresh() == 0 && Arrays.equals(digest, to.store().digest())
            && waiting == to.store().doubts().waiting().stream().mapToInt(Doubts.Waiting::changes).sum());
    }

    private void refused(String invariant, byte[] bytes, FleetMachine to) {
        byte[] digest = to.store().digest();
        var stand = to.store().peers().heard();
        var preview = new ImportPackage(to.workspace()).preview(to.file("in.ruhu", bytes), Progress.NONE);
        FleetCheck.that(invariant + " refused", preview instanceof ImportPackage.Preview.Refused);
        FleetCheck.that(invariant + " unchanged", Arrays.equals(digest, to.store().digest()) && stand.equals(to.store().peers().heard()));
    }

    private static byte[] spoilt(byte[] bytes, FleetOp op) {
        byte[] spoilt = op.c() % 2 == 0 ? Arrays.copyOf(bytes, op.c() % bytes.length) : bytes.clone();
        if (op.c() % 2 == 1) {
            spoilt[op.c() / 2 % bytes.length] ^= (byte) (1 << op.c() % 8);
        }
        return spoilt;
    }

    @Override
    public void close() {
        machines.forEach(FleetMachine::close);
    }
}
