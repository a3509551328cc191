package org.ruhu.ui.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.work.VisitWork;

/** What is still wrong, missing or to be confirmed, and where a person goes to mend it. On the JavaFX thread. */
final class OpenModel {
    private final VisitWork work;
    private boolean finished;

    OpenModel(VisitWork work) {
        this.work = work;
    }

    private FormSession session() {
        return work.session();
    }

    /** The person said to be done: from now on what was never answered is told too. */
    void finished() {
        finished = true;
    }

    /**
     * Whether a finding is told in words. A question that waits for its first answer is not yet wrong: it is told once
     * the person said to be done.
     */
    boolean stated(Finding finding) {
        String target = target(finding);
        boolean waits = !target.isEmpty() && session().waits(target);
        return (finished || !waits) && !finding.isMissing();
    }

    List<Finding> blocking() {
        return work.blocking();
    }

    Optional<String> confirmation(Finding finding) {
        return work.confirmation(finding);
    }

    /** What is told now, the gravest first, each level in the order of the form; confirmed ones are not among them. */
    List<Finding> told() {
        return session().findings().stream().filter(finding -> stated(finding) && confirmation(finding).isEmpty())
            .sorted(Comparator.comparing(Finding::level)).toList();
    }

    List<Finding> confirmed() {
        return session().findings().stream().filter(finding -> confirmation(finding).isPresent()).toList();
    }

    /** How many questions that must be answered are not. */
    long missing() {
        return session().findings().stream().filter(finding -> finding.level() == Form.Level.ERROR && !stated(finding))
            .map(this::target).distinct().count();
    }

    /** How much is wrong on a page, as far as a person has come. */
    long wrong(FormPage page) {
        return blocking().stream().filter(finding -> page.holds(target(finding)) && (finished || stated(finding))).count();
    }

    /** Where a person goes to mend a finding; empty if it names no question. */
    String target(Finding finding) {
        for (String field : finding.fields()) {
            if (session().relevant(field)) {
                return field;
            }
        }
        return finding.fields().isEmpty() ? finding.path() : finding.fields().getFirst();
    }

    /** The first suspected finding at a question that waits for a correction or a reason. */
    Optional<Finding> toConfirm(String path) {
        return session().findings(path).stream().filter(finding -> finding.level() == Form.Level.SUSPECT
            && confirmation(finding).isEmpty() && stated(finding)).findFirst();
    }
}
