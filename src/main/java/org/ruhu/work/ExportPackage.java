package org.ruhu.work;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitId;
import org.ruhu.store.Escrow;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Store;
import org.ruhu.store.Visits;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.PackageWriter;
import org.ruhu.sync.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what this workspace holds into a package: under a {@code .part} name, forced, read back and verified, and only
 * then given its name. Nothing is marked as sent: only the other side's own statement shortens the next package.
 */
public final class ExportPackage {
    private static final Logger LOG = LoggerFactory.getLogger(ExportPackage.class);

    private final Workspace workspace;

    public ExportPackage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param checkCode for two people to compare by telephone */
    public record Written(Path file, long changes, long bytes, String checkCode) {}

    /**
     * @param to device the package is for: what that device said it holds is left out. Empty: for the other role, whole.
     * @throws Trouble if nothing could be written; then no file of that name was made
     */
    public Written run(Path file, Optional<String> to, Progress progress) {
        workspace.require(Act.EXPORT);
        keepUnfinished();
        Outgoing outgoing = workspace.store().outgoing();
        Knowledge without = to.flatMap(outgoing::statementOf).orElse(Knowledge.NOTHING);
        PackageHead head = head(outgoing, without, to);
        boolean log = log();
        byte[] sum = OutFile.write(file, out -> write(out, outgoing, without, log, head, progress), ExportPackage::verify);
        workspace.store().exported(sum, head.to(), head.count().changes(), Optional.of(new Store.Note(Deed.EXPORT, head.pkg(),
            LogDetail.of("to", head.to(), "changes", head.count().changes()))));
        LOG.info("Exported package {} to {}: {} changes", head.pkg(), head.to(), head.count().changes());
        return new Written(file, head.count().changes(), size(file), Digests.checkCode(sum));
    }

    /** Who did what on a laptop is for the centre to keep; what was done at the centre is not for the laptops. */
    private boolean log() {
        return workspace.role() == Role.FIELD;
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

    private PackageHead head(Outgoing outgoing, Knowledge without, Optional<String> to) {
        String addressee = to.orElse(workspace.role() == Role.CENTRE ? "field" : "centre");
        return new PackageHead(workspace.env().newId().toString(), workspace.device(), addressee,
            workspace.role().tag(), workspace.demo(), Math.max(1, workspace.store().identity().epoch()), outgoing.statements() + 1, Program.VERSION, ChangeCodec.SCHEMA,
            workspace.env().now().truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString(), null,
            workspace.store().knowledge(), List.of(), Map.of("all", java.util.HexFormat.of()
            .formatHex(workspace.store().digest())), new PackageHead.Count(outgoing.count(without, log()), 0),
            Escrow.in(workspace.store().root()).map(kept -> Base64.getEncoder().encodeToString(kept.sealed())).orElse(null));
    }

    private static byte[] write(OutputStream out, Outgoing outgoing, Knowledge without, boolean log, PackageHead head,
                                Progress progress) throws IOException {
        var writer = new PackageWriter(out, head);
        long[] done = {0};
        outgoing.each(without, log, line -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            writer.change(line);
            progress.at((double) ++done[0] / Math.max(1, head.count().changes()));
        });
        return writer.end();
    }

    private static void verify(Path part, byte[] sum) throws IOException {
        try (var in = Files.newInputStream(part)) {
            var reader = new PackageReader(in);
            while (reader.next() != null) {
                // reading to the end is the verification
            }
            if (!Arrays.equals(reader.sum(), sum)) {
                throw new IOException("read back differently");
            }
        } catch (Refusal.Refused e) {
            throw new IOException("read back differently", e);
        }
    }
}
