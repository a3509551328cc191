package org.ruhu.ui.round;

import java.util.function.Consumer;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.work.VisitWork;

/**
 * Where one goes from a round.
 *
 * @param household shows its page
 * @param fill      opens its form
 * @param print     prints the sheets of a grid's route
 */
public record RouteWays(Consumer<HouseholdId> household, Consumer<VisitWork> fill, Consumer<GridId> print) {}
