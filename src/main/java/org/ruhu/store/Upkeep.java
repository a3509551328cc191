package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.JdbiException;
import org.ruhu.model.Rebuilt;
import org.ruhu.model.Trouble;
import org.ruhu.model.Verified;

/** For whoever doubts the files: makes the database again, or recomputes everything beside it. */
final class Upkeep {
    private final Folders folders;
    private final DataKey key;
    private final Journal journal;
    private final Copy copy;
    private final Blobs blobs;

    Upkeep(Folders folders, DataKey key, Journal journal, Copy copy, Blobs blobs) {
        this.folders = folders;
        this.key = key;
        this.journal = journal;
        this.copy = copy;
        this.blobs = blobs;
    }

    Rebuilt rebuild() {
        Optional<Fingerprint> before = fingerprint();
        try {
            copy.rebuild();
        } catch (SQLException | IOException e) {
            throw new Trouble("store.trouble.database", e);
        }
        Fingerprint now = Fingerprint.of(copy.handle());
        List<String> differed = new ArrayList<>();
        before.ifPresent(old -> old.differences(now).forEach(differed::add));
        return new Rebuilt(copy.count(), now.rows(), before.isPresent(), differed);
    }

    /** Empty where the database cannot be read any more. */
    private Optional<Fingerprint> fingerprint() {
        try {
            return Optional.of(Fingerprint.of(copy.handle()));
        } catch (JdbiException | Trouble e) {
            return Optional.empty();
        }
    }

    Verified verify(DoubleConsumer done) {
        Path place = folders.database().resolveSibling("database.verify");
        try (Copy anew = Copy.anew(place, key, journal)) {
            long all = Math.max(1, journal.end());
            return new Verification(journal, blobs).run(copy, anew, at -> done.accept((double) at / all));
        } finally {
            Copy.remove(place);
        }
    }
}
