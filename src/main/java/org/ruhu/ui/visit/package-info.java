/** The screen on which a visit form is filled at the door. */
@NullMarked
package org.ruhu.ui.visit;

import org.jspecify.annotations.NullMarked;
