package org.ruhu.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.sync.Knowledge;
import tools.jackson.databind.json.JsonMapper;

/** The changes held, as bytes, for packages that leave. */
public final class Outgoing {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Handle> handles;
    private final Supplier<Writers> known;
    private final Journal journal;

    Outgoing(Supplier<Handle> handles, Supplier<Writers> known, Journal journal) {
        this.handles = handles;
        this.known = known;
        this.journal = journal;
    }

    /** Receives one change's bytes. */
    public interface Sink {
        void change(byte[] line) throws IOException;
    }

    public boolean holds(Change change) {
        return known.get().holds(change.writer(), change.n()) && Run.holds(handles.get(), known.get().number(change.writer()),
            change.n(), Integer.parseUnsignedInt(change.id().hash8(), 16));
    }

    /** What a device last said it holds; empty if it was never heard of. */
    public Optional<Knowledge> statementOf(String device) {
        return handles.get().createQuery("SELECT know FROM peer WHERE device = :device").bind("device", device)
            .mapTo(String.class).findOne().map(text -> JSON.readValue(text, Knowledge.class));
    }

    /** Devices that were heard of, the latest first. */
    public List<String> peers() {
        return handles.get().createQuery("SELECT device FROM peer ORDER BY heard DESC").mapTo(String.class).list();
    }

    /** What the devices of a role last said they hold. */
    List<Knowledge> statementsOf(String role) {
        return handles.get().createQuery("SELECT know FROM peer WHERE role = :role").bind("role", role)
            .mapTo(String.class).map(text -> JSON.readValue(text, Knowledge.class)).list();
    }

    /** How many packages have left; numbers the statements of what is held. */
    public long statements() {
        return handles.get().createQuery("SELECT COUNT(*) FROM package WHERE direction = 'out'").mapTo(Long.class).one();
    }

    /** When a package last left, ISO with offset; empty if none has. */
    public Optional<String> lastExport() {
        return handles.get().createQuery("SELECT MAX(at) FROM package WHERE direction = 'out'").mapTo(String.class).findOne();
    }

    /** @param log whether the log of who did what goes along: it is for the centre only */
    public long count(Knowledge without, boolean log) {
        long[] count = {0};
        try (var runs = runs(log)) {
            runs.forEach(run -> {
                UUID writer = known.get().writer(run.writer());
                for (int i = 0; i < run.count(); i++) {
                    count[0] += without.holds(writer, run.n() + i) ? 0 : 1;
                }
            });
        }
        return count[0];
    }

    /** Gives out every change that {@code without} does not hold, by writer and number. */
    public void each(Knowledge without, boolean log, Sink sink) throws IOException {
        long open = -1;
        List<byte[]> lines = List.of();
        try (var runs = runs(log)) {
            for (Run run : (Iterable<Run>) runs::iterator) {
                UUID writer = known.get().writer(run.writer());
                for (int i = 0; i < run.count(); i++) {
                    if (without.holds(writer, run.n() + i)) {
                        continue;
                    }
                    if (run.entry() != open) {
                        lines = Lines.split(journal.read(run.entry()).body());
                        open = run.entry();
                    }
                    sink.change(lines.get(run.index() + i));
                }
            }
        }
    }

    private java.util.stream.Stream<Run> runs(boolean log) {
        return Run.stream(Run.query(handles.get(), log ? "" : "WHERE NOT audit"));
    }
}
