package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;

/** Fills whatever form is open with plain, unsuspicious answers, one question after the other. */
public final class Answers {
    private static final Map<String, String> KNOWN = new LinkedHashMap<>(Map.ofEntries(
        Map.entry("visit_result", "1"), Map.entry("address_same", "1"), Map.entry("respondent", "1"),
        Map.entry("status", "1"), Map.entry("changed", "0"), Map.entry("work", "0"), Map.entry("medical", "1"),
        Map.entry("checker_1", "次旦"), Map.entry("checker_2", "洛桑"), Map.entry("signed", "1"),
        Map.entry("visit_place", "户内"), Map.entry("remark", "情况正常")));

    private Answers() {}

    /** Answers the first required question that is still empty. @return whether there was one */
    public static Optional<String> next(FormSession session) {
        for (String path : session.walk()) {
            if (session.required(path) && session.value(path).isEmpty()) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    public static String plain(FormSession session, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (KNOWN.containsKey(name)) {
            return KNOWN.get(name);
        }
        var choices = session.choices(path);
        if (!choices.isEmpty()) {
            return choices.getFirst().name();
        }
        return "0";
    }

    /** Answers every required question and confirms what is suspected. */
    public static void all(VisitWork work) {
        FormSession session = work.session();
        for (Optional<String> path = next(session); path.isPresent(); path = next(session)) {
            work.answer(path.get(), plain(session, path.get()));
        }
        for (Finding finding : work.blocking()) {
            if (finding.level() == Form.Level.SUSPECT) {
                work.confirm(finding, "已当面核实");
            }
        }
    }
}
