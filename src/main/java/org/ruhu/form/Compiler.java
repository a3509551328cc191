package org.ruhu.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.form.Reads.Read;
import org.ruhu.text.Words;

/** Compiles every expression of a form and collects all faults on the way. */
final class Compiler {
    final List<Fault> faults = new ArrayList<>();
    final List<Fault> hints = new ArrayList<>();
    final Outline outline;
    final List<Derived> derived = new ArrayList<>();
    final List<Set<Read>> reads = new ArrayList<>();
    final Map<Integer, Ast> initials = new HashMap<>();
    final Map<Integer, Ast> rowLabels = new HashMap<>();
    final Map<Integer, Wording> labels = new HashMap<>();
    /** By slot of a question: what its answers fill in elsewhere. */
    final Map<Integer, List<CompiledForm.Triggered>> triggered = new HashMap<>();
    /** Choice lists that questions or expressions name, each with the place that does. */
    final Map<String, String> lists = new LinkedHashMap<>();
    /** Questions whose calculation says {@code once}: their values are stored. */
    final Set<Integer> lasting = new HashSet<>();
    private final Form form;
    private final Map<Ast, Ast> shared = new HashMap<>();
    private Reads current = new Reads();

    Compiler(Form form) {
        this.form = form;
        outline = new Outline(form, faults);
        for (Place place : outline.items) {
            item(place);
        }
        for (int i = 0; i < form.checks().size(); i++) {
            check(i, form.checks().get(i));
        }
    }

    private void item(Place place) {
        Form.Item item = place.item;
        if (item == null) {
            return;
        }
        if (!item.relevant().isBlank()) {
            Ast ast = compile(place, "relevant", item.relevant(), Scope.outsideRows(place));
            add(new Derived.Relevance(place, ast));
        }
        Wording label = wording(place, item.label(), Scope.outsideRows(place));
        if (!label.isPlain()) {
            labels.put(place.number, label);
            add(new Derived.Label(place, label));
        }
        current = new Reads();
        switch (item) {
            case Form.Group _ -> { }
            case Form.Repeat repeat -> repeat(place, repeat);
            case Form.Question question -> question(place, question);
        }
    }

    private void repeat(Place place, Form.Repeat repeat) {
        if (!repeat.source().isEmpty() && !repeat.source().equals("persons")) {
            faults.add(Fault.at(place.path, "source", "form.fault.unknown", repeat.source()));
        }
        if (!repeat.rowLabel().isBlank()) {
            rowLabels.put(place.repeat, compile(place, "rowLabel", repeat.rowLabel(), Scope.of(place)));
        }
        current = new Reads();
        if (!repeat.count().isBlank()) {
            add(new Derived.RowCount(place, compile(place, "count", repeat.count(), Scope.outsideRows(place))));
        }
    }

    private void question(Place place, Form.Question question) {
        if (!question.initial().isBlank()) {
            initials.put(place.slot, compile(place, "initial", question.initial(), Scope.of(place)));
            current = new Reads();
        }
        Ast calculation = !question.computed() ? null : compile(place, "calculation", question.calculation(), Scope.of(place));
        if (current.hasOnce()) {
            lasting.add(place.slot);
        }
        add(new Derived.Value(place, calculation));
        if (!question.required().isBlank()) {
            add(new Derived.Required(place, compile(place, "required", question.required(), Scope.of(place))));
        }
        if (!question.readonly().isBlank()) {
            add(new Derived.ReadOnly(place, compile(place, "readonly", question.readonly(), Scope.of(place))));
        }
        triggered(place, question);
        choices(place, question);
        hazards(place, question);
        band(place, question);
        judged(place, question);
    }

    private void triggered(Place place, Form.Question question) {
        if (question.trigger().isBlank()) {
            return;
        }
        Ast calculation = compile(place, "calculation", question.calculation().isBlank() ? "''" : question.calculation(),
                Scope.of(place));
        current = new Reads(); // what it reads does not make it change
        for (String field : question.trigger().split(",")) {
            String name = field.strip().replaceFirst("^\\$\\{(.*)}$", "$1").strip();
            try {
                Place trigger = outline.near(name, place);
                if (trigger.isQuestion()) {
                    triggered.computeIfAbsent(trigger.slot, _ -> new ArrayList<>())
                            .add(new CompiledForm.Triggered(place, calculation));
                } else {
                    faults.add(Fault.at(place.path, "trigger", "form.fault.question", "trigger"));
                }
            } catch (ExpressionException e) {
                faults.add(Fault.of(place.path, "trigger", e, question.trigger()));
            }
        }
    }

    private void choices(Place place, Form.Question question) {
        boolean select = CompiledForm.isSelect(question.type());
        if (select && question.choices().isBlank()) {
            faults.add(Fault.at(place.path, "choices", "form.fault.listneeded"));
        }
        if (!question.choices().isBlank()) {
            lists.putIfAbsent(question.choices(), place.path + ": choices");
        }
        if (!question.filter().isBlank()) {
            Scope scope = Scope.of(place).choosing(question.choices());
            add(new Derived.Offered(place, compile(place, "filter", question.filter(), scope)));
        }
    }

    private void hazards(Place place, Form.Question question) {
        List<Form.Choice> own = form.lists().get(question.choices());
        for (Form.Hazard hazard : question.hazards()) {
            if (own != null && own.stream().noneMatch(choice -> choice.name().equals(hazard.answer()))) {
                faults.add(Fault.at(place.path, "hazards", "form.fault.nochoice", question.choices(), hazard.answer()));
            }
        }
    }

    private void band(Place place, Form.Question question) {
        if (!question.band().isBlank() && Double.isNaN(Band.limit(question.band()))) {
            faults.add(Fault.at(place.path, "band", "form.fault.band", question.band()));
        }
    }

    private void judged(Place place, Form.Question question) {
        List<Derived.Tested> tested = new ArrayList<>();
        for (Form.Constraint constraint : question.constraints()) {
            Ast test = compile(place, "constraint " + constraint.rule(), constraint.test(), Scope.of(place));
            tested.add(new Derived.Tested(constraint, test, wording(place, constraint.message(), Scope.of(place))));
        }
        boolean mayFail = !tested.isEmpty() || !question.required().isBlank() || !question.band().isBlank()
                || !question.choices().isBlank() || Types.isChecked(question.type());
        if (mayFail) {
            add(new Derived.Judged(place, List.copyOf(tested)));
        }
    }

    private void check(int number, Form.Check check) {
        String at = "checks/" + check.id();
        Place place = outline.root;
        if (!check.scope().isBlank()) {
            Place repeat = outline.find(check.scope());
            if (repeat == null || !repeat.isRepeat()) {
                faults.add(Fault.at(at, "scope", "form.fault.norepeat", check.scope()));
            } else {
                place = repeat;
            }
        }
        List<Place> fields = new ArrayList<>();
        for (String name : check.fields()) {
            Place field = outline.find(name);
            if (field == null) {
                faults.add(Fault.at(at, "fields", "form.fault.nofield", name));
            } else {
                fields.add(field);
            }
        }
        Ast when = compile(at, "when", check.when(), Scope.of(place));
        Wording message = wording(at, check.message(), Scope.of(place));
        add(new Derived.Checked(place, number, check, when, message, fields));
    }

    private void add(Derived fresh) {
        derived.add(fresh);
        reads.add(current.all());
        current = new Reads();
    }

    private Ast compile(Place place, String what, String source, Scope scope) {
        return compile(place.path, what, source, scope);
    }

    private Ast compile(String at, String what, String source, Scope scope) {
        try {
            Syntax syntax = Parser.parse(source);
            hint(at, what, syntax);
            Ast ast = new Resolver(form, outline, current, shared).value(syntax, scope);
            current.lists().forEach(list -> lists.putIfAbsent(list, at + ": " + what));
            return ast;
        } catch (ExpressionException e) {
            faults.add(Fault.of(at, what, e, source));
            return new Ast.Str("");
        }
    }

    private void hint(String at, String what, Syntax syntax) {
        switch (syntax) {
            case Syntax.Num _, Syntax.Str _, Syntax.Path _ -> { }
            case Syntax.Negate(Syntax value) -> hint(at, what, value);
            case Syntax.Binary(_, Syntax left, Syntax right) -> {
                hint(at, what, left);
                hint(at, what, right);
            }
            case Syntax.Call(String name, List<Syntax> args) -> {
                args.forEach(arg -> hint(at, what, arg));
                if (name.equals("regex") && args.size() == 2 && args.get(1) instanceof Syntax.Str(String pattern)
                        && !(pattern.startsWith("^") && pattern.endsWith("$"))) {
                    hints.add(Fault.at(at, what, "form.hint.regex", "^" + pattern + "$"));
                }
            }
        }
    }

    private Wording wording(Place place, Words words, Scope scope) {
        return wording(place.path, words, scope);
    }

    private Wording wording(String at, Words words, Scope scope) {
        Map<String, Ast> fields = new LinkedHashMap<>();
        words.each((_, text) -> fields(at, text, scope, fields));
        return new Wording(words, Map.copyOf(fields));
    }

    private void fields(String at, String text, Scope scope, Map<String, Ast> fields) {
        int open = text.indexOf("${");
        while (open >= 0 && text.indexOf('}', open) > 0) {
            int close = text.indexOf('}', open);
            String field = text.substring(open + 2, close);
            if (!fields.containsKey(field)) {
                fields.put(field, compile(at, "label", "${" + field + "}", scope));
            }
            open = text.indexOf("${", close);
        }
    }
}
