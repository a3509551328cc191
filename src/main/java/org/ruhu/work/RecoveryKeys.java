package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ruhu.model.Act;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Records;
import org.ruhu.sync.Age;
import org.ruhu.sync.Draft;

/**
 * The district's recovery keys: whoever holds one can open every laptop of the district, so they are printed and locked away,
 * and only their public halves travel, with the task packages.
 */
public final class RecoveryKeys {
    private static final String FIELD = "recovery";

    private final Workspace workspace;

    public RecoveryKeys(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The public halves that are known here, in order. */
    public List<String> all() {
        return of(workspace.store().records());
    }

    static List<String> of(Records records) {
        TreeSet<String> keys = new TreeSet<>();
        records.each(RecordType.CONFIG, (id, state) -> {
            for (String key : state.fields().text(FIELD).split(" ")) {
                if (Age.isRecipient(key)) {
                    keys.add(key);
                }
            }
        });
        return keys.stream().limit(Age.MOST_RECIPIENTS).toList();
    }

    /**
     * Makes a key, writes it as {@code age-keygen} does, and makes its public half known with the next task package.
     *
     * @param out a file that does not exist yet: another key may be in it
     * @return the public half
     * @throws Denied  if the person may not change what the district sets
     * @throws Trouble if this is no centre, or the file exists or cannot be written; then there is no new key
     */
    public String make(Path out) {
        workspace.require(Act.CONFIGURE);
        if (workspace.role() != Role.CENTRE) {
            throw new Trouble("work.recovery.centre");
        }
        if (Files.exists(out)) {
            throw new Trouble("work.recovery.exists", out.toString());
        }
        if (all().size() >= Age.MOST_RECIPIENTS) {
            throw new Trouble("work.recovery.many", Age.MOST_RECIPIENTS);
        }
        Age.Identity key = Age.newIdentity(workspace.env());
        String text = "# created: " + workspace.env().now() + "\n# public key: " + key.recipient() + "\n" + key.secret() + "\n";
        OutFile.write(out, file -> {
            file.write(text.getBytes(StandardCharsets.US_ASCII));
            return out;
        }, (part, written) -> OutFile.ownersOnly(part));
        workspace.store().save(List.of(Draft.born("ctl", RecordType.CONFIG, workspace.env().newId(), "",
            Map.of(FIELD, key.recipient()))));
        workspace.keepEscrow();
        return key.recipient();
    }
}
