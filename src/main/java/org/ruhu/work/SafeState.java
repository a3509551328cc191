package org.ruhu.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.store.Settings;
import org.ruhu.sync.Knowledge;
import tools.jackson.databind.json.JsonMapper;

/** What the centre's last verified back-up holds: only what is in one may leave a laptop, {@code sync-spec.md} §4. */
final class SafeState {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "safe";

    private final Workspace workspace;
    private final Settings settings;

    SafeState(Workspace workspace) {
        this.workspace = workspace;
        this.settings = workspace.store().settings();
    }

    @Nullable Knowledge known() {
        workspace.takeBackedUp().ifPresent(held -> settings.set(Map.of(NAME, JSON.writeValueAsString(held))));
        return settings.get(NAME).map(text -> JSON.readValue(text, Knowledge.class)).orElse(null);
    }
}
