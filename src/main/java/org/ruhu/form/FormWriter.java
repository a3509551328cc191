package org.ruhu.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a form out as JSON; what is empty is left out. */
final class FormWriter {
    private final JsonMapper json;

    FormWriter(JsonMapper json) {
        this.json = json;
    }

    ObjectNode form(Form form) {
        ObjectNode root = json.createObjectNode();
        root.put("form", form.id());
        root.put("version", form.version());
        words(root, "title", form.title());
        if (!form.settings().isEmpty()) {
            ObjectNode settings = root.putObject("settings");
            form.settings().forEach(settings::put);
        }
        ObjectNode lists = root.putObject("lists");
        form.lists().forEach((name, choices) -> choices(lists.putArray(name), choices));
        items(root.putArray("items"), form.items());
        ArrayNode checks = root.putArray("checks");
        form.checks().forEach(check -> check(checks.addObject(), check));
        return root;
    }

    private void choices(ArrayNode out, List<Form.Choice> choices) {
        for (Form.Choice choice : choices) {
            ObjectNode node = out.addObject();
            node.put("name", choice.name());
            words(node, "label", choice.label());
            choice.columns().forEach(node::put);
        }
    }

    private void items(ArrayNode out, List<Form.Item> items) {
        for (Form.Item item : items) {
            ObjectNode node = out.addObject();
            switch (item) {
                case Form.Group group -> {
                    common(node, "group", group);
                    text(node, "appearance", group.appearance());
                    items(node.putArray("items"), group.items());
                }
                case Form.Repeat repeat -> {
                    common(node, "repeat", repeat);
                    text(node, "source", repeat.source());
                    if (repeat.canAdd()) {
                        node.put("canAdd", true);
                    }
                    text(node, "rowLabel", repeat.rowLabel());
                    text(node, "count", repeat.count());
                    text(node, "appearance", repeat.appearance());
                    items(node.putArray("items"), repeat.items());
                }
                case Form.Question question -> question(node, question);
            }
        }
    }

    private void common(ObjectNode node, String kind, Form.Item item) {
        node.put("kind", kind);
        node.put("name", item.name());
        words(node, "label", item.label());
        text(node, "relevant", item.relevant());
    }

    private void question(ObjectNode node, Form.Question question) {
        common(node, "question", question);
        text(node, "code", question.code());
        node.put("type", question.type().name().toLowerCase(Locale.ROOT));
        words(node, "hint", question.hint());
        words(node, "guidance", question.guidance());
        text(node, "required", question.required());
        words(node, "requiredMessage", question.requiredMessage());
        text(node, "calculation", question.calculation());
        text(node, "trigger", question.trigger());
        text(node, "initial", question.initial());
        text(node, "readonly", question.readonly());
        text(node, "choices", question.choices());
        text(node, "filter", question.filter());
        if (!question.constraints().isEmpty()) {
            ArrayNode constraints = node.putArray("constraints");
            question.constraints().forEach(constraint -> constraint(constraints.addObject(), constraint));
        }
        text(node, "saveTo", question.saveTo());
        if (question.prefill() != Form.Prefill.NONE) {
            node.put("prefill", question.prefill() == Form.Prefill.REGISTER ? "register" : "last-round");
        }
        text(node, "band", question.band());
        text(node, "appearance", question.appearance());
        text(node, "parameters", question.parameters());
        if (!question.media().isEmpty()) {
            ObjectNode media = node.putObject("media");
            question.media().forEach(media::put);
        }
        words(node, "unit", question.unit());
        if (!question.hazards().isEmpty()) {
            ArrayNode hazards = node.putArray("hazards");
            question.hazards().forEach(hazard -> hazards.addObject().put("answer", hazard.answer())
                    .put("level", hazard.level().code()).put("days", hazard.days()));
        }
        text(node, "basis", question.basis());
    }

    private void constraint(ObjectNode node, Form.Constraint constraint) {
        node.put("rule", constraint.rule());
        node.put("level", constraint.level().name().toLowerCase(Locale.ROOT));
        node.put("test", constraint.test());
        words(node, "message", constraint.message());
    }

    private void check(ObjectNode node, Form.Check check) {
        node.put("id", check.id());
        node.put("level", check.level().name().toLowerCase(Locale.ROOT));
        text(node, "scope", check.scope());
        node.put("when", check.when());
        words(node, "message", check.message());
        ArrayNode fields = node.putArray("fields");
        check.fields().forEach(fields::add);
        words(node, "explain", check.explain());
    }

    private static void text(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static void words(ObjectNode node, String key, @Nullable Words words) {
        if (words == null) {
            return;
        }
        ObjectNode out = node.putObject(key);
        if (!words.zh().isEmpty() || words.bo() == null && words.en() == null && words.others().isEmpty()) {
            out.put("zh", words.zh());
        }
        if (words.bo() != null) {
            out.put("bo", words.bo());
        }
        if (words.en() != null) {
            out.put("en", words.en());
        }
        words.others().forEach(out::put);
    }
}
