/** Taking packages in and giving them out. */
@NullMarked
package org.ruhu.ui.sync;

import org.jspecify.annotations.NullMarked;
