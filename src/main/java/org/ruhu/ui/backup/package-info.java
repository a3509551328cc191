/** Making back-ups, and bringing them back. */
@NullMarked
package org.ruhu.ui.backup;

import org.jspecify.annotations.NullMarked;
