package org.ruhu.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.text.Lang;

/**
 * One form being filled: answers, what follows from them, and what is wrong with them. Knows no screen and no store.
 *
 * <p>A path names an answer: group and question names joined by {@code /}, a roster row in brackets by its lasting id:
 * {@code a/phone}, {@code b/member[5c1f…]/status}. Values are text as stored: numbers without thousands separators,
 * dates ISO, several choices separated by one blank. Not thread-safe.
 */
public final class FormSession {
    /** @param answers stored answers by path, irrelevant ones included; as {@link #answers()} returned them */
    public FormSession(Form form, FormContext context, Map<String, String> answers) {
        throw new UnsupportedOperationException();
    }

    public Form form() {
        throw new UnsupportedOperationException();
    }

    public FormContext context() {
        throw new UnsupportedOperationException();
    }

    /** Row ids of a roster, e.g. of {@code b/member}, in order. */
    public List<String> rows(String repeat) {
        throw new UnsupportedOperationException();
    }

    public void addRow(String repeat, String rowId) {
        throw new UnsupportedOperationException();
    }

    /** Removes an added row; rows of the register stay. */
    public void removeRow(String repeat, String rowId) {
        throw new UnsupportedOperationException();
    }

    /** What the row is called, from its {@code rowLabel}. */
    public String rowLabel(String repeat, String rowId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes an answer and recomputes exactly what depends on it. The value is normalised (full-width and Tibetan
     * digits, blanks around it) and kept even where it violates a check.
     *
     * @return the paths whose value, relevance, requirement, choices, label or findings changed, the answer's own among
     *         them; of a repeat or group only its own path when its relevance changed
     */
    public Set<String> set(String path, String value) {
        throw new UnsupportedOperationException();
    }

    /** The value that counts: empty while irrelevant. */
    public String value(String path) {
        throw new UnsupportedOperationException();
    }

    /** What was typed, also while irrelevant. */
    public String kept(String path) {
        throw new UnsupportedOperationException();
    }

    public boolean relevant(String path) {
        throw new UnsupportedOperationException();
    }

    public boolean required(String path) {
        throw new UnsupportedOperationException();
    }

    public boolean readonly(String path) {
        throw new UnsupportedOperationException();
    }

    /** The choices that the filter offers now. */
    public List<Form.Choice> choices(String path) {
        throw new UnsupportedOperationException();
    }

    /** The question's words with {@code ${…}} filled in. */
    public String label(String path, Lang lang) {
        throw new UnsupportedOperationException();
    }

    /** The answer in words: choice labels instead of names, yes and no instead of true and false. */
    public String spoken(String path, Lang lang) {
        throw new UnsupportedOperationException();
    }

    /** The last round's answer to the same question, empty if there is none. */
    public String last(String path) {
        throw new UnsupportedOperationException();
    }

    /** All findings of relevant answers, in the order of the form; a missing required answer is an error among them. */
    public List<Finding> findings() {
        throw new UnsupportedOperationException();
    }

    public List<Finding> findings(String path) {
        throw new UnsupportedOperationException();
    }

    /** Everything typed, for a draft: by path, in the order of the form; empty answers and calculations left out. */
    public Map<String, String> answers() {
        throw new UnsupportedOperationException();
    }

    /** What a completed visit keeps: relevant answers and calculations only. */
    public Map<String, String> completed() {
        throw new UnsupportedOperationException();
    }

    /** Share of the relevant, answerable questions of a page that have an answer, as {answered, all}. */
    public int[] progress(String page) {
        throw new UnsupportedOperationException();
    }

    /** Question paths in the order in which a person goes through them, relevant and answerable ones only. */
    public List<String> walk() {
        throw new UnsupportedOperationException();
    }

    /** Evaluates an expression against the answers, from the form's root. */
    public Object eval(String expression) {
        throw new UnsupportedOperationException();
    }
}
