/** Before a workspace is open: setting one up, and entering one. */
@NullMarked
package org.ruhu.ui.welcome;

import org.jspecify.annotations.NullMarked;
