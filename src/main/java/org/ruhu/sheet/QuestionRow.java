package org.ruhu.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Puts one row of the survey into the form's JSON. */
final class QuestionRow {
    private static final Pattern HAZARD = Pattern.compile("\\s*(\\S+?)=([A-Za-z])/(\\d{1,4})(?=\\s|$)");
    /** The most constraints of one question. */
    private static final int MOST = 99;

    private final Columns columns;
    private final Faults faults;
    private final Row row;
    private final ObjectNode node;

    QuestionRow(Columns columns, Faults faults, Row row, ObjectNode node) {
        this.columns = columns;
        this.faults = faults;
        this.row = row;
        this.node = node;
    }

    void group() {
        columns.words(row, "label", node, "label");
        put("relevant", text(SurveyColumn.RELEVANT));
        put("appearance", text(SurveyColumn.APPEARANCE));
    }

    void repeat() {
        group();
        put("count", text(SurveyColumn.REPEAT_COUNT));
        put("source", text(SurveyColumn.SOURCE));
        put("rowLabel", text(SurveyColumn.ROW_LABEL));
        String canAdd = text(SurveyColumn.CAN_ADD);
        if (!canAdd.isEmpty() && !Expressions.isYesOrNo(canAdd)) {
            faults.error(columns.spot(row, SurveyColumn.CAN_ADD.heading), "sheet.fault.yesno", canAdd);
        }
        if (Expressions.isYes(canAdd)) {
            node.put("canAdd", true);
        }
    }

    /** @param type as the form's JSON has it */
    void question(String type) {
        node.put("type", type);
        for (SurveyColumn column : SurveyColumn.values()) {
            switch (column) {
                case LABEL, HINT, GUIDANCE, REQUIRED_MESSAGE, UNIT -> columns.words(row, column.heading, node, column.key);
                case REQUIRED, READ_ONLY -> put(column.key, Expressions.when(text(column)));
                case RELEVANT, CALCULATION, CHOICE_FILTER, TRIGGER, APPEARANCE, SAVE_TO, CODE, PREFILL, BAND, BASIS ->
                    put(column.key, text(column));
                case DEFAULT -> first(type);
                case IMAGE, BIG_IMAGE, AUDIO, VIDEO -> media(column);
                case HAZARDS -> hazards(text(column));
                case TYPE, NAME, CONSTRAINT, CONSTRAINT_MESSAGE, LEVEL, RULE, MORE_CONSTRAINT, MORE_MESSAGE, INITIAL, DISABLED,
                     PARAMETERS, REPEAT_COUNT, SOURCE, ROW_LABEL, CAN_ADD -> { }
            }
        }
        for (int number = 1; number <= MOST; number++) {
            constraint(number);
        }
    }

    private void first(String type) {
        String written = text(SurveyColumn.DEFAULT);
        String expression = text(SurveyColumn.INITIAL);
        if (!written.isEmpty() && !expression.isEmpty()) {
            faults.error(columns.spot(row, SurveyColumn.INITIAL.heading), "sheet.fault.twodefaults");
        }
        put("initial", written.isEmpty() ? expression : Defaults.initial(written, type));
    }

    private void media(SurveyColumn column) {
        for (Columns.Slot slot : columns.named(column.heading)) {
            String file = columns.text(row, slot);
            if (!file.isEmpty()) {
                ObjectNode media = node.get("media") instanceof ObjectNode there ? there : node.putObject("media");
                media.put(slot.language().isEmpty() ? column.heading : column.heading + "::" + slot.language(), file);
            }
        }
    }

    private void hazards(String written) {
        Matcher hazard = HAZARD.matcher(written);
        int end = 0;
        while (end < written.length() && hazard.find(end) && hazard.start() == end) {
            node.withArray("hazards").addObject().put("answer", hazard.group(1)).put("level", hazard.group(2).toUpperCase(java.util.Locale.ROOT))
                .put("days", Integer.parseInt(hazard.group(3)));
            end = hazard.end();
        }
        if (!written.substring(end).isBlank()) {
            faults.error(columns.spot(row, SurveyColumn.HAZARDS.heading), "sheet.fault.hazards", written.substring(end).strip());
        }
    }

    private void constraint(int number) {
        SurveyColumn column = number == 1 ? SurveyColumn.CONSTRAINT : SurveyColumn.MORE_CONSTRAINT;
        String message = number == 1 ? SurveyColumn.CONSTRAINT_MESSAGE.heading : SurveyColumn.MORE_MESSAGE.heading;
        String test = columns.text(row, column.heading, number);
        String level = columns.text(row, SurveyColumn.LEVEL.heading, number);
        String rule = columns.text(row, SurveyColumn.RULE.heading, number);
        if (test.isEmpty()) {
            if (!level.isEmpty() || !rule.isEmpty() || isFilled(message, number)) {
                faults.error(columns.spot(row, column.heading), "sheet.fault.noconstraint", number);
            }
            return;
        }
        ObjectNode constraint = node.withArray("constraints").addObject();
        constraint.put("rule", rule.isEmpty() ? ruleOf(node.path("name").asString(), number) : rule);
        constraint.put("level", level.isEmpty() ? "error" : level).put("test", test);
        columns.words(row, message, number, constraint, "message");
    }

    private boolean isFilled(String name, int number) {
        return columns.named(name).stream().anyMatch(slot -> slot.number() == number && columns.isFilled(row, slot));
    }

    /** What a constraint is called that has no rule of the catalogue. */
    static String ruleOf(String question, int number) {
        return number == 1 ? question : question + "-" + number;
    }

    private String text(SurveyColumn column) {
        return columns.text(row, column.heading);
    }

    private void put(String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }
}
