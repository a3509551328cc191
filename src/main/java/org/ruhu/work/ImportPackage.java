package org.ruhu.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Import;
import org.ruhu.store.Store;
import org.ruhu.sync.Digests;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a package in: first a preview that writes nothing, then everything or nothing ({@code sync-spec.md} §4).
 */
public final class ImportPackage {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPackage.class);

    private final Workspace workspace;

    public ImportPackage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What a file would do. */
    public sealed interface Preview {
        record Refused(Refusal refusal) implements Preview {}

        /**
         * @param added   new records by type
         * @param changed changes to records that are here, or come with this package
         * @param known   changes that are here already
         * @param sum     the package's check digest: only this very file may then be imported
         */
        record Ready(Path file, PackageHead head, Map<RecordType, Integer> added, int changed, int known, byte[] sum)
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
                return added.isEmpty() && changed == 0;
            }
        }
    }

    /** What came of importing. */
    public sealed interface Outcome {
        record Refused(Refusal refusal) implements Outcome {}

        /** @param fresh changes that were new here, of {@code all} in the package */
        record Done(long fresh, long all) implements Outcome {}
    }

    /** Reads and verifies the whole file; writes nothing. @throws Trouble if the file cannot be read */
    public Preview preview(Path file, Progress progress) {
        workspace.require(Act.IMPORT);
        Map<RecordType, Integer> added = new EnumMap<>(RecordType.class);
        int changed = 0;
        int known = 0;
        try (var in = PackageFile.open(file, progress)) {
            var reader = new PackageReader(in);
            check(reader.head());
            var outgoing = workspace.store().outgoing();
            for (Change change = reader.next(); change != null; change = reader.next()) {
                check(reader.head(), change);
                var type = RecordType.of(change.type());
                if (outgoing.holds(change)) {
                    known++;
                } else if (!change.kind().equals("set") && type.isPresent()
                    && !workspace.store().records().exists(change.record())) {
                    added.merge(type.get(), 1, Integer::sum);
                } else {
                    changed++;
                }
            }
            return new Preview.Ready(file, reader.head(), added, changed, known, reader.sum());
        } catch (Refusal.Refused e) {
            LOG.info("Refused a package: {}", e.refusal());
            return new Preview.Refused(e.refusal());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    /** Takes in the file that was previewed. Cancelling, a refusal or any trouble leaves everything as it was. */
    public Outcome run(Preview.Ready ready, Progress progress) {
        workspace.require(Act.IMPORT);
        // one that fails is shown where back-ups are; an import changes nothing that was there
        new BackUp(workspace).now(BackUpReason.IMPORT, new Quiet(progress));
        try (var in = PackageFile.open(ready.file(), progress); Import into = workspace.store().beginImport()) {
            var reader = new PackageReader(in);
            check(reader.head());
            for (Change change = reader.next(); change != null; change = reader.next()) {
                check(reader.head(), change);
                into.add(change);
            }
            if (!Arrays.equals(reader.sum(), ready.sum())) {
                throw new Refusal.Refused(new Refusal.Altered(0));
            }
            long fresh = into.fresh();
            into.commit(reader.head(), reader.sum(), Optional.of(new Store.Note(Deed.IMPORT, reader.head().pkg(),
                LogDetail.of("from", reader.head().from(), "made", reader.head().created(), "fresh", fresh, "all",
                    reader.head().count().changes()))));
            workspace.keepEscrow();
            LOG.info("Imported package {} from {}: {} new changes of {}", reader.head().pkg(), reader.head().from(),
                fresh, reader.head().count().changes());
            return new Outcome.Done(fresh, reader.head().count().changes());
        } catch (Refusal.Refused e) {
            LOG.info("Refused a package: {}", e.refusal());
            return new Outcome.Refused(e.refusal());
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, ready.file().toString());
        }
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

    private void check(PackageHead head) {
        boolean mine = switch (head.to()) {
            case "any" -> true;
            case "field" -> workspace.role() == Role.FIELD || head.demo();
            case "centre" -> workspace.role() == Role.CENTRE || head.demo();
            default -> head.to().equals(workspace.device());
        };
        if (!mine) {
            throw new Refusal.Refused(new Refusal.OtherAddressee());
        }
        if (!workspace.empty() && workspace.demo() != head.demo()) {
            throw new Refusal.Refused(new Refusal.DemoMixed(head.demo()));
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
