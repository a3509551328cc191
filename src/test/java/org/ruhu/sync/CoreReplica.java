package org.ruhu.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Knowledge.Ranges;

/** One store in memory, with the rules of {@code sync-spec.md} §4 and without disk, keys and log. */
final class CoreReplica {
    private static final Map<ChangeId, byte[]> HASHES = new java.util.concurrent.ConcurrentHashMap<>();

    final String device;
    private final Env env;
    private final ChangeCodec codec;
    private Chain chain;
    private Stand stand = new Stand(1, 0);
    private Map<ChangeId, Change> held = new LinkedHashMap<>();
    private Map<UUID, TreeMap<Long, List<ChangeId>>> writers = new HashMap<>();
    private Map<UUID, RecordState> states = new HashMap<>();
    private Map<String, Said> peers = new HashMap<>();
    private Set<UUID> forked = new HashSet<>();
    private Set<UUID> own = new HashSet<>();
    private boolean doubted;

    /** What another last said. */
    private record Said(Stand stand, Knowledge know) {}

    /** What travels. */
    record Pack(String from, String to, Stand stand, @Nullable Stand echo, Knowledge know, Set<UUID> forked,
                Map<String, String> digests, List<byte[]> changes) {}

    CoreReplica(String device, Env env) {
        this.device = device;
        this.env = env;
        this.codec = new ChangeCodec(env, "u", device);
        this.chain = Chain.begin(env.newId());
        own.add(chain.writer());
    }

    /** As its disk is now, for another time or another computer. */
    CoreReplica copy(Env other) {
        var copy = new CoreReplica(device, other);
        copy.restore(this);
        return copy;
    }

    /** Unnoticed. */
    void restore(CoreReplica from) {
        chain = from.chain;
        stand = from.stand;
        held = new LinkedHashMap<>(from.held);
        writers = new HashMap<>();
        held.keySet().forEach(this::number);
        states = new HashMap<>(from.states);
        peers = new HashMap<>(from.peers);
        forked = new HashSet<>(from.forked);
        own = new HashSet<>(from.own);
        doubted = from.doubted;
    }

    Set<ChangeId> held() {
        return held.keySet();
    }

    Iterable<Change> changes() {
        return held.values();
    }

    RecordState state(UUID record) {
        return states.getOrDefault(record, RecordState.EMPTY);
    }

    /** Households. */
    Set<UUID> records() {
        return states.keySet();
    }

    private static boolean isLog(Change change) {
        return change.type().equals(RecordType.AUDIT.tag());
    }

    long households() {
        return held.values().stream().filter(change -> !isLog(change)).count();
    }

    void write(Draft draft) {
        Change change = ChangeCodec.parse(codec.seal(draft, chain).line());
        chain = chain.after(change);
        add(change);
    }

    private void add(Change change) {
        if (held.putIfAbsent(change.id(), change) == null) {
            number(change.id());
            if (!isLog(change)) {
                states.merge(change.record(), RecordState.EMPTY.apply(change), (old, fresh) -> old.apply(change));
            }
        }
    }

    private void number(ChangeId id) {
        List<ChangeId> same = writers.computeIfAbsent(id.writer(), w -> new TreeMap<>()).computeIfAbsent(id.n(), n -> new ArrayList<>(1));
        same.add(id);
        if (same.size() > 1) {
            forked.add(id.writer());
        }
    }

    private Knowledge knowledge() {
        Map<UUID, Ranges> know = new HashMap<>();
        writers.forEach((writer, numbers) -> {
            List<long[]> ranges = new ArrayList<>();
            List<String> tips = new ArrayList<>();
            numbers.forEach((n, ids) -> {
                String tip = ids.stream().map(ChangeId::hash8).min(String::compareTo).orElseThrow();
                if (!ranges.isEmpty() && ranges.getLast()[1] == n - 1) {
                    ranges.getLast()[1] = n;
                    tips.set(tips.size() - 1, tip);
                } else {
                    ranges.add(new long[] {n, n});
                    tips.add(tip);
                }
            });
            know.put(writer, new Ranges(ranges, tips, sum(numbers, n -> true, true)));
        });
        return new Knowledge(know);
    }

    private String sum(TreeMap<Long, List<ChangeId>> numbers, Predicate<Long> wanted, boolean log) {
        byte[] sum = new byte[32];
        numbers.forEach((n, ids) -> {
            if (wanted.test(n)) {
                ids.stream().filter(id -> log || !isLog(held.get(id))).forEach(id -> xor(sum, id));
            }
        });
        return HexFormat.of().formatHex(sum);
    }

    private static void xor(byte[] sum, ChangeId id) {
        byte[] hash = HASHES.computeIfAbsent(id, one -> Digests.sha256().digest(one.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= hash[i];
        }
    }

    static void forget() {
        HASHES.clear();
    }

    /** What it says it holds and what is here agree, as far as it can be told. */
    private boolean fits(UUID writer, Ranges said) {
        TreeMap<Long, List<ChangeId>> here = writers.get(writer);
        if (here == null) {
            return false;
        }
        boolean all = said.ranges().stream().allMatch(range -> {
            for (long n = range[0]; n <= range[1]; n++) {
                if (!here.containsKey(n)) {
                    return false;
                }
            }
            return true;
        });
        if (all) {
            return sum(here, said::holds, true).equals(said.sum()) || sum(here, said::holds, false).equals(said.sum());
        }
        for (int i = 0; i < said.tips().size(); i++) {
            List<ChangeId> last = here.get(said.ranges().get(i)[1]);
            String tip = said.tips().get(i);
            if (last == null ? own.contains(writer) : last.stream().noneMatch(id -> id.hash8().equals(tip))) {
                return false;
            }
        }
        return true;
    }

    private Knowledge surely(String other) {
        Said said = peers.get(other);
        Map<UUID, Ranges> sure = new HashMap<>();
        if (said != null && !doubted) {
            said.know.writers().forEach((writer, ranges) -> {
                if (fits(writer, ranges)) {
                    sure.put(writer, ranges);
                }
            });
        }
        return new Knowledge(sure);
    }

    /** Whether the last statement of the other covers what was written here. */
    boolean saysArrived(String other) {
        Knowledge sure = surely(other);
        return peers.containsKey(other) && held.values().stream().filter(change -> change.device().equals(device) && !isLog(change))
            .allMatch(change -> sure.holds(change.writer(), change.n()));
    }

    /** @param grids that the addressee looks after; null: all */
    Pack pack(String to, @Nullable Set<String> grids) {
        stand = new Stand(stand.epoch(), stand.gen() + 1);
        Knowledge sure = surely(to);
        Set<UUID> inside = new HashSet<>();
        states.forEach((record, state) -> {
            if (grids != null && state.register("grid").siblings().stream().anyMatch(sibling -> grids.contains(sibling.value()))) {
                inside.add(record);
            }
        });
        List<byte[]> lines = held.values().stream().filter(change -> (grids == null || grids.contains(change.grid())
            || inside.contains(change.record())) && !sure.holds(change.writer(), change.n())).map(Change::line).toList();
        Map<String, String> digests = new HashMap<>();
        (grids == null ? Set.<String>of() : grids).forEach(grid -> digests.put(grid, digest(grid, change -> true)));
        Said heard = peers.get(to);
        var pack = new Pack(device, to, stand, heard == null ? null : heard.stand, uncontradicted(heard), Set.copyOf(forked), digests, lines);
        // as every export does: by it two who went on from one state are told apart
        write(Draft.born("audit", RecordType.AUDIT, env.newId(), "", Map.of("what", "export")));
        return pack;
    }

    /** What is held, without writers of whom the other holds something else: that is to be sent. */
    private Knowledge uncontradicted(@Nullable Said heard) {
        Map<UUID, Ranges> know = new HashMap<>(knowledge().writers());
        if (heard != null) {
            heard.know.writers().forEach((writer, ranges) -> {
                if (writers.containsKey(writer) && !fits(writer, ranges)) {
                    know.remove(writer);
                }
            });
        }
        return new Knowledge(know);
    }

    private String digest(String grid, Predicate<Change> wanted) {
        byte[] sum = new byte[32];
        held.values().stream().filter(change -> change.grid().equals(grid) && wanted.test(change)).forEach(change -> xor(sum, change.id()));
        return HexFormat.of().formatHex(sum);
    }

    void take(Pack pack) {
        boolean older = pack.echo != null && pack.echo.after(stand) || pack.forked.contains(chain.writer());
        for (byte[] line : pack.changes) {
            Change change = ChangeCodec.trusted(line);
            older |= change.writer().equals(chain.writer()) && !held.containsKey(change.id());
            add(change);
        }
        Said said = peers.get(pack.from);
        if (said == null || !said.stand.after(pack.stand)) {
            peers.put(pack.from, new Said(pack.stand, pack.know));
        }
        if (older || forked.contains(chain.writer())) {
            int epoch = Math.max(stand.epoch(), pack.echo == null ? 0 : pack.echo.epoch()) + 1;
            stand = new Stand(epoch, 0);
            chain = new Chain(env.newId(), 0, Chain.START, chain.clock());
            own.add(chain.writer());
        }
        doubted = !pack.digests.entrySet().stream().allMatch(grid -> digest(grid.getKey(),
            change -> pack.know.holds(change.writer(), change.n())).equals(grid.getValue()));
    }
}
