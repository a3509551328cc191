/** The log of who did what, for those who may read it. */
@NullMarked
package org.ruhu.ui.audit;

import org.jspecify.annotations.NullMarked;
