package org.ruhu.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that follows from answers: computed again when something it reads has changed. */
sealed interface Derived {
    /** The item it belongs to; the root or a repeat for checks. */
    Place place();

    /** Whether there is one in every row of a roster. */
    default boolean perRow() {
        return roster() >= 0;
    }

    /** The roster in each row of which there is one, -1 if there is one in the form. */
    default int roster() {
        return place().within;
    }

    /** @param calculation null where a person answers */
    record Value(Place place, @Nullable Ast calculation) implements Derived {}

    record Relevance(Place place, Ast condition) implements Derived {}

    record Required(Place place, Ast condition) implements Derived {}

    record ReadOnly(Place place, Ast condition) implements Derived {}

    record Offered(Place place, Ast filter) implements Derived {}

    record Label(Place place, Wording words) implements Derived {}

    record Judged(Place place, List<Tested> constraints) implements Derived {}

    record Tested(Form.Constraint constraint, Ast test, Wording message) {}

    record Checked(Place place, int number, Form.Check check, Ast when, Wording message, List<Place> fields)
            implements Derived {
        @Override
        public int roster() {
            return place.repeat;
        }
    }

    /** How many rows of a roster count. */
    record RowCount(Place place, Ast count) implements Derived {}
}
