/** Printing sheets: what, how it will look, where to; and which sheets are still out. */
@NullMarked
package org.ruhu.ui.print;

import org.jspecify.annotations.NullMarked;
