package org.ruhu.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitId;
import org.ruhu.store.Blobs;
import org.ruhu.store.Escrow;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Store;
import org.ruhu.store.Visits;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.PackageWriter;
import org.ruhu.sync.Refusal;
import org.ruhu.sync.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what this workspace holds and the addressee lacks into a package: under a {@code .part} name, forced, read back and
 * verified, and only then given its name. Nothing is marked as sent: only the other side's own statement shortens the next
 * package.
 */
public final class ExportPackage {
    /** Ending of a package that only its addressee opens. */
    public static final String SEALED = ".ruhu";

    private static final Logger LOG = LoggerFactory.getLogger(ExportPackage.class);

    private final Workspace workspace;
    private final Keys keys;

    public ExportPackage(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
    }

    /** @param checkCode for two people to compare by telephone */
    public record Written(Path file, long changes, long bytes, String checkCode) {}

    /** Whom a package is for. @param box what to seal to; empty: cannot be sealed. @param grids that it is about; empty: all */
    private record Addressee(String device, Optional<String> box, Optional<Set<String>> grids) {}

    /** A package before it is written. */
    private record Draft(PackageHead head, Outgoing.Selected changes, List<String> blobs, List<String> recipients) {}

    /** Whether packages can be sealed here: the other side's key is known. */
    public boolean canSeal() {
        return workspace.role() == Role.CENTRE || keys.centre().isPresent();
    }

    /**
     * Writes a package, sealed if the name ends in {@link #SEALED}.
     *
     * @param to device the package is for: what that device said it holds is left out. Empty: the centre, on a laptop; any
     *           laptop, for demo data
     * @throws Denied  also if real data are to leave in clear and the person may not hand them out
     * @throws Trouble if nothing could be written; then no file of that name was made
     */
    public Written run(Path file, Optional<String> to, Progress progress) {
        workspace.require(Act.EXPORT);
        boolean sealed = file.toString().toLowerCase(Locale.ROOT).endsWith(SEALED);
        if (!sealed && !workspace.demo() && workspace.store().records().anyHousehold()) {
            workspace.require(Act.CLEAR_EXPORT);
        }
        keepUnfinished();
        Addressee addressee = addressee(to);
        Draft draft = draft(addressee, sealed);
        Sums sums = OutFile.write(file, out -> written(out, draft, progress), this::verify);
        byte[] sum = sums.sum;
        PackageHead head = draft.head;
        workspace.store().exported(sum, head.to(), head.count().changes(), HexFormat.of().formatHex(sums.file), Optional.of(new Store.Note(Deed.EXPORT, head.pkg(),
            LogDetail.of("to", head.to(), "changes", head.count().changes()))));
        LOG.info("Exported package {} to {}: {} changes", head.pkg(), head.to(), head.count().changes());
        return new Written(file, head.count().changes(), size(file), Digests.checkCode(sum));
    }

    private Addressee addressee(Optional<String> to) {
        if (workspace.role() == Role.FIELD) {
            Optional<Certificate> centre = keys.centre().map(Certificate.Signed::certificate);
            if (centre.isEmpty() && !workspace.demo() && !workspace.empty()) {
                throw new Trouble("package.trouble.enrol");
            }
            return new Addressee(to.or(() -> centre.map(Certificate::device)).orElse("centre"), centre.map(Certificate::box),
                Optional.empty());
        }
        if (to.isPresent() && keys.device(to.get()).isPresent()) {
            if (!keys.device(to.get()).get().text("revoked").isEmpty()) {
                throw new Trouble("work.device.revoked", to.get());
            }
            return new Addressee(to.get(), keys.device(to.get()).map(fields -> fields.text("box")),
                Optional.of(new Assignments(workspace).seen(to.get())));
        }
        if (workspace.demo() || !workspace.store().records().anyHousehold()) {
            return new Addressee(to.orElse("field"), Optional.empty(), Optional.empty());
        }
        throw to.isPresent() ? new Trouble("package.trouble.device", to.get()) : new Trouble("package.trouble.whom");
    }

    private Draft draft(Addressee to, boolean sealed) {
        List<String> recipients = new ArrayList<>();
        if (sealed) {
            recipients.add(to.box.orElseThrow(() -> new Trouble("package.trouble.seal")));
            recipients.addAll(RecoveryKeys.of(workspace.store().records()));
        }
        Knowledge without = workspace.store().peers().surely(to.device);
        // who did what on a laptop is for the centre to keep; what was done at the centre is not for the laptops
        Outgoing.Selected changes = workspace.store().outgoing().select(new Outgoing.Wanted(without,
            workspace.role() == Role.FIELD, to.grids));
        List<String> blobs = new Attached(workspace).of(changes, workspace.store().peers().wanted(to.device));
        return new Draft(head(to, changes.count(), blobs.size()), changes, blobs,
            recipients.stream().distinct().limit(org.ruhu.sync.Age.MOST_RECIPIENTS).toList());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Trouble("package.trouble.write", e, file.toString());
        }
    }

    /** Visits in progress go along, marked as such. */
    private void keepUnfinished() {
        for (VisitId visit : workspace.store().visits().unfinished()) {
            Optional<Visits.Unfinished> open = workspace.store().visits().unfinished(visit);
            boolean typed = !workspace.store().visits().typed(visit).isEmpty();
            if (open.isPresent() && typed && workspace.round().isPresent()) {
                HouseholdId household = open.get().household();
                VisitWork work = open.get().form().isEmpty() ? VisitWork.open(workspace, household)
                    : VisitWork.open(workspace, household, open.get().form());
                if (!work.completedBefore()) {
                    new SaveVisit(workspace, work).inProgress();
                }
            }
        }
    }

    private PackageHead head(Addressee to, long changes, long blobs) {
        Store store = workspace.store();
        Set<String> grids = new LinkedHashSet<>(to.grids.orElse(Set.of()));
        Map<String, String> digests = new java.util.LinkedHashMap<>();
        digests.put(PackageHead.ALL, HexFormat.of().formatHex(store.digest()));
        if (to.grids.isPresent()) {
            digests.putAll(store.outgoing().digests(grids));
            digests.putAll(store.outgoing().digests(Set.of(PackageHead.EVERYBODYS)));
        }
        return new PackageHead(workspace.env().newId().toString(), workspace.device(), to.device, workspace.role().tag(),
            keys.chain(), workspace.demo(), Math.max(1, store.identity().epoch()), store.outgoing().statements() + 1,
            store.peers().stand(to.device).orElse(null), Program.VERSION, ChangeCodec.SCHEMA,
            workspace.env().now().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString(), null, store.peers().uncontradicted(to.device),
            List.copyOf(grids), digests, new PackageHead.Count(changes, blobs), new Attached(workspace).missing(),
            store.peers().forked(), List.copyOf(store.leaving().erased()), workspace.role() == Role.CENTRE ? new SafeState(workspace).known() : null,
            Escrow.in(store.root()).map(kept -> Base64.getEncoder().encodeToString(kept.sealed())).orElse(null));
    }

    /** @param sum of what is in the package. @param file of its bytes, as they were given to the disk */
    private record Sums(byte[] sum, byte[] file) {}

    private Sums written(OutputStream file, Draft draft, Progress progress) throws IOException {
        var counted = new DigestOutputStream(file, Digests.sha256());
        byte[] sum;
        if (draft.recipients.isEmpty()) {
            sum = write(counted, draft, progress);
        } else {
            try (OutputStream out = Sealed.to(counted, draft.recipients)) {
                sum = write(out, draft, progress);
            }
        }
        return new Sums(sum, counted.getMessageDigest().digest());
    }

    private byte[] write(OutputStream out, Draft draft, Progress progress) throws IOException {
        var writer = new PackageWriter(out, draft.head, Optional.of(keys.sign().secret()));
        double all = Math.max(1, draft.head.count().changes() + draft.blobs.size());
        long[] done = {0};
        draft.changes.each(line -> {
            step(progress, ++done[0] / all);
            writer.change(line);
        });
        for (String name : draft.blobs) {
            step(progress, ++done[0] / all);
            if (!(workspace.store().blobs().get(name) instanceof Blobs.Found.Here(byte[] content))) {
                throw new Trouble("package.trouble.blob", name);
            }
            writer.blob(content);
        }
        return writer.end();
    }

    private static void step(Progress progress, double share) {
        if (progress.cancelled()) {
            throw new Progress.Cancelled();
        }
        progress.at(share);
    }

    /** Its bytes on the disk must be those that were given to it: of what is not sealed to others, as they will read it. */
    private void verify(Path part, Sums written) throws IOException {
        if (!isReadBack(part, written)) {
            throw new IOException("read back differently");
        }
    }

    private boolean isReadBack(Path part, Sums written) throws IOException {
        try (var in = Files.newInputStream(part)) {
            PackageReader.Trust ours = head -> Optional.of(keys.sign().open());
            return Arrays.equals(written.sum, new PackageReader(Sealed.open(in, List.of(keys.box())), ours).skim());
        } catch (Refusal.Refused e) {
            return e.refusal() instanceof Refusal.NotForUs && hasBytes(part, written.file);
        }
    }

    private static boolean hasBytes(Path part, byte[] sum) throws IOException {
        try (var in = Files.newInputStream(part)) {
            return Arrays.equals(sum, digest(in));
        }
    }

    private static byte[] digest(InputStream in) throws IOException {
        var digest = new DigestInputStream(in, Digests.sha256());
        digest.transferTo(OutputStream.nullOutputStream());
        return digest.getMessageDigest().digest();
    }
}
