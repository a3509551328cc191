package org.ruhu.form;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form may ask of the world around it, so that filling it is a pure function of this and of the answers.
 *
 * @param now       the laptop's time when the form was opened
 * @param reference the day on which ages are computed (the visit's date), {@code domain.md} §1.7
 * @param lines     monitoring line in yuan by year; a year without one is not judged
 * @param params    thresholds and settings of the configuration
 * @param codeLists code lists of the configuration
 * @param register  register values that {@code prefill} and {@code register('household.type')} read: household fields
 *                  by name with prefix {@code household.}
 * @param rows      for each repeat with a source: row ids with register values (prefix {@code person.}), in order
 * @param last      answers of the last round by path, as {@link FormSession#answers()} gives them
 */
public record FormContext(ZonedDateTime now, LocalDate reference, Map<Integer, String> lines, Map<String, String> params,
                          Map<String, List<Form.Choice>> codeLists, Map<String, String> register,
                          Map<String, List<Row>> rows, Map<String, String> last) {

    public record Row(String id, Map<String, String> register) {}

    public @Nullable String line(int year) {
        return lines.get(year);
    }

    public Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }
}
