package org.ruhu.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Every package that was written or looked at here, with what was said of it. */
public final class PackageLog {
    private static final String COLUMNS = "SELECT sha, direction, at, peer, changes, fresh, verdict, file FROM package ";

    private final Supplier<Handle> handles;

    PackageLog(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /**
     * One package.
     *
     * @param sum     its check digest, hex; of one that was refused, the digest of its bytes
     * @param out     whether it was written here
     * @param at      ISO
     * @param peer    the other device
     * @param fresh   changes that were new here
     * @param verdict {@code applied}, or the key of the sentence with which it was refused; empty for one written here
     */
    public record Line(String sum, boolean out, String at, String peer, long changes, long fresh, String verdict) {}

    /** The latest first. */
    public List<Line> latest(int most) {
        return handles.get().createQuery(COLUMNS + "ORDER BY at DESC LIMIT :most").bind("most", most)
            .map((row, context) -> line(row)).list();
    }

    /** The package that was written here as a file of these bytes. @param file their SHA-256, hex */
    public Optional<Line> written(String file) {
        return handles.get().createQuery(COLUMNS + "WHERE direction = 'out' AND file = :file").bind("file", file)
            .map((row, context) -> line(row)).findFirst();
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(row.getString(1), row.getString(2).equals("out"), row.getString(3), row.getString(4), row.getLong(5),
            row.getLong(6), row.getString(7));
    }
}
