package org.ruhu.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a form by lines: {@code set PATH VALUE}, {@code new REPEAT}, {@code del REPEAT[n]}, {@code get PATH},
 * {@code eval EXPR}, {@code validate}, {@code dump}, {@code lang NAME}, {@code reload}. A path is written as in
 * expressions, {@code /data/member[3]/name}, with positions (or row ids) in brackets; {@code #} begins a remark. Every
 * command is answered with one JSON object, a refused one with {@code error}. Not thread-safe.
 */
public final class FormScript {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormContext context;
    private final CompiledForm compiled;
    private FormSession session;
    private String language;
    private final ScriptPaths paths;

    /** @param lang the language it begins in */
    public FormScript(Form form, FormContext context, Lang lang) {
        language = lang.tag();
        this.context = context;
        compiled = CompiledForm.of(form);
        session = new FormSession(compiled, context, Map.of());
        paths = new ScriptPaths();
    }

    /** @return one line of JSON; empty for an empty line or a remark */
    public Optional<String> line(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        int blank = text.indexOf(' ');
        String command = blank < 0 ? text : text.substring(0, blank);
        String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
        ObjectNode answer = JSON.createObjectNode();
        try {
            run(command, rest, answer);
        } catch (PathException e) {
            answer.removeAll();
            answer.put("error", e.words(lang()));
        }
        return Optional.of(answer.toString());
    }

    private void run(String command, String rest, ObjectNode answer) {
        switch (command) {
            case "set" -> set(rest, answer);
            case "new" -> add(rest, answer);
            case "del" -> delete(rest, answer);
            case "get" -> get(paths.ours(session, rest), answer);
            case "eval" -> answer.setAll(ExpressionJson.eval(session, rest, lang()));
            case "validate" -> validate(answer);
            case "dump" -> dump(answer);
            case "lang" -> {
                language = rest;
                answer.put("lang", rest);
            }
            case "reload" -> {
                session = new FormSession(compiled, context, session.answers());
                answer.put("ok", true);
            }
            default -> throw new PathException("form.path.command", command);
        }
    }

    private void set(String rest, ObjectNode answer) {
        int blank = rest.indexOf(' ');
        String path = paths.ours(session, blank < 0 ? rest : rest.substring(0, blank));
        Set<String> changed = session.set(path, blank < 0 ? "" : rest.substring(blank + 1));
        answer.put("ok", true).put("path", paths.theirs(session, path)).put("value", session.value(path));
        ArrayNode list = answer.putArray("changed");
        changed.stream().filter(other -> !other.equals(path)).map(other -> paths.theirs(session, other)).sorted().forEach(list::add);
        findings(session.findings(path), answer);
    }

    private void add(String rest, ObjectNode answer) {
        String repeat = paths.ours(session, rest);
        List<String> rows = session.rows(repeat);
        int number = rows.size() + 1;
        while (rows.contains(String.valueOf(number))) {
            number++;
        }
        session.addRow(repeat, String.valueOf(number));
        answer.put("ok", true).put("path", paths.theirs(session, repeat + "[" + number + "]"))
                .put("rows", session.rows(repeat).size());
    }

    private void delete(String rest, ObjectNode answer) {
        String row = paths.ours(session, rest);
        int open = row.lastIndexOf('[');
        if (!row.endsWith("]")) {
            throw new PathException("form.path.which", rest);
        }
        String repeat = row.substring(0, open);
        session.removeRow(repeat, row.substring(open + 1, row.length() - 1));
        answer.put("ok", true).put("rows", session.rows(repeat).size());
    }

    private void get(String path, ObjectNode answer) {
        answer.put("path", paths.theirs(session, path));
        boolean question = session.isQuestion(path);
        if (question) {
            answer.put("value", session.value(path));
        }
        answer.put("relevant", session.relevant(path));
        if (question) {
            if (!session.kept(path).equals(session.value(path))) {
                answer.put("kept", session.kept(path));
            }
            answer.put("required", session.required(path)).put("readonly", session.readonly(path));
        } else if (session.isRepeat(path)) {
            answer.put("rows", session.rows(path).size());
        }
        findings(session.findings(path), answer);
        ArrayNode choices = answer.putArray("choices");
        if (question) {
            session.choices(path).forEach(choice -> choices.addObject().put("name", choice.name()).put("label", say(choice.label())));
        }
        answer.put("label", say(session.label(path)));
    }

    private void validate(ObjectNode answer) {
        List<Finding> findings = session.findings();
        answer.put("valid", findings.stream().noneMatch(finding -> finding.level() == Form.Level.ERROR));
        findings(findings, answer);
    }

    private void findings(List<Finding> findings, ObjectNode answer) {
        ArrayNode list = answer.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode one = list.addObject().put("rule", finding.rule())
                    .put("level", finding.level().name().toLowerCase(java.util.Locale.ROOT))
                    .put("path", paths.theirs(session, finding.path())).put("message", say(finding.message()));
            ArrayNode fields = one.putArray("fields");
            finding.fields().forEach(field -> fields.add(paths.theirs(session, field)));
        }
    }

    /** What a completed form keeps, and beside it what was answered and does not count now. */
    private void dump(ObjectNode answer) {
        Map<String, String> counting = session.completed();
        ObjectNode values = answer.putObject("answers");
        counting.forEach((path, value) -> values.put(paths.theirs(session, path), value));
        ObjectNode idle = answer.putObject("irrelevant");
        session.answers().forEach((path, value) -> {
            if (!value.isEmpty() && !counting.containsKey(path)) {
                idle.put(paths.theirs(session, path), value);
            }
        });
    }

    private Lang lang() {
        return switch (language) {
            case "en", "English (en)" -> Lang.EN;
            case "bo", "བོད་ཡིག (bo)" -> Lang.BO;
            default -> Lang.ZH;
        };
    }

    private String say(Words words) {
        @Nullable String other = words.others().get(language);
        return other == null ? words.in(lang()) : other;
    }
}
