/** How far the open round is. */
@NullMarked
package org.ruhu.ui.home;

import org.jspecify.annotations.NullMarked;
