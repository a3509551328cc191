package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A bad answer of a safety check that counts now, {@code domain.md} §9: a line of the hazard notice and of the register
 * of hazards.
 *
 * @param path   of the item
 * @param days   to put it right, as the item says; 0: at once
 * @param due    ISO date until which it is to be put right, as the checker set it; empty: none
 * @param fixed  whether it was put right (advice: explained) on the spot
 * @param person who is responsible for putting it right; empty: nobody yet
 * @param note   what was found; empty: the item says it all
 */
public record FoundHazard(String path, Form.HazardLevel level, int days, String due, boolean fixed, String person,
                          String note) {
    static List<FoundHazard> at(Place item, int row, Answers answers) {
        List<FoundHazard> found = new ArrayList<>();
        if (item.question().hazards().isEmpty()) {
            return found;
        }
        String name = item.question().name();
        List<String> given = List.of(NodeFunctions.chosen(answers.text(item.slot, row)));
        for (Form.Hazard hazard : item.question().hazards()) {
            if (given.contains(hazard.answer())) {
                found.add(new FoundHazard(answers.path(item, row), hazard.level(), hazard.days(),
                        text(item, HazardQuestions.due(name), row, answers),
                        text(item, HazardQuestions.fixed(name), row, answers).equals("1"),
                        text(item, HazardQuestions.person(name), row, answers),
                        text(item, HazardQuestions.note(name), row, answers)));
            }
        }
        return found;
    }

    private static String text(Place item, String name, int row, Answers answers) {
        Place place = OpenHazards.follow(item, name);
        return place == null ? "" : answers.text(place.slot, row);
    }
}
