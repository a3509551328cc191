package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.form.Finding;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.VisitPaths;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;

/**
 * Opens a clue for each thing in a completed visit that the district's {@code clueSigns} name, in the same save, {@code domain.md}
 * §4.3 and §8.6. The same thing found by two teams, or found again, is one clue: its id follows from round, household and what was
 * found. One that nobody has decided is withdrawn where the visit is put right; a blind second visit withdraws nothing.
 */
final class VisitClues {
    /** Code of CLUE_SOURCE: cadres found it at the door. */
    private static final String AT_THE_DOOR = "SWEEP";

    private final Workspace workspace;
    private final VisitWork work;
    private final ClueDrafts drafts;

    VisitClues(Workspace workspace, VisitWork work) {
        this.workspace = workspace;
        this.work = work;
        this.drafts = new ClueDrafts(workspace);
    }

    /** @param visit what is saved of it */
    List<Draft> of(Fields visit) {
        Map<UUID, Map<String, String>> found = found(visit);
        List<Draft> written = new ArrayList<>();
        found.forEach((id, fields) -> {
            Fields before = drafts.fields(id);
            if (before.values().isEmpty()) {
                written.add(drafts.fresh(id, work.page().household(), fields));
            } else if (ClueState.of(before.text("state")) == ClueState.WITHDRAWN) {
                written.add(drafts.set(id, Map.of("state", ClueState.OPEN.tag())));
            }
        });
        if (!work.second()) {
            withdraw(found.keySet(), written);
        }
        return written;
    }

    private void withdraw(Set<UUID> found, List<Draft> written) {
        for (ClueLine clue : workspace.store().clues().of(work.page().household().id())) {
            UUID id = clue.id().uuid();
            boolean here = drafts.fields(id).text("round").equals(work.round().id().toString()) && clue.source().equals(AT_THE_DOOR);
            if (here && clue.state() == ClueState.OPEN && !found.contains(id)) {
                written.add(drafts.set(id, Map.of("state", ClueState.WITHDRAWN.tag())));
            }
        }
    }

    private Map<UUID, Map<String, String>> found(Fields visit) {
        Set<String> signs = drafts.signs();
        Map<UUID, Map<String, String>> found = new LinkedHashMap<>();
        for (Finding finding : work.session().findings()) {
            if (signs.contains(finding.rule())) {
                add(found, finding.rule(), finding.key(), finding.message().in(Lang.ZH));
            }
        }
        for (String sign : VisitPaths.signs(visit).split(" ")) {
            if (signs.contains(sign)) {
                String path = VisitPaths.path(sign.substring(0, sign.indexOf('='))).orElseThrow();
                add(found, sign, sign, work.session().label(path, Lang.ZH) + "：" + work.session().spoken(path, Lang.ZH));
            }
        }
        return found;
    }

    private void add(Map<UUID, Map<String, String>> found, String sign, String key, String said) {
        String round = work.round().id().toString();
        String name = String.join(" ", RecordType.CLUE.tag(), round, work.page().household().id().toString(), key);
        found.put(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
            Map.of("round", round, "sign", sign, "source", AT_THE_DOOR, "said", said, "found", workspace.today().toString()));
    }
}
