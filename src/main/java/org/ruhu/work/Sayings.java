package org.ruhu.work;

import java.util.HashMap;
import java.util.Map;
import org.ruhu.model.Change;
import org.ruhu.model.Role;
import org.ruhu.store.Authors;
import org.ruhu.text.Texts;

/** Who wrote a change, in words. */
final class Sayings {
    private final Workspace workspace;
    private final Authors authors;
    private final Texts texts;
    private final Map<String, String> known = new HashMap<>();

    Sayings(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.authors = workspace.store().authors();
        this.texts = texts;
    }

    /** The team or else the device, and the person. */
    String who(Change change) {
        return known.computeIfAbsent(change.device() + " " + change.user(), both -> {
            String user = authors.user(change.user()).orElse("");
            return (device(change.device()) + " " + user).strip();
        });
    }

    /** Its team; of one without a team, what the device is called. */
    String device(String tag) {
        return authors.device(tag).map(device -> device.team().isEmpty() ? device.name() : device.team()).orElseGet(() -> {
            if (tag.startsWith("centre-")) {
                return texts.of("conflict.centre");
            }
            return tag.equals(workspace.device()) && workspace.role() == Role.FIELD ? texts.of("conflict.here") : tag;
        });
    }
}
