/** Language, size of text, what this program is. */
@NullMarked
package org.ruhu.ui.settings;

import org.jspecify.annotations.NullMarked;
