package org.ruhu.sheet;

import static org.ruhu.sheet.SurveyColumn.Row.ALL;
import static org.ruhu.sheet.SurveyColumn.Row.QUESTIONS;
import static org.ruhu.sheet.SurveyColumn.Row.REPEATS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.sheet.Vocabulary.Content;

/** The columns of the survey in XLSForm's order, then ours. */
enum SurveyColumn {
    TYPE("type", "type", Content.TEXT, ALL),
    NAME("name", "name", Content.TEXT, ALL),
    LABEL("label", "label", Content.WORDS, ALL),
    HINT("hint", "hint", Content.WORDS, QUESTIONS),
    GUIDANCE("guidance_hint", "guidance", Content.WORDS, QUESTIONS),
    REQUIRED("required", "required", Content.TRUTH, QUESTIONS),
    REQUIRED_MESSAGE("required_message", "requiredMessage", Content.WORDS, QUESTIONS),
    RELEVANT("relevant", "relevant", Content.TEXT, ALL),
    CONSTRAINT("constraint", "test", Content.TEXT, QUESTIONS),
    CONSTRAINT_MESSAGE("constraint_message", "message", Content.WORDS, QUESTIONS),
    CALCULATION("calculation", "calculation", Content.TEXT, QUESTIONS),
    CHOICE_FILTER("choice_filter", "filter", Content.TEXT, QUESTIONS),
    DEFAULT("default", "initial", Content.DATED, QUESTIONS),
    TRIGGER("trigger", "trigger", Content.TEXT, QUESTIONS),
    REPEAT_COUNT("repeat_count", "count", Content.TEXT, REPEATS),
    APPEARANCE("appearance", "appearance", Content.TEXT, ALL),
    READ_ONLY("read_only", "readonly", Content.TRUTH, QUESTIONS),
    PARAMETERS("parameters", "parameters", Content.TEXT, QUESTIONS),
    IMAGE("image", "media", Content.MEDIA, QUESTIONS),
    BIG_IMAGE("big-image", "media", Content.MEDIA, QUESTIONS),
    AUDIO("audio", "media", Content.MEDIA, QUESTIONS),
    VIDEO("video", "media", Content.MEDIA, QUESTIONS),
    SAVE_TO("save_to", "saveTo", Content.TEXT, QUESTIONS),
    DISABLED("disabled", "", Content.TRUTH, ALL),
    CODE("bind::ruhu:code", "code", Content.TEXT, QUESTIONS),
    MORE_CONSTRAINT("bind::ruhu:constraint", "test", Content.TEXT, QUESTIONS),
    LEVEL("bind::ruhu:level", "level", Content.TEXT, QUESTIONS),
    RULE("bind::ruhu:rule", "rule", Content.TEXT, QUESTIONS),
    MORE_MESSAGE("bind::ruhu:message", "message", Content.WORDS, QUESTIONS),
    PREFILL("bind::ruhu:prefill", "prefill", Content.TEXT, QUESTIONS),
    INITIAL("bind::ruhu:initial", "initial", Content.TEXT, QUESTIONS),
    BAND("bind::ruhu:band", "band", Content.TEXT, QUESTIONS),
    UNIT("bind::ruhu:unit", "unit", Content.WORDS, QUESTIONS),
    HAZARDS("bind::ruhu:hazards", "hazards", Content.TEXT, QUESTIONS),
    BASIS("bind::ruhu:basis", "basis", Content.TEXT, QUESTIONS),
    SOURCE("bind::ruhu:source", "source", Content.TEXT, REPEATS),
    ROW_LABEL("bind::ruhu:row_label", "rowLabel", Content.TEXT, REPEATS),
    CAN_ADD("bind::ruhu:can_add", "canAdd", Content.TRUTH, REPEATS);

    /** The rows a column says something about. */
    enum Row { ALL, QUESTIONS, REPEATS }

    static final Vocabulary VOCABULARY = new Vocabulary(known(), aliases(), false);

    final String heading;
    /** Of the form's JSON. */
    final String key;
    private final Content content;
    final Row rows;

    SurveyColumn(String heading, String key, Content content, Row rows) {
        this.heading = heading;
        this.key = key;
        this.content = content;
        this.rows = rows;
    }

    static SurveyColumn of(String heading) {
        return Arrays.stream(values()).filter(column -> column.heading.equals(heading)).findFirst().orElseThrow();
    }

    private static Map<String, Content> known() {
        Map<String, Content> known = new LinkedHashMap<>();
        for (SurveyColumn column : values()) {
            known.put(column.heading, column.content);
        }
        return known;
    }

    /** What pyxform takes for the same, and what Chinese forms are known to write. */
    private static Map<String, String> aliases() {
        Map<String, String> aliases = new LinkedHashMap<>();
        put(aliases, "type", "command");
        put(aliases, "name", "tag", "value");
        put(aliases, "label", "caption");
        put(aliases, "guidance_hint", "guidance");
        put(aliases, "required", "bind::required");
        put(aliases, "required_message", "requiredmsg", "bind::jr:requiredmsg", "bind::required_message");
        put(aliases, "relevant", "relevance", "bind::relevant", "bind::relevance");
        put(aliases, "constraint", "bind::constraint");
        put(aliases, "constraint_message", "constraining_message", "constraintmsg", "bind::jr:constraintmsg",
            "bind::constraint_message");
        put(aliases, "calculation", "calculate", "bind::calculate", "bind::calculation");
        put(aliases, "repeat_count", "count", "jr:count", "control::jr:count", "body::jr:count");
        put(aliases, "appearance", "control::appearance", "body::appearance");
        put(aliases, "read_only", "readonly", "bind::readonly", "bind::read_only");
        put(aliases, "image", "media::image");
        put(aliases, "big-image", "media::big-image");
        put(aliases, "audio", "media::audio");
        put(aliases, "video", "media::video");
        put(aliases, "save_to", "saveto", "bind::entities:saveto");
        return aliases;
    }

    private static void put(Map<String, String> aliases, String name, String... others) {
        for (String other : others) {
            aliases.put(other, name);
        }
    }
}
