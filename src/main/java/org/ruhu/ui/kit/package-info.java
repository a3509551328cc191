/** What all screens share: the thread of the store, dialogs, fonts, the texts' language. */
@NullMarked
package org.ruhu.ui.kit;

import org.jspecify.annotations.NullMarked;
