package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Deed;
import org.ruhu.model.LogLine;
import org.ruhu.model.UserRole;
import org.ruhu.text.Texts;

/** Entries of the log in plain words. What a newer program wrote is said as it stands. Pure. */
public final class LogWords {
    private static final Map<String, String> MEMBERS = Map.ofEntries(Map.entry("field", "work.detail.field"),
        Map.entry("reason", "work.detail.reason"), Map.entry("words", "work.detail.words"),
        Map.entry("from", "work.detail.from"), Map.entry("made", "work.detail.made"), Map.entry("fresh", "work.detail.fresh"),
        Map.entry("all", "work.detail.all"), Map.entry("to", "work.detail.to"), Map.entry("changes", "work.detail.changes"),
        Map.entry("kind", "work.detail.kind"), Map.entry("sheets", "work.detail.sheets"),
        Map.entry("pages", "work.detail.pages"), Map.entry("purpose", "work.detail.purpose"),
        Map.entry("households", "work.detail.households"), Map.entry("masked", "work.detail.masked"),
        Map.entry("recipient", "work.detail.recipient"), Map.entry("entries", "work.detail.entries"),
        Map.entry("known", "work.detail.known"), Map.entry("item", "work.detail.item"), Map.entry("copies", "work.detail.copies"),
        Map.entry("added", "work.detail.added"), Map.entry("changed", "work.detail.altered"), Map.entry("held", "work.detail.held"));
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("reason=identity", "work.reason.identity"),
        Map.entry("reason=contact", "work.reason.contact"), Map.entry("reason=correction", "work.reason.correction"),
        Map.entry("reason=other", "work.reason.other"), Map.entry("kind=blank", "work.detail.blank"),
        Map.entry("kind=filled", "work.detail.filled"), Map.entry("masked=yes", "work.detail.yes"),
        Map.entry("masked=no", "work.detail.no"), Map.entry("kind=split", "work.detail.split"),
        Map.entry("kind=merge", "work.detail.merge"), Map.entry("kind=unmerge", "work.detail.unmerge"),
        Map.entry("kind=move", "work.detail.move"), Map.entry("kind=link", "work.detail.link"),
        Map.entry("kind=unlink", "work.detail.unlink"), Map.entry("kind=accepted", "work.detail.accepted"),
        Map.entry("kind=rejected", "work.detail.rejected"), Map.entry("kind=roster", "work.detail.roster"),
        Map.entry("kind=prepared", "work.detail.prepared"), Map.entry("kind=changed", "work.detail.changed"),
        Map.entry("kind=opened", "work.detail.opened"), Map.entry("kind=wrapping", "work.detail.wrapping"),
        Map.entry("kind=closed", "work.detail.closed"), Map.entry("kind=drawn", "work.detail.drawn"), Map.entry("kind=passed", "work.detail.passed"),
        Map.entry("kind=returned", "work.detail.returned"), Map.entry("kind=reported", "clue.reported"),
        Map.entry("kind=included", "clue.state.included"), Map.entry("kind=refused", "clue.state.refused"),
        Map.entry("kind=watched", "clue.state.watched"),
        Map.entry("kind=ruledfirst", "work.detail.ruledfirst"),
        Map.entry("kind=ruledsecond", "work.detail.ruledsecond"), Map.entry("field=phone", "work.detail.phone"),
        Map.entry("field=person_phone", "work.detail.phone"), Map.entry("field=idNo", "work.detail.idno"),
        Map.entry("field=id_no", "work.detail.idno"), Map.entry("field=bankAccount", "work.detail.account"));

    private static final int DAY = "2026-05-01".length();
    private static final int MINUTE = "2026-05-01T09:00".length();

    private LogWords() {}

    /** A deed by its tag. */
    public static String deed(String tag, Texts texts) {
        return Deed.of(tag).map(deed -> texts.of("work.deed." + deed.tag())).orElse(tag);
    }

    /** Why somebody wanted to see a number. */
    public static String reason(Reveal.Reason reason, Texts texts) {
        return value("reason", reason.tag(), texts);
    }

    /** The household's number if there is one, else the subject's beginning: ids are long, and the file has them whole. */
    public static String subject(LogLine line) {
        if (!line.no().isEmpty()) {
            return line.no();
        }
        return line.subject().matches("[0-9a-f]{8}-[0-9a-f-]{27}") ? line.subject().substring(0, 8) : line.subject();
    }

    public static String detail(LogLine line, Texts texts) {
        List<String> said = new ArrayList<>();
        LogDetail.read(line.detail()).forEach((name, value) -> {
            String label = MEMBERS.get(name);
            String shown = value(name, name.equals("field") ? value.substring(value.lastIndexOf('/') + 1) : value, texts);
            said.add(label == null ? (name.isEmpty() ? "" : name + " ") + shown : texts.of(label, shown));
        });
        return String.join(texts.of("work.detail.between"), said);
    }

    /** That the log fits, and how much of it was looked at. */
    public static String sound(ReadLog.Verdict.Sound sound, Texts texts) {
        String all = texts.of("work.verdict.sound", sound.entries(), sound.changes());
        return sound.gaps() == 0 ? all : all + texts.of("work.verdict.gaps", sound.gaps());
    }

    /** Where the log does not fit. */
    public static String broken(ReadLog.Verdict.Broken broken, Texts texts) {
        String key = switch (broken.kind()) {
            case ALTERED -> "work.verdict.altered";
            case UNCHAINED -> "work.verdict.unchained";
            case SHOWN_OTHERWISE -> "work.verdict.shown";
            case COUNTED_OTHERWISE -> "work.verdict.counted";
        };
        return texts.of(key, broken.entries(), broken.writer(), broken.n(), broken.at());
    }

    private static String value(String name, String value, Texts texts) {
        if (name.isEmpty()) {
            return UserRole.of(value).map(role -> texts.of(role.key())).orElse(value);
        }
        String key = VALUES.get(name + "=" + value);
        boolean moment = (name.equals("made") || name.equals("known")) && value.length() > MINUTE && value.charAt(DAY) == 'T';
        return moment ? value.substring(0, DAY) + " " + value.substring(DAY + 1, MINUTE) : key == null ? value : texts.of(key);
    }
}
