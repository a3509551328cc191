package org.ruhu.work;

import java.util.Map;

/** Which register fields hold codes, and of which list: their Chinese labels go out beside them. */
final class CodedFields {
    static final Map<String, String> HOUSEHOLD = Map.of("type", "HH_TYPE", "category", "MON_CAT", "status", "HH_STATUS",
        "houseGrade", "HOUSE_GRADE");
    static final Map<String, String> PERSON = Map.ofEntries(Map.entry("sex", "SEX"), Map.entry("idType", "ID_TYPE"),
        Map.entry("relation", "RELATION"), Map.entry("ethnic", "ETHNIC"), Map.entry("education", "EDU"),
        Map.entry("school", "SCHOOL"), Map.entry("notInSchool", "NOT_IN_SCHOOL"), Map.entry("health", "HEALTH"),
        Map.entry("labour", "LABOUR"), Map.entry("lowIncome", "LOW_INCOME"), Map.entry("destitute", "DESTITUTE"),
        Map.entry("jobChannel", "JOB_CHANNEL"));
    static final Map<String, String> VISIT = Map.of("outcome", "VISIT_RESULT");
    static final Map<String, String> CLUE = Map.of("source", Clues.SOURCES);

    private CodedFields() {}
}
