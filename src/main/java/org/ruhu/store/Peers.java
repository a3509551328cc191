package org.ruhu.store;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.Knowledge.Ranges;
import org.ruhu.sync.Stand;
import tools.jackson.databind.json.JsonMapper;

/** What others last said of themselves, and how far it can be relied on. */
public final class Peers {
    private static final String DOUBTED = "doubted ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Handle> handles;
    private final Supplier<Writers> writers;
    private final Settings settings;
    private final IntPredicate ours;

    /** @param ours whether this device wrote as a writer */
    Peers(Supplier<Handle> handles, Supplier<Writers> writers, Settings settings, IntPredicate ours) {
        this.ours = ours;
        this.handles = handles;
        this.writers = writers;
        this.settings = settings;
    }

    /** Devices that were heard of, the latest first. */
    public List<String> heard() {
        return handles.get().createQuery("SELECT device FROM peer ORDER BY heard DESC").mapTo(String.class).list();
    }

    /** The last statement of a device. */
    public Optional<Stand> stand(String device) {
        return handles.get().createQuery("SELECT epoch, gen FROM peer WHERE device = :device").bind("device", device)
            .map((row, context) -> new Stand(row.getInt(1), row.getLong(2))).findOne();
    }

    /** When a device last was heard of, ISO; empty if it never was. */
    public Optional<String> heard(String device) {
        return handles.get().createQuery("SELECT heard FROM peer WHERE device = :device").bind("device", device)
            .mapTo(String.class).findOne();
    }

    /** What a device last said it holds, as it said it; empty if it was never heard of. */
    public Optional<Knowledge> said(String device) {
        return handles.get().createQuery("SELECT know FROM peer WHERE device = :device").bind("device", device)
            .mapTo(String.class).findOne().map(text -> JSON.readValue(text, Knowledge.class));
    }

    /** What the last verified back-up of a device holds; nothing if it did not say. */
    public Knowledge safe(String device) {
        return handles.get().createQuery("SELECT safe FROM peer WHERE device = :device").bind("device", device)
            .mapTo(String.class).findOne().filter(text -> !text.isEmpty()).map(text -> JSON.readValue(text, Knowledge.class))
            .orElse(Knowledge.NOTHING);
    }

    /** What the devices of a role last said they hold. */
    List<Knowledge> ofRole(String role) {
        return handles.get().createQuery("SELECT know FROM peer WHERE role = :role").bind("role", role)
            .mapTo(String.class).map(text -> JSON.readValue(text, Knowledge.class)).list();
    }

    /** Pictures and files that a device last said it lacks, by their SHA-256. */
    public List<String> wanted(String device) {
        return words("want", device);
    }

    /** Orders to erase that a device has said it has carried out. */
    public List<String> erased(String device) {
        return words("erased", device);
    }

    private List<String> words(String column, String device) {
        return handles.get().createQuery("SELECT " + column + " FROM peer WHERE device = :device").bind("device", device)
            .mapTo(String.class).findOne().filter(text -> !text.isEmpty()).map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** Whether the last package of a device did not fit what is here. */
    public boolean doubted(String device) {
        return settings.get(DOUBTED + device).isPresent();
    }

    /** Notes whether the last package of a device fitted what is here. */
    public void doubt(String device, boolean doubted) {
        if (doubted(device) != doubted) {
            settings.set(Map.of(DOUBTED + device, doubted ? "1" : ""));
        }
    }

    /** Writers as whom two have written. */
    public List<UUID> forked() {
        return handles.get().createQuery("SELECT writer FROM fork ORDER BY writer").mapTo(UUID.class).list();
    }

    /**
     * What a device surely holds of what is here: of a writer whose statement does not fit what is here nothing counts, so
     * that it is sent again. Nothing at all if its last package did not fit.
     */
    public Knowledge surely(String device) {
        return doubted(device) ? Knowledge.NOTHING : proven(said(device).orElse(Knowledge.NOTHING));
    }

    private Knowledge proven(Knowledge said) {
        Map<UUID, Ranges> sure = new HashMap<>();
        said.writers().forEach((writer, ranges) -> {
            if (proves(said, writer)) {
                sure.put(writer, ranges);
            }
        });
        return new Knowledge(sure);
    }

    /** Whether what somebody says to hold of a writer can be what is here of it. */
    boolean proves(Knowledge said, UUID writer) {
        Ranges ranges = said.writers().get(writer);
        return ranges != null && writers.get().known(writer).map(number -> fits(number, ranges)).orElse(false);
    }

    /**
     * What is held here, as a device is to be told. Writers of whom it holds something else are left out: so it sends what it has
     * of them, though numbers that were given out twice look as if it were here. Once it has, both are here, and are known.
     */
    public Knowledge uncontradicted(String device) {
        Map<UUID, Ranges> told = new HashMap<>(writers.get().knowledge().writers());
        Set<UUID> forked = Set.copyOf(forked());
        Knowledge said = said(device).orElse(Knowledge.NOTHING);
        said.writers().keySet().stream().filter(writer -> !forked.contains(writer) && !proves(said, writer)).forEach(told::remove);
        return new Knowledge(told);
    }

    /**
     * Whoever holds all of it can prove the sum; whoever holds a part, the ends of ranges that are here. Of our own writers all is
     * here that ever was: an end that is not was written by another.
     */
    private boolean fits(int writer, Ranges said) {
        if (said.sum() != null && said.ranges().stream().allMatch(range -> writers.get().holds(writer, range))) {
            // who did what is not sent to laptops: their sums are without
            return said.sum().equals(sum(writer, said)) || said.sum().equals(sumWithoutLog(writer, said));
        }
        for (int i = 0; i < said.tips().size(); i++) {
            long last = said.ranges().get(i)[1];
            boolean here = writers.get().holds(writer, last);
            if (here ? !Run.holds(handles.get(), writer, last, hash(said.tips().get(i))) : ours.test(writer)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String hash8) {
        return (int) Long.parseLong(hash8, 16);
    }

    private String sum(int writer, Ranges said) {
        List<long[]> here = writers.get().ranges(writer);
        boolean all = here.size() == said.ranges().size();
        for (int i = 0; all && i < here.size(); i++) {
            all = here.get(i)[0] == said.ranges().get(i)[0] && here.get(i)[1] == said.ranges().get(i)[1];
        }
        return all ? writers.get().sum(writer) : sum(writer, said, "");
    }

    private String sumWithoutLog(int writer, Ranges said) {
        return sum(writer, said, " AND NOT audit");
    }

    private String sum(int writer, Ranges said, String only) {
        var sum = new Held();
        UUID id = writers.get().writer(writer);
        try (var runs = Run.stream(Run.query(handles.get(), "WHERE w = :w" + only).bind("w", writer))) {
            runs.forEach(run -> {
                for (int i = 0; i < run.count(); i++) {
                    if (said.holds(run.n() + i)) {
                        sum.add(run.id(id, i));
                    }
                }
            });
        }
        return HexFormat.of().formatHex(sum.digest());
    }
}
