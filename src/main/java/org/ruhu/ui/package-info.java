/** The window of the program. */
@NullMarked
package org.ruhu.ui;

import org.jspecify.annotations.NullMarked;
