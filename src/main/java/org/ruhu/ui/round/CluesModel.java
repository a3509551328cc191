package org.ruhu.ui.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.ClueId;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.Configuration;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Clues;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Workspace;

/** Clues that households may be at risk: those nobody has decided, or all. */
final class CluesModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Clues clues;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean all;

    /** @param lines those that are looked at. @param open of all, how many nobody has decided. @param late of them, whose day has passed */
    record Known(List<ClueLine> lines, int open, int late, String today, Configuration configuration) {}

    CluesModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
        this.clues = new Clues(workspace);
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    boolean mayDecide() {
        return workspace.may(Act.DECIDE);
    }

    boolean mayReport() {
        return workspace.may(Act.FILL);
    }

    boolean all() {
        return all;
    }

    void all(boolean now) {
        all = now;
        refresh();
    }

    void refresh() {
        boolean every = all;
        desk.run(() -> read(every), now -> known.set(Optional.of(now)));
    }

    private Known read(boolean every) {
        List<ClueLine> found = clues.all();
        List<ClueLine> open = found.stream().filter(clue -> clue.state() == ClueState.OPEN).toList();
        int late = (int) open.stream().filter(clue -> clue.overdue(clues.today())).count();
        return new Known(every ? found : open, open.size(), late, clues.today(), workspace.configuration());
    }

    /** Words of CLUE_SOURCE by code. */
    static Map<String, String> sources(Known now, Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        now.configuration().lists().getOrDefault(Clues.SOURCES, List.of())
            .forEach(code -> words.put(code.code(), code.words().in(texts.lang())));
        return words;
    }

    void reason(ClueId id, Consumer<String> told) {
        desk.run(() -> clues.reason(id), told);
    }

    /** @param answer is handed why it was refused, or nothing */
    void decide(ClueId id, ClueState to, String reason, Texts texts, Consumer<String> answer) {
        desk.attempt(() -> clues.decide(id, to, reason), texts, answer);
    }

    void report(String no, String source, String said, Texts texts, Consumer<String> answer) {
        desk.attempt(() -> clues.report(new ReadHousehold(workspace).byNumber(no.strip())
            .orElseThrow(() -> new Trouble("clue.trouble.household", no.strip())), source, said), texts, answer);
    }
}
