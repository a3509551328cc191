/** Rosters that offices keep: looked at, shown with what is doubtful in them, taken in. */
@NullMarked
package org.ruhu.ui.roster;

import org.jspecify.annotations.NullMarked;
