package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** What everybody who gets our packages learns of our users: tag, name, role, laptop, and whether they still are one. */
final class UserRecords {
    private final Workspace workspace;

    UserRecords(Workspace workspace) {
        this.workspace = workspace;
    }

    private Optional<UUID> of(String tag) {
        var records = workspace.store().records();
        return records.all(RecordType.USER).stream().filter(id -> records.state(id).fields().text("tag").equals(tag)).findFirst();
    }

    /** Whether nothing is recorded of somebody who can enter: a power cut came between the keyring and the record. */
    boolean missing(User user) {
        return of(user.id()).isEmpty();
    }

    /** Whether they were removed here: an older key file, which was put back, still lets them in. */
    boolean isGone(User user) {
        return recorded(user).filter(fields -> fields.text("active").equals("0")).isPresent();
    }

    /**
     * The role recorded of them here, where the key file says another that may more or may other things. One that may less
     * was given in the moment before a power cut, and stays.
     */
    Optional<UserRole> lostRole(User user) {
        return recorded(user).flatMap(fields -> UserRole.of(fields.text("role"))).filter(role -> !role.mayAll(user.role()));
    }

    private Optional<Fields> recorded(User user) {
        return of(user.id()).map(id -> workspace.store().records().state(id).fields())
            .filter(fields -> fields.text("device").equals(workspace.device()));
    }

    void born(User user) {
        workspace.store().save(List.of(Draft.born("ctl", RecordType.USER, workspace.env().newId(), "", fields(user, "1"))));
    }

    void changed(User user) {
        write(user, "1");
    }

    void removed(User user) {
        write(user, "0");
    }

    private Map<String, String> fields(User user, String active) {
        return Map.of("tag", user.id(), "name", user.name(), "role", user.role().tag(), "device", workspace.device(), "active", active);
    }

    /** Only what differs from what stands there. */
    private void write(User user, String active) {
        Optional<UUID> id = of(user.id());
        if (id.isEmpty()) {
            born(user);
            return;
        }
        RecordState before = workspace.store().records().state(id.get());
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        fields(user, active).forEach((field, value) -> {
            if (!before.register(field).shown().equals(value)) {
                set.put(field, new Draft.Entry(value, before.over(field)));
            }
        });
        if (!set.isEmpty()) {
            workspace.store().save(List.of(new Draft("ctl", RecordType.USER, id.get(), "", set)));
        }
    }
}
