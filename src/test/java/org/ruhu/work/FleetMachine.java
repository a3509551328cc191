package org.ruhu.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;
import org.ruhu.model.Role;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Store;
import org.ruhu.sync.Knowledge;

/** One computer of a fleet, with its clock, its disk and what was copied of it. */
final class FleetMachine implements AutoCloseable {
    private final Drifting clock = new Drifting();
    private final Env env;
    private final List<FaultDisk> copies = new ArrayList<>();
    /** Forms that stand open, by household: what was in front of the person in each field. */
    private final Map<UUID, Map<String, List<ChangeId>>> forms = new HashMap<>();
    private final Optional<FaultDisk> memory;
    private FaultDisk disk;
    private Workspace workspace;

    /** A clock that goes, and may be wrong by years. */
    private static final class Drifting extends Clock {
        private Instant now = Instant.parse("2026-05-12T01:00:00Z");
        private Duration wrong = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(137);
            return now.plus(wrong);
        }
    }

    FleetMachine(FaultDisk disk, long seed, boolean noticing) {
        this.disk = disk;
        this.memory = noticing ? Optional.of(new FaultDisk(seed)) : Optional.empty();
        var machine = new Machine(memory.map(folder -> folder.root().resolve("m")), Set::of);
        this.env = TestEnv.of(clock, RandomGeneratorFactory.of("L64X128MixRandom").create(seed)).on(machine);
        this.workspace = opened();
    }

    private Workspace opened() {
        if (Workspace.open(FleetBase.place(disk), FleetBase.PASSWORD, env) instanceof Entry.Open(Workspace open)) {
            return open;
        }
        throw new AssertionError("does not open");
    }

    Workspace workspace() {
        return workspace;
    }

    Store store() {
        return workspace.store();
    }

    boolean isCentre() {
        return workspace.role() == Role.CENTRE;
    }

    Map<UUID, Map<String, List<ChangeId>>> forms() {
        return forms;
    }

    FaultDisk disk() {
        return disk;
    }

    void clockWrongBy(Duration wrong) {
        clock.wrong = wrong;
    }

    void copyDisk(long seed) {
        copies.add(disk.copy(seed));
    }

    boolean hasCopies() {
        return !copies.isEmpty();
    }

    /** An older state of its disk comes back, whether it is noticed or not. */
    void restore(int copy, long seed) {
        workspace.close();
        disk.close();
        forms.clear();
        disk = copies.get(copy % copies.size()).copy(seed);
        workspace = opened();
    }

    void reopen() {
        forms.clear();
        workspace.close();
        workspace = opened();
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() throws IOException {
        return Files.createDirectories(disk.root().resolve("stick"));
    }

    /** The bytes of everything it holds, the log too. */
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        try {
            store().outgoing().select(new Outgoing.Wanted(Knowledge.NOTHING, true, Optional.empty()))
                .each(line -> lines.add(new String(line, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    @Override
    public void close() {
        workspace.close();
        disk.close();
        copies.forEach(FaultDisk::close);
        memory.ifPresent(FaultDisk::close);
    }
}
