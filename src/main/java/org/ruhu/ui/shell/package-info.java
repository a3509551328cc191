/** The window: navigation, state at the bottom, which screen is shown. */
@NullMarked
package org.ruhu.ui.shell;

import org.jspecify.annotations.NullMarked;
