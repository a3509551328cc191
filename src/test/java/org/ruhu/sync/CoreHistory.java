package org.ruhu.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.ruhu.TestEnv;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.sync.CoreReplica.Pack;

/** What happens to a centre and its laptops, made from one seed, played in memory. */
final class CoreHistory {
    private static final String CENTRE = "centre";
    private static final List<String> GRIDS = List.of("A", "B", "C");
    private static final String[] FIELDS = {"address", "phone", "note"};

    private final long seed;
    private final List<int[]> ops;
    private final boolean clocks;
    private final List<CoreReplica> replicas = new ArrayList<>();
    private final List<CoreReplica> copies = new ArrayList<>();
    private final List<Pack> packs = new ArrayList<>();
    private final Map<String, Set<String>> grids = new HashMap<>();
    private final Map<CoreReplica, Skewed> skews = new HashMap<>();
    private final Set<ChangeId> everAtCentre = new HashSet<>();

    /** A clock that is wrong by years. */
    private static final class Skewed extends java.time.Clock {
        private long millis = 1_778_547_600_000L;
        private long wrong;

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.ofHours(8);
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return java.time.Instant.ofEpochMilli((millis += 137) + wrong);
        }
    }

    private CoreHistory(long seed, List<int[]> ops, boolean clocks) {
        this.seed = seed;
        this.ops = ops;
        this.clocks = clocks;
    }

    static CoreHistory of(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<int[]> ops = new ArrayList<>();
        for (int i = 20 + chance.nextInt(40); i > 0; i--) {
            ops.add(new int[] {chance.nextInt(100), chance.nextInt(1 << 20), chance.nextInt(1 << 20), chance.nextInt(1 << 20)});
        }
        return new CoreHistory(seed, ops, true);
    }

    /** What went wrong; empty if nothing did. */
    Optional<String> failure() {
        try {
            Map<String, Set<String>> conflicts = played();
            if (clocks && ops.stream().anyMatch(op -> op[0] == 99) && !conflicts.equals(new CoreHistory(seed, ops, false).played())) {
                return Optional.of("I10 other values stand with other clocks");
            }
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(e.toString());
        } finally {
            CoreReplica.forget();
        }
    }

    CoreHistory shrunk() {
        List<int[]> shortest = ops;
        for (int i = 0; i < shortest.size(); ) {
            List<int[]> fewer = new ArrayList<>(shortest);
            fewer.remove(i);
            if (new CoreHistory(seed, fewer, clocks).failure().isPresent()) {
                shortest = fewer;
            } else {
                i++;
            }
        }
        return new CoreHistory(seed, shortest, clocks);
    }

    @Override
    public String toString() {
        return "seed " + seed + ops.stream().map(java.util.Arrays::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    private Env env(int number) {
        return TestEnv.of(new Skewed(), RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + number));
    }

    private void born(String device, int number) {
        var clock = new Skewed();
        var replica = new CoreReplica(device, TestEnv.of(clock, RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + number)));
        skews.put(replica, clock);
        replicas.add(replica);
    }

    private Map<String, Set<String>> played() {
        born(CENTRE, 0);
        int laptops = 2 + (int) (seed & 1);
        for (int i = 1; i <= laptops; i++) {
            born("laptop" + i, i);
            grids.put("laptop" + i, new HashSet<>(Set.of(GRIDS.get(i % 3))));
        }
        ops.forEach(this::play);
        check();
        Map<String, Set<String>> values = new HashMap<>();
        for (UUID record : replicas.getFirst().records()) {
            replicas.getFirst().state(record).registers().forEach((field, register) -> values.put(record + field,
                register.siblings().stream().map(Register.Sibling::value).collect(Collectors.toSet())));
        }
        return values;
    }

    private CoreReplica any(int number) {
        return replicas.get(number % replicas.size());
    }

    private CoreReplica laptop(int number) {
        return replicas.get(1 + number % (replicas.size() - 1));
    }

    private void play(int[] op) {
        switch (op[0] / 2) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> write(any(op[1]), op[2], Map.of(FIELDS[op[3] % 3], "v" + op[3] / 3 % 4));
            case 11, 12 -> write(any(op[1]), op[2], Map.of("grid", GRIDS.get(op[3] % 3)));
            case 13, 14, 15 -> any(op[1]).write(Draft.born("new", RecordType.HOUSEHOLD, new UUID(op[2], op[3]), GRIDS.get(op[3] % 3),
                Map.of("grid", GRIDS.get(op[3] % 3), "address", "v0")));
            case 16 -> grids.get(laptop(op[1]).device).add(GRIDS.get(op[2] % 3));
            case 17 -> grids.get(laptop(op[1]).device).remove(GRIDS.get(op[2] % 3));
            case 18, 19, 20 -> copies.add(any(op[1]).copy(env(op[2])));
            case 21, 22, 23 -> restore(op);
            case 24 -> clone(op);
            case 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36 -> packs.add(op[1] % 2 == 0 ? packed(replicas.getFirst(), laptop(op[2]))
                : packed(laptop(op[2]), replicas.getFirst()));
            case 49 -> skews.get(any(op[1])).wrong = clocks ? (op[2] % 3 - 1) * 315_576_000_000L : 0;
            default -> take(op);
        }
    }

    private static void write(CoreReplica at, int number, Map<String, String> values) {
        List<UUID> all = at.records().stream().sorted().toList();
        if (!all.isEmpty()) {
            UUID id = all.get(number % all.size());
            Map<String, Draft.Entry> set = new LinkedHashMap<>();
            values.forEach((field, value) -> set.put(field, new Draft.Entry(value, at.state(id).over(field))));
            String grid = at.state(id).register("grid").siblings().stream().map(Register.Sibling::value).min(String::compareTo).orElse("A");
            at.write(new Draft("set", RecordType.HOUSEHOLD, id, grid, set));
        }
    }

    private void restore(int[] op) {
        if (!copies.isEmpty()) {
            CoreReplica copy = copies.get(op[2] % copies.size());
            replicas.stream().filter(one -> one.device.equals(copy.device)).findFirst().orElseThrow().restore(copy);
        }
    }

    private void clone(int[] op) {
        if (replicas.size() < 5) {
            var clock = new Skewed();
            CoreReplica clone = laptop(op[1]).copy(TestEnv.of(clock, RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 37 + op[2])));
            skews.put(clone, clock);
            replicas.add(clone);
        }
    }

    private Pack packed(CoreReplica from, CoreReplica to) {
        if (from == replicas.getFirst()) {
            everAtCentre.addAll(from.held());
        }
        return from.pack(to.device, from == replicas.getFirst() ? grids.get(to.device) : null);
    }

    private void take(int[] op) {
        if (!packs.isEmpty()) {
            Pack pack = packs.get(op[1] % 3 == 0 ? op[2] % packs.size() : packs.size() - 1);
            List<CoreReplica> all = replicas.stream().filter(one -> one.device.equals(pack.to())).toList();
            take(all.get(op[3] % all.size()), pack);
            if (op[3] % 5 == 0) {
                Set<ChangeId> before = Set.copyOf(all.get(op[3] % all.size()).held());
                take(all.get(op[3] % all.size()), pack);
                that("I4", before.equals(all.get(op[3] % all.size()).held()));
            }
        }
    }

    private void take(CoreReplica at, Pack pack) {
        at.take(pack);
        if (at != replicas.getFirst() && at.saysArrived(CENTRE)) {
            for (Change change : at.changes()) {
                that("I5 " + change.id(), !change.device().equals(at.device) || change.type().equals("audit") || everAtCentre.contains(change.id()));
            }
        }
    }

    private static void that(String what, boolean holds) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private void check() {
        Set<ChangeId> all = new HashSet<>();
        replicas.forEach(replica -> all.addAll(replica.held()));
        CoreReplica centre = replicas.getFirst();
        int quiet = 0;
        for (int round = 1; quiet < 2; round++) {
            that("I6 not quiet", round <= 6);
            long before = replicas.stream().mapToLong(CoreReplica::households).sum();
            for (CoreReplica laptop : List.copyOf(replicas.subList(1, replicas.size()))) {
                take(centre, packed(laptop, centre));
                take(laptop, packed(centre, laptop));
            }
            quiet = before == replicas.stream().mapToLong(CoreReplica::households).sum() ? quiet + 1 : 0;
        }
        all.removeAll(centre.held());
        that("I2, I11 lost " + all + " held by " + replicas.stream().filter(one -> one.held().stream().anyMatch(all::contains))
            .map(one -> one.device).toList(), all.isEmpty());
        replicas.forEach(this::converged);
    }

    private void converged(CoreReplica at) {
        CoreReplica centre = replicas.getFirst();
        Set<String> scope = grids.getOrDefault(at.device, Set.copyOf(GRIDS));
        for (Change change : centre.changes()) {
            boolean due = scope.contains(change.grid()) || centre.state(change.record()).register("grid").siblings().stream()
                .anyMatch(sibling -> scope.contains(sibling.value()));
            that("I1 missing at " + at.device + " " + change.id(), !due || at.held().contains(change.id()));
        }
        Map<String, Set<ChangeId>> alive = new HashMap<>();
        Set<String> dead = new HashSet<>();
        at.changes().forEach(change -> change.set().forEach((field, write) -> {
            alive.computeIfAbsent(change.record() + field, key -> new HashSet<>()).add(change.id());
            write.over().forEach(id -> dead.add(change.record() + field + id));
        }));
        for (UUID record : at.records()) {
            at.state(record).registers().forEach((field, register) -> {
                Set<ChangeId> expected = alive.get(record + field).stream().filter(id -> !dead.contains(record + field + id)).collect(Collectors.toSet());
                that("I3 " + field, expected.equals(register.siblings().stream().map(Register.Sibling::id).collect(Collectors.toSet())));
            });
        }
    }
}
