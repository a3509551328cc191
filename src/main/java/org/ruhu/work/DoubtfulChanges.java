package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.Doubts;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.text.Texts;

/** What came in and a person must look at: changes that wait to be accepted or rejected, and those that count but look odd. */
public final class DoubtfulChanges {
    private static final int MOST = 500;
    private static final int LONGEST = 200;
    private static final String SEEN = "flagged.seen";

    private final Workspace workspace;
    private final Texts texts;
    private final Conflicts conflicts;

    public DoubtfulChanges(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.texts = texts;
        this.conflicts = new Conflicts(workspace, texts);
    }

    /**
     * Changes of one package that wait.
     *
     * @param reason  why, in one sentence
     * @param device  whose package brought them, in words
     * @param at      when it was taken in, in words
     */
    public record Waiting(long id, String reason, String device, String at, int changes) {}

    /**
     * One field of one change.
     *
     * @param label what the field is called
     * @param now   what is shown of it now, in words
     * @param value what the change writes, in words
     */
    public record Line(Conflict.Place place, String subject, String label, String now, String value, String who, String moment) {}

    /** A change that counts. @param reason why a person should look at it, in one sentence. @param at when it was taken in, ISO */
    public record Odd(String reason, String at, List<Line> lines) {}

    /** How many packages' changes wait. */
    public int waiting() {
        workspace.require(Act.SEE);
        return workspace.store().doubts().waiting().size();
    }

    /** The latest first. */
    public List<Waiting> list() {
        workspace.require(Act.SEE);
        return workspace.store().doubts().waiting().stream().map(one -> new Waiting(one.id(),
            texts.of("conflict.doubt." + one.reason().tag()), conflicts.sayings().device(one.device()),
            conflicts.words().moment(one.at()), one.changes())).toList();
    }

    /** What waits under an id, in words; of very many the first. @throws Trouble if nothing does */
    public List<Line> lines(long id) {
        waits(id);
        List<Line> lines = new ArrayList<>();
        for (Change change : workspace.store().doubts().changes(id)) {
            if (lines.size() < MOST) {
                lines.addAll(lines(change));
            }
        }
        return lines;
    }

    private Doubts.Waiting waits(long id) {
        workspace.require(Act.SEE);
        return workspace.store().doubts().waiting().stream().filter(one -> one.id() == id).findFirst()
            .orElseThrow(() -> new Trouble("work.doubt.none", id));
    }

    private List<Line> lines(Change change) {
        Optional<RecordType> type = RecordType.of(change.type());
        if (type.equals(Optional.of(RecordType.AUDIT))) {
            return List.of(logged(change));
        }
        Fields now = workspace.store().records().state(change.record()).fields();
        String form = writes(change, now, "form");
        Conflict.Place place = conflicts.placeOf(type.orElse(RecordType.CONFIG), change.record());
        String name = writes(change, now, "name");
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Change.FieldWrite> write : change.set().entrySet()) {
            String field = write.getKey();
            String value = write.getValue().value();
            if (field.indexOf('#') < 0) {
                lines.add(new Line(place, subject(type, name), conflicts.words().label(change.type(), field, form),
                    conflicts.words().value(change.type(), field, form, cut(now.text(field))),
                    conflicts.words().value(change.type(), field, form, cut(value == null ? "" : value)),
                    conflicts.sayings().who(change), conflicts.words().moment(change.wall())));
            }
        }
        return lines;
    }

    /** An entry of the log is one thing that somebody did. */
    private Line logged(Change change) {
        return new Line(new Conflict.Place(Optional.empty(), "", "", ""), texts.of("conflict.type.audit"), texts.of("work.log.what"),
            texts.of("conflict.empty"), LogWords.deed(writes(change, Fields.NONE, "what"), texts), conflicts.sayings().who(change),
            conflicts.words().moment(change.wall()));
    }

    private String subject(Optional<RecordType> type, String name) {
        String what = type.map(known -> texts.of("conflict.type." + known.tag())).orElse(texts.of("conflict.type.other"));
        return name.isEmpty() ? what : texts.of("conflict.subject", what, name);
    }

    private static String writes(Change change, Fields now, String field) {
        Change.FieldWrite write = change.set().get(field);
        return write == null || write.value() == null ? now.text(field) : write.value();
    }

    /** A whole form may stand in a field. */
    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    /** Lets them count. @return how many were new. @throws Trouble if this program cannot apply them, or nothing waits */
    public long accept(long id) {
        Doubts.Waiting waiting = waits(id);
        workspace.require(waiting.reason() == Doubts.Reason.CONTROL ? Act.CONFIGURE : Act.DECIDE);
        if (workspace.store().doubts().changes(id).stream().anyMatch(one -> one.must() && !ChangeCodec.KINDS.contains(one.kind()))) {
            throw new Trouble("work.doubt.newer");
        }
        long fresh = workspace.store().doubts().accept(id).orElseThrow(() -> new Trouble("work.doubt.none", id));
        workspace.log(Deed.DECISION, waiting.device(), LogDetail.of("kind", "accepted", "changes", fresh, "made", waiting.at()));
        return fresh;
    }

    /** They never count, and stay where they can be read. @throws Trouble if nothing waits under the id */
    public void reject(long id) {
        Doubts.Waiting waiting = waits(id);
        workspace.require(Act.DECIDE);
        workspace.store().doubts().reject(id);
        workspace.log(Deed.DECISION, waiting.device(), LogDetail.of("kind", "rejected", "changes", waiting.changes(), "made",
            waiting.at()));
    }

    /** What counts but looks odd and was not looked at yet, the latest first. */
    public List<Odd> odd() {
        workspace.require(Act.SEE);
        String seen = workspace.store().settings().get(SEEN).orElse("");
        List<Odd> odd = new ArrayList<>();
        for (Doubts.Flagged flag : workspace.store().doubts().flagged(MOST)) {
            if (flag.at().compareTo(seen) > 0) {
                workspace.store().trail().change(flag.change()).ifPresent(change -> odd.add(new Odd(texts.of(
                    "conflict.odd." + flag.reason(), conflicts.sayings().device(flag.device())), flag.at(), lines(change))));
            }
        }
        return odd;
    }

    /** Somebody has looked at all that {@link #odd} gave. @param newest when the newest of them was taken in */
    public void seen(String newest) {
        workspace.require(Act.DECIDE);
        workspace.store().settings().set(Map.of(SEEN, newest));
    }
}
