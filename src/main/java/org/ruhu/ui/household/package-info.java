/** The list of households and one household's page. */
@NullMarked
package org.ruhu.ui.household;

import org.jspecify.annotations.NullMarked;
