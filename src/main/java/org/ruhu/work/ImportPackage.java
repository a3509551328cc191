package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Doubts;
import org.ruhu.store.Import;
import org.ruhu.store.Store;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Digests;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.Refusal;
import org.ruhu.sync.Sealed;
import org.ruhu.sync.Stand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packages in: first a preview that writes nothing, then everything or nothing ({@code sync-spec.md} §4). Before the
 * first one a back-up is made; packages that come together share it.
 */
public final class ImportPackage {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPackage.class);

    private final Workspace workspace;
    private final Keys keys;
    private final Trust trust;
    private boolean backedUp;

    public ImportPackage(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
        this.trust = new Trust(workspace);
    }

    /** What a file would do. */
    public sealed interface Preview {
        /** @param vouched so many changes at its beginning are signed and whole, and can be saved of it */
        record Refused(Refusal refusal, long vouched) implements Preview {}

        /**
         * @param added   new records by type
         * @param changed changes to records that are here, or come with this package
         * @param known   changes that are here already
         * @param toDecide fields in which two then have written different things
         * @param flagged changes that count and that a person should look at
         * @param waiting changes that do not count before a person has said so
         * @param sum     the package's check digest: only this very file may then be imported
         */
        record Ready(Path file, PackageHead head, Map<RecordType, Integer> added, int changed, int known,
                     int toDecide, int flagged, int waiting, byte[] sum)
            implements Preview {
            public int count(RecordType type) {
                return added.getOrDefault(type, 0);
            }

            /** The same that the sender was shown when the package was written. */
            public String checkCode() {
                return Digests.checkCode(sum);
            }

            /** Whether everything in it is here already. */
            public boolean nothingNew() {
                return added.isEmpty() && changed == 0 && waiting == 0;
            }
        }
    }

    /** What came of importing. */
    public sealed interface Outcome {
        record Refused(Refusal refusal) implements Outcome {}

        /** @param fresh changes that were new here, of {@code all} in the package. @param waiting put aside for a person */
        record Done(long fresh, long waiting, long all) implements Outcome {}
    }

    /**
     * Reads and verifies the whole file; writes nothing but, of a refused file, a line in the list of packages.
     *
     * @throws Trouble if the file cannot be read
     */
    public Preview preview(Path file, Progress progress) {
        workspace.require(Act.IMPORT);
        try (var in = PackageFile.open(file, progress)) {
            return preview(file, in);
        } catch (Refusal.Refused e) {
            return refused(file, e.refusal(), 0);
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    private Preview preview(Path file, PackageFile in) throws IOException {
        var reader = new PackageReader(Sealed.open(in, List.of(keys.box())), trust);
        var foreseen = new Foreseen(workspace.store());
        try {
            for (Change change = reader.next(); change != null; change = reader.next()) {
                check(reader.head(), change);
                foreseen.see(change, trust.judge(reader.head(), change));
            }
            byte[] sum = reader.finish(PackageReader.Blobs.NOWHERE);
            return foreseen.ready(file, reader.head(), sum);
        } catch (Refusal.Refused e) {
            return refused(file, e.refusal(), e.refusal() instanceof Refusal.Truncated ? reader.vouched() : 0);
        }
    }

    private Preview refused(Path file, Refusal refusal, long vouched) {
        LOG.info("Refused a package: {}", refusal);
        try {
            workspace.store().refused(sha(file), "", refusal.key());
        } catch (Trouble e) {
            // why it was refused matters more than the line in the list
            LOG.warn("The refusal is not in the list of packages: {}", e.key());
        }
        return new Preview.Refused(refusal, vouched);
    }

    /** SHA-256 of a file, hex. */
    static String sha(Path file) {
        var digest = Digests.sha256();
        try {
            Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    /**
     * Takes in the signed beginning of a package whose end is missing. Any part of the changes is a sound part, and what the
     * sender says of itself holds without the rest.
     *
     * @param vouched as the preview said
     */
    public Outcome salvage(Path file, long vouched, Progress progress) {
        workspace.require(Act.RESTORE);
        backUp(progress);
        try (var in = PackageFile.open(file, progress); Import into = workspace.store().beginImport()) {
            var reader = new PackageReader(Sealed.open(in, List.of(keys.box())), trust);
            PackageHead head = reader.head();
            long taken = 0;
            while (taken < vouched) {
                Change change = reader.next();
                if (change == null) {
                    throw new Refusal.Refused(new Refusal.Altered(0));
                }
                check(head, change);
                take(into, head, change);
                taken++;
            }
            // a checkpoint follows the last of them; reading on verifies it
            requireVouched(reader, vouched);
            return committed(into, head, Digests.sha256().digest(head.pkg().getBytes(StandardCharsets.UTF_8)));
        } catch (Refusal.Refused e) {
            LOG.info("Refused a package: {}", e.refusal());
            return new Outcome.Refused(e.refusal());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    private static void requireVouched(PackageReader reader, long vouched) throws IOException {
        try {
            reader.next();
        } catch (Refusal.Refused e) {
            if (!(e.refusal() instanceof Refusal.Truncated)) {
                throw e;
            }
        }
        if (reader.vouched() < vouched) {
            throw new Refusal.Refused(new Refusal.Altered(0));
        }
    }

    /** Takes in the file that was previewed. Cancelling, a refusal or any trouble leaves everything as it was. */
    public Outcome run(Preview.Ready ready, Progress progress) {
        workspace.require(Act.IMPORT);
        backUp(progress);
        try (var in = PackageFile.open(ready.file(), progress); Import into = workspace.store().beginImport()) {
            var reader = new PackageReader(Sealed.open(in, List.of(keys.box())), trust);
            PackageHead head = reader.head();
            for (Change change = reader.next(); change != null; change = reader.next()) {
                check(head, change);
                take(into, head, change);
            }
            byte[] sum = reader.finish(this::keep);
            if (!Arrays.equals(sum, ready.sum())) {
                throw new Refusal.Refused(new Refusal.Altered(0));
            }
            return committed(into, head, sum);
        } catch (Refusal.Refused e) {
            LOG.info("Refused a package: {}", e.refusal());
            return new Outcome.Refused(e.refusal());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, ready.file().toString());
        }
    }

    /** One that fails is shown where back-ups are; an import changes nothing that was there. */
    private void backUp(Progress progress) {
        if (!backedUp) {
            new BackUp(workspace).now(BackUpReason.IMPORT, new Quiet(progress));
            backedUp = true;
        }
    }

    private Outcome committed(Import into, PackageHead head, byte[] sum) {
        boolean older = into.ownFuture() || restored(head);
        into.commit(head, sum, Optional.of(new Store.Note(Deed.IMPORT, head.pkg(), LogDetail.of("from", head.from(), "made",
            head.created(), "fresh", into.fresh(), "all", head.count().changes()))));
        after(head, older);
        LOG.info("Imported package {} from {}: {} new changes of {}", head.pkg(), head.from(), into.fresh(),
            head.count().changes());
        return new Outcome.Done(into.fresh(), into.doubted(), head.count().changes());
    }

    private void take(Import into, PackageHead head, Change change) {
        switch (trust.judge(head, change)) {
            case Trust.Judgement.Counts() -> into.add(change);
            case Trust.Judgement.Flagged(String reason) -> into.flag(change, reason);
            case Trust.Judgement.Waits(Doubts.Reason reason) -> into.doubt(change, reason, head);
        }
    }

    private void keep(String sha, byte[] content) {
        String ending = Attached.ending(content);
        if (!ending.isEmpty()) {
            workspace.store().blobs().put(content, ending);
        }
    }

    /** The sender has heard later statements of ours than we know of: this workspace is an older state of itself. */
    private boolean restored(PackageHead head) {
        Store store = workspace.store();
        var stand = new Stand(Math.max(1, store.identity().epoch()), store.outgoing().statements());
        boolean echoed = head.echo() != null && head.to().equals(workspace.device()) && head.echo().after(stand);
        return echoed || head.forked().contains(store.identity().writer());
    }

    /** What follows from a package that counts now. */
    private void after(PackageHead head, boolean older) {
        Store store = workspace.store();
        if (older || store.peers().forked().contains(store.identity().writer())) {
            store.rotate(head.echo() == null ? 0 : head.echo().epoch(), "import");
        }
        if (!head.demo() && workspace.role() == Role.FIELD) {
            keys.root().flatMap(root -> Certificate.chained(head.cert(), root)).ifPresent(keys::centreIs);
        }
        boolean fits = head.digest().entrySet().stream().filter(grid -> !grid.getKey().equals(PackageHead.ALL))
            .allMatch(grid -> store.outgoing().shared(grid.getKey(), head.know()).equals(grid.getValue()));
        store.peers().doubt(head.from(), !fits);
        workspace.keepEscrow();
    }

    /** The bar is for the import; cancelling counts for all. */
    private record Quiet(Progress whole) implements Progress {
        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }

    /** Demo ID numbers begin with 99; the national placeholder for people without a number is 999999. */
    private static void check(PackageHead head, Change change) {
        if (!head.demo() && change.type().equals(RecordType.PERSON.tag())) {
            var idNo = change.set().get("idNo");
            String value = idNo == null || idNo.value() == null ? "" : idNo.value();
            if (value.startsWith("99") && !value.startsWith("999999")) {
                throw new Refusal.Refused(new Refusal.DemoNumbers());
            }
        }
    }
}
