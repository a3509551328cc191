/** Rosters that offices keep as spreadsheets: one row a person, read with what is not certain named and kept. Pure. */
@NullMarked
package org.ruhu.roster;

import org.jspecify.annotations.NullMarked;
