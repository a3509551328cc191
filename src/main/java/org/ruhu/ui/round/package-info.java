/** A round on the screen: how far it is household by household, by day and by team, its account, and today's route. */
@NullMarked
package org.ruhu.ui.round;

import org.jspecify.annotations.NullMarked;
