package org.ruhu.ui.kit;

import javafx.beans.property.ObjectProperty;
import org.ruhu.text.Texts;

/**
 * What a screen needs of the window it is shown in.
 *
 * @param rosters how this person likes rosters; kept between starts
 */
public record Surroundings(Desk desk, Texts texts, FileDialogs files, ObjectProperty<RosterView> rosters) {}
