/** What waits for a person: where two wrote different things, changes that wait to be accepted, and those to look at. */
@NullMarked
package org.ruhu.ui.pending;

import org.jspecify.annotations.NullMarked;
