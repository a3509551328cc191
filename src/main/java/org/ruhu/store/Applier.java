package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.KnownTime;
import tools.jackson.databind.json.JsonMapper;

/** Applies journal entries to the database, within a transaction of the caller's. */
final class Applier {
    /** Under this name the database keeps the newest moment that is known to have been. */
    static final String KNOWN_TIME = "knownTime";
    /** Beginning of the name under which a device's sealed data key is kept. */
    static final String ESCROW = "escrow ";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 40;
    private static final int LARGEST_ESCROW = 4_000;

    private final Handle handle;
    private final Journal journal;
    private final Projector projector;
    private final KnownTime before;
    private @Nullable Frame importing;
    private KnownTime known;

    /** @param needIndexes called before rows are looked up or changed; a bulk load makes its indexes then */
    Applier(Handle handle, Writers writers, Held held, Journal journal, Runnable needIndexes, boolean bulk) {
        this.handle = handle;
        this.journal = journal;
        this.projector = new Projector(handle, writers, held, needIndexes, bulk);
        this.before = Database.meta(handle, KNOWN_TIME).map(KnownTime::read).orElse(KnownTime.PROGRAM);
        this.known = before;
    }

    /**
     * One typed answer.
     *
     * @param form null in entries of older programs, which knew the round's own form only
     * @param over the changes whose value was in front of the person, as text
     */
    record Answer(UUID visit, UUID household, UUID round, @Nullable String form, String path, String value, String over,
                  String place, String at) {}

    /**
     * @param demo    whether the workspace holds demo data from here on
     * @param created when the package was written; null in entries of older programs
     * @param escrow  the sender's data key, sealed to the district's recovery keys, Base64; null if it sent none
     * @param safe    what the sender's last verified back-up holds; null if it did not say
     * @param want    names of pictures and files that the sender lacks; null in entries of older programs
     * @param erased  orders to erase that were carried out at the sender; null in entries of older programs
     * @param flags   changes among them that a person should look at though they count; null in entries of older programs
     * @param decided the doubt that these changes lay in until a person wanted them; null if they came in a package
     */
    record Imported(String sha, String at, String from, String role, boolean demo, int epoch, long gen, String know,
                    long changes, long fresh, @Nullable String created, @Nullable String escrow, @Nullable String safe, @Nullable List<String> want,
                    @Nullable List<String> erased,                     @Nullable List<Flag> flags, @Nullable Long decided) {}

    /** A change that counts and that a person should look at. @param reason such as {@code outside} */
    record Flag(UUID writer, long n, String hash8, UUID record, String reason) {}

    /** @param reason as in {@link Doubts.Reason#tag} */
    record Doubted(String reason, String device, String pkg, String at) {}

    record Rejected(long doubt, String at) {}

    /** @param sha of the file's bytes, hex. @param verdict key of what was said */
    record Said(String sha, String at, String from, String verdict) {}

    /** @param file SHA-256 of the file, hex; null in entries of older programs */
    record Exported(String sha, String at, String to, long changes, @Nullable String file) {}

    /** @return whether the state after this entry may be committed: not in the middle of an import */
    boolean apply(Frame frame) {
        switch (frame.kind()) {
            case IDENTITY -> Database.set(handle, "identity", new String(frame.body(), StandardCharsets.UTF_8));
            case SAVE -> projector.saved(frame.start(), frame.body()).ifPresent(this::saved);
            case ANSWER -> answer(JSON.readValue(frame.body(), Answer.class));
            case IMPORT_BEGIN -> importing = frame;
            case IMPORT_CHANGES -> projector.imported(frame.start(), frame.body());
            case ASIDE -> projector.aside(frame.start(), frame.body());
            case IMPORT_COMMIT -> {
                importing = null;
                imported(JSON.readValue(frame.body(), Imported.class));
            }
            case EXPORT -> exported(JSON.readValue(frame.body(), Exported.class));
            case SETTING -> Settings.apply(handle, frame.body());
            case DOUBT -> doubt(frame);
            case DOUBT_REJECTED -> decided(JSON.readValue(frame.body(), Rejected.class).doubt(), "rejected");
            case VERDICT -> {
                Said said = JSON.readValue(frame.body(), Said.class);
                log(said.sha(), "in", said.at(), said.from(), 0, 0, said.verdict(), said.sha());
            }
        }
        return importing == null;
    }

    /** Writes what was gathered; before every commit. */
    void flush() {
        projector.flush();
        if (!known.equals(before)) {
            Database.set(handle, KNOWN_TIME, known.text());
        }
    }

    /** A power cut during an import leaves a beginning without an end: it never counted, and goes. */
    void cutUnfinishedImport() {
        if (importing != null) {
            journal.truncate(journal.markBefore(importing));
        }
    }

    boolean importUnfinished() {
        return importing != null;
    }

    private void saved(Change change) {
        Change.FieldWrite what = change.set().get("what");
        boolean confirmed = Held.isLog(change) && what != null && Deed.CLOCK_CONFIRMED.tag().equals(what.value());
        known = confirmed ? known.confirmed(change.wall()) : known.or(change.wall(), KnownTime.From.HERE);
    }

    private void answer(Answer answer) {
        known = known.or(answer.at(), KnownTime.From.HERE);
        handle.createUpdate("DELETE FROM answer WHERE visit = :visit AND path = :path")
            .bind("visit", answer.visit()).bind("path", answer.path()).execute();
        if (!answer.path().isEmpty()) {
            handle.createUpdate("INSERT INTO answer (visit, path, val, over_ids) VALUES (:visit, :path, :val, :over)")
                .bind("visit", answer.visit()).bind("path", answer.path()).bind("val", answer.value())
                .bind("over", answer.over()).execute();
        }
        int known = handle.createUpdate("UPDATE open_visit SET place = :place WHERE visit = :visit")
            .bind("place", answer.place()).bind("visit", answer.visit()).execute();
        if (known == 0) {
            handle.createUpdate("INSERT INTO open_visit (visit, household, round, form, place, started) "
                + "VALUES (:visit, :household, :round, :form, :place, :at)").bind("visit", answer.visit())
                .bind("household", answer.household()).bind("round", answer.round())
                .bind("form", answer.form() == null ? "" : answer.form()).bind("place", answer.place())
                .bind("at", answer.at()).execute();
        }
    }

    private void doubt(Frame frame) {
        List<byte[]> lines = Lines.split(frame.body());
        Doubted doubted = JSON.readValue(lines.getFirst(), Doubted.class);
        handle.createUpdate("INSERT INTO doubt (id, reason, device, pkg, at, changes, decided) "
            + "VALUES (:id, :reason, :device, :pkg, :at, :changes, '')").bind("id", frame.start())
            .bind("reason", doubted.reason()).bind("device", doubted.device()).bind("pkg", doubted.pkg())
            .bind("at", doubted.at()).bind("changes", lines.size() - 1).execute();
    }

    private void decided(long doubt, String how) {
        handle.createUpdate("UPDATE doubt SET decided = :how WHERE id = :id").bind("how", how).bind("id", doubt).execute();
    }

    private void flag(Imported done) {
        for (Flag flag : done.flags() == null ? List.<Flag>of() : done.flags()) {
            handle.createUpdate("INSERT INTO flagged (w, n, hash8, record, device, reason, at) "
                + "VALUES (:w, :n, :hash8, :record, :device, :reason, :at)").bind("w", flag.writer()).bind("n", flag.n())
                .bind("hash8", flag.hash8()).bind("record", flag.record()).bind("device", done.from())
                .bind("reason", flag.reason()).bind("at", done.at()).execute();
        }
    }

    private void imported(Imported done) {
        flag(done);
        if (done.decided() != null) {
            decided(done.decided(), "accepted");
            return;
        }
        Database.set(handle, "demo", done.demo() ? "1" : "0");
        if (done.created() != null && done.role().equals("centre")) {
            known = known.or(done.created(), KnownTime.From.CENTRE);
        }
        log(done.sha(), "in", done.at(), done.from(), done.changes(), done.fresh(), "applied", "");
        var last = handle.createQuery("SELECT epoch, gen FROM peer WHERE device = :device").bind("device", done.from())
            .map((row, context) -> new long[] {row.getInt(1), row.getLong(2)}).findOne();
        // two that are clones of each other may come to the same number; each is answered by what it said itself
        boolean older = last.isPresent() && (done.epoch() < last.get()[0]
            || done.epoch() == last.get()[0] && done.gen() < last.get()[1]);
        if (!older) {
            handle.createUpdate("DELETE FROM peer WHERE device = :device").bind("device", done.from()).execute();
            handle.createUpdate("INSERT INTO peer (device, role, epoch, gen, know, safe, want, erased, heard) "
                + "VALUES (:device, :role, :epoch, :gen, :know, :safe, :want, :erased, :at)").bind("device", done.from())
                .bind("role", done.role()).bind("epoch", done.epoch()).bind("gen", done.gen()).bind("know", done.know())
                .bind("safe", done.safe() == null ? "" : done.safe()).bind("want", done.want() == null ? "" : String.join(" ", done.want()))
                .bind("erased", done.erased() == null ? "" : String.join(" ", done.erased())).bind("at", done.at()).execute();
            keep(done.from(), done.escrow());
        }
    }

    private void keep(String device, @Nullable String escrow) {
        String name = ESCROW + device;
        if (escrow != null && name.length() <= LONGEST_NAME && escrow.length() <= LARGEST_ESCROW) {
            Database.set(handle, name, escrow);
        }
    }

    private void exported(Exported done) {
        log(done.sha(), "out", done.at(), done.to(), done.changes(), 0, "", done.file() == null ? "" : done.file());
    }

    private void log(String sha, String direction, String at, String peer, long changes, long fresh, String verdict,
                     String file) {
        handle.createUpdate("INSERT INTO package (sha, direction, at, peer, changes, fresh, verdict, file) "
            + "VALUES (:sha, :direction, :at, :peer, :changes, :fresh, :verdict, :file)").bind("sha", sha).bind("direction", direction)
            .bind("at", at).bind("peer", peer).bind("changes", changes).bind("fresh", fresh).bind("verdict", verdict).bind("file", file).execute();
    }
}
