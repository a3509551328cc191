package org.ruhu.sheet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the rows of the survey into the form's JSON, each into its group. */
final class SurveySheet {
    /** The deepest form seen in the field nests five. */
    private static final int DEEPEST = 20;

    /** A group or repeat whose end has not come yet. */
    private record Open(Row row, boolean repeat, String name, String path, ArrayNode items) {}

    private final Columns columns;
    private final Table table;
    private final ChoiceLists lists;
    private final FileLists files;
    private final Places places;
    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    /** By path, the row that has it. */
    private final Map<String, Integer> taken = new HashMap<>();
    /** Files that expressions look into; taken last, as selections may want them with other columns. */
    private final Map<String, Spot> lookedUp = new LinkedHashMap<>();
    private final Triggers triggers;
    private final Misplaced misplaced;

    SurveySheet(Table table, Columns columns, ChoiceLists lists, FileLists files, Places places, Faults faults) {
        this.table = table;
        this.columns = columns;
        this.lists = lists;
        this.files = files;
        this.places = places;
        this.faults = faults;
        triggers = new Triggers(columns, faults);
        misplaced = new Misplaced(columns, faults);
    }

    void read(ArrayNode items) {
        Row head = table.head;
        for (SurveyColumn needed : new SurveyColumn[] {SurveyColumn.TYPE, SurveyColumn.NAME}) {
            if (columns.named(needed.heading).isEmpty()) {
                faults.error(table.spot(head.number, -1), "sheet.fault.nocolumn", needed.heading);
            }
        }
        if (columns.named(SurveyColumn.TYPE.heading).isEmpty()) {
            return;
        }
        open.push(new Open(head, false, "", "", items));
        table.rows.forEach(this::row);
        while (open.size() > 1) {
            Open left = open.pop();
            faults.error(columns.spot(left.row, SurveyColumn.TYPE.heading), "sheet.fault.unclosed", left.name);
        }
        lookedUp.forEach(files::lookUp);
        triggers.check();
    }

    private void row(Row row) {
        columns.check(row);
        String written = columns.text(row, SurveyColumn.TYPE.heading).strip().replaceAll("\\s+", " ");
        RowType type = RowType.of(written);
        if (Expressions.isYes(columns.text(row, SurveyColumn.DISABLED.heading))) {
            disabled(row, type);
            return;
        }
        switch (type) {
            case RowType.Begin begin -> begin(row, begin, written);
            case RowType.End end -> end(row, end, written);
            case RowType.ListFile _ -> {
                parameters(row, type);
                lookedUp.put(name(row) + ".csv", spot(row, SurveyColumn.NAME));
            }
            case RowType.Asked asked -> question(row, type, asked.type());
            case RowType.Select select -> select(row, select);
            case RowType.Unsupported _ -> {
                faults.error(spot(row, SurveyColumn.TYPE), "sheet.fault.unsupported", written);
                question(row, type, "text"); // others may speak of it
            }
            case RowType.Unknown _ -> {
                if (written.isEmpty()) {
                    faults.error(spot(row, SurveyColumn.TYPE), "sheet.fault.notype");
                } else {
                    faults.add(SheetFault.of(spot(row, SurveyColumn.TYPE), "sheet.fault.type", written)
                        .meaning(Similar.to(written, RowType.names())));
                }
                question(row, type, "text");
            }
        }
    }

    private void disabled(Row row, RowType type) {
        if (type instanceof RowType.Begin || type instanceof RowType.End) {
            faults.error(spot(row, SurveyColumn.DISABLED), "sheet.fault.disabledblock");
        } else {
            faults.hint(spot(row, SurveyColumn.DISABLED), "sheet.hint.disabled");
        }
    }

    private void begin(Row row, RowType.Begin begin, String written) {
        if (open.size() > DEEPEST) {
            throw new Unreadable(spot(row, SurveyColumn.TYPE), "sheet.fault.deep", DEEPEST);
        }
        misplaced.check(row, written, begin.repeat() ? SurveyColumn.Row.REPEATS : SurveyColumn.Row.ALL);
        ObjectNode node = add(row, begin.repeat() ? "repeat" : "group");
        var line = new QuestionRow(columns, faults, row, node);
        if (begin.repeat()) {
            line.repeat();
        } else {
            line.group();
        }
        String name = node.path("name").asString();
        open.push(new Open(row, begin.repeat(), name, path(name), node.putArray("items")));
    }

    private void end(Row row, RowType.End end, String written) {
        misplaced.atEnd(row, written);
        if (open.size() == 1) {
            faults.error(spot(row, SurveyColumn.TYPE), "sheet.fault.nobegin", written);
            return;
        }
        Open begun = open.pop();
        String name = columns.text(row, SurveyColumn.NAME.heading).strip();
        if (begun.repeat != end.repeat()) {
            faults.error(spot(row, SurveyColumn.TYPE), "sheet.fault.otherend", written, begun.name, begun.row.number);
        } else if (!name.isEmpty() && !name.equals(begun.name)) {
            faults.hint(spot(row, SurveyColumn.NAME), "sheet.hint.endname", name, begun.name, begun.row.number);
        }
    }

    private ObjectNode question(Row row, RowType type, String json) {
        String written = columns.text(row, SurveyColumn.TYPE.heading).strip();
        misplaced.check(row, written, SurveyColumn.Row.QUESTIONS);
        ObjectNode node = add(row, "question");
        new QuestionRow(columns, faults, row, node).question(json);
        if (json.equals("image") && node.path("appearance").asString("").matches("(.* )?signature( .*)?")) {
            node.put("type", "signature");
        }
        if (json.equals("calculate") && !node.has("calculation") && !node.has("initial")) {
            faults.error(spot(row, SurveyColumn.CALCULATION), "sheet.fault.nocalculation");
        }
        if (node.has("filter") && !(type instanceof RowType.Select)) {
            faults.hint(spot(row, SurveyColumn.CHOICE_FILTER), "sheet.hint.nofilter");
        }
        String parameters = parameters(row, type).written();
        String shown = type instanceof RowType.Asked asked && !asked.parameters().isEmpty() ? asked.parameters()
            : type instanceof RowType.Select ? "" : parameters;
        if (!shown.isEmpty()) {
            node.put("parameters", shown);
        }
        triggers.of(row, node);
        return node;
    }

    private void select(Row row, RowType.Select select) {
        Spot spot = spot(row, SurveyColumn.TYPE);
        ObjectNode node = question(row, select, select.type());
        String list = select.list();
        if (list.isEmpty()) {
            faults.error(spot, "sheet.fault.nolist", select.type());
            return;
        }
        if (select.fromFile()) {
            list = files.take(list, Parameters.of(columns.text(row, SurveyColumn.PARAMETERS.heading), select, spot, new Faults()), spot);
        } else if (list.startsWith("${")) {
            faults.error(spot, "sheet.fault.fromrepeat", list);
        } else if (!lists.has(list) && files.isElsewhere(list)) {
            faults.error(spot, "sheet.fault.codelist", list, select.type());
        } else if (!lists.has(list)) {
            faults.add(SheetFault.of(spot, "sheet.fault.missinglist", list).meaning(Similar.to(list, lists.names())));
        }
        if (!list.isEmpty()) {
            node.put("choices", list);
        }
        String spaced = select.type().equals("select_one") ? "" : lists.withSpace(list);
        if (!spaced.isEmpty()) {
            faults.error(spot, "sheet.fault.spaceinchoice", list, spaced);
        }
        if (select.orOther()) {
            other(row, node, select, list);
        }
    }

    private void other(Row row, ObjectNode node, RowType.Select select, String list) {
        if (node.has("filter") || select.fromFile() || select.type().equals("rank")) {
            faults.error(spot(row, SurveyColumn.TYPE), "sheet.fault.orother");
            return;
        }
        lists.addOther(list);
        String name = node.path("name").asString();
        ObjectNode more = named(row, "question", name + "_other").put("type", "text");
        more.put("relevant", "selected(${" + name + "}, '" + ChoiceLists.OTHER + "')");
        more.putObject("label").put("zh", new Texts(Lang.ZH).of("sheet.other.question"))
            .put("en", new Texts(Lang.EN).of("sheet.other.question"));
    }

    private ObjectNode add(Row row, String kind) {
        return named(row, kind, name(row));
    }

    private ObjectNode named(Row row, String kind, String name) {
        Open parent = open.element();
        ObjectNode node = parent.items.addObject().put("kind", kind).put("name", name);
        String path = path(name);
        places.put(path, columns, row);
        triggers.known(name);
        Integer before = taken.putIfAbsent(path, row.number);
        if (before != null) {
            faults.error(spot(row, SurveyColumn.NAME), "sheet.fault.twonames", name, before);
        }
        return node;
    }

    private String path(String name) {
        String above = open.element().path;
        return above.isEmpty() ? name : above + "/" + name;
    }

    private String name(Row row) {
        String name = columns.text(row, SurveyColumn.NAME.heading).strip();
        if (name.isEmpty()) {
            faults.error(spot(row, SurveyColumn.NAME), "sheet.fault.noname");
        }
        return name.isEmpty() ? "row" + row.number : name;
    }

    private Parameters parameters(Row row, RowType type) {
        return Parameters.of(columns.text(row, SurveyColumn.PARAMETERS.heading), type, spot(row, SurveyColumn.PARAMETERS), faults);
    }

    private Spot spot(Row row, SurveyColumn column) {
        return columns.spot(row, column.heading);
    }
}
