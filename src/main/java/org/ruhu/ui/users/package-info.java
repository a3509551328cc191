/** Who shares the laptop, and one's own password. */
@NullMarked
package org.ruhu.ui.users;

import org.jspecify.annotations.NullMarked;
