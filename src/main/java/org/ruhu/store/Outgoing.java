package org.ruhu.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Knowledge;

/** The changes held, as bytes, for packages that leave. */
public final class Outgoing {
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

    /**
     * What a package is to carry.
     *
     * @param without what the addressee holds already
     * @param log     whether the log of who did what goes along: it is for the centre only
     * @param grids   ids of the grids that the addressee looks after, as text; what is everybody's goes along with any. Empty: all
     */
    public record Wanted(Knowledge without, boolean log, Optional<Set<String>> grids) {}

    /** Changes that stand one after the other in one entry of the journal. */
    private record Piece(long entry, int index, int count) {}

    /** The changes that a package carries. */
    public final class Selected {
        private final List<Piece> pieces;

        private Selected(List<Piece> pieces) {
            this.pieces = pieces;
        }

        public long count() {
            return pieces.stream().mapToLong(Piece::count).sum();
        }

        /** Gives out every change. */
        public void each(Sink sink) throws IOException {
            long open = -1;
            List<byte[]> lines = List.of();
            for (Piece piece : pieces) {
                if (piece.entry != open) {
                    lines = Lines.split(journal.read(piece.entry).body());
                    open = piece.entry;
                }
                for (int i = 0; i < piece.count; i++) {
                    sink.change(lines.get(piece.index + i));
                }
            }
        }
    }

    public boolean holds(Change change) {
        return known.get().holds(change.writer(), change.n()) && Run.holds(handles.get(), known.get().number(change.writer()),
            change.n(), Integer.parseUnsignedInt(change.id().hash8(), 16));
    }

    /** How many packages have left; numbers the statements of what is held. */
    public long statements() {
        return handles.get().createQuery("SELECT COUNT(*) FROM package WHERE direction = 'out'").mapTo(Long.class).one();
    }

    /** When a package last left, ISO with offset; empty if none has. */
    public Optional<String> lastExport() {
        return handles.get().createQuery("SELECT MAX(at) FROM package WHERE direction = 'out'").mapTo(String.class).findOne();
    }

    /** Finds what goes along, by writer and number; then what moved into one of the grids from elsewhere. */
    public Selected select(Wanted wanted) {
        List<Piece> pieces = new ArrayList<>();
        String log = wanted.log ? "TRUE" : "NOT audit";
        if (wanted.grids.isEmpty()) {
            add(pieces, wanted, Run.query(handles.get(), "WHERE " + log), Optional.empty());
        } else {
            List<String> grids = new ArrayList<>(wanted.grids.get());
            grids.add("");
            add(pieces, wanted, Run.query(handles.get(), "WHERE " + log + " AND grid IN (<grids>)").bindList("grids", grids),
                Optional.empty());
            Scope.movedIn(handles.get(), wanted.grids.get()).forEach((grid, records) -> add(pieces, wanted,
                Run.query(handles.get(), "WHERE " + log + " AND grid = :grid").bind("grid", grid), Optional.of(records)));
        }
        return new Selected(pieces);
    }

    private void add(List<Piece> pieces, Wanted wanted, org.jdbi.v3.core.statement.Query query, Optional<Set<UUID>> records) {
        try (var runs = Run.stream(query)) {
            for (Run run : (Iterable<Run>) runs::iterator) {
                UUID writer = known.get().writer(run.writer());
                Optional<List<byte[]>> lines = records.map(only -> Lines.split(journal.read(run.entry()).body()));
                int begun = -1;
                for (int i = 0; i <= run.count(); i++) {
                    int at = run.index() + i;
                    boolean goes = i < run.count() && !wanted.without.holds(writer, run.n() + i)
                        && (lines.isEmpty() || records.get().contains(ChangeCodec.trusted(lines.get().get(at)).record()));
                    if (goes && begun < 0) {
                        begun = i;
                    } else if (!goes && begun >= 0) {
                        pieces.add(new Piece(run.entry(), run.index() + begun, i - begun));
                        begun = -1;
                    }
                }
            }
        }
    }

    /** Check digest of the changes of each of some grids, hex; what is everybody's stands under the empty name. */
    public Map<String, String> digests(Set<String> grids) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String grid : grids) {
            digests.put(grid, HexFormat.of().formatHex(digest(grid)));
        }
        return digests;
    }

    private byte[] digest(String grid) {
        return handles.get().createQuery("SELECT digest FROM grid_digest WHERE grid = :grid").bind("grid", grid)
            .mapTo(byte[].class).findOne().orElse(new byte[32]);
    }

    /**
     * Check digest of the changes of a grid that somebody else holds too, as far as they are here, hex.
     *
     * @param theirs what the other one says it holds
     */
    public String shared(String grid, Knowledge theirs) {
        var digest = new Held(digest(grid));
        try (var runs = Run.stream(Run.query(handles.get(), "WHERE grid = :grid AND NOT audit").bind("grid", grid))) {
            runs.forEach(run -> {
                UUID writer = known.get().writer(run.writer());
                for (int i = 0; i < run.count(); i++) {
                    if (!theirs.holds(writer, run.n() + i)) {
                        // XOR takes out what is in
                        digest.add(run.id(writer, i));
                    }
                }
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
