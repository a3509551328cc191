/** What {@code ruhu bench} measures: each figure beside its floor, the least that the work can cost, in the same run. */
@NullMarked
package org.ruhu.bench;

import org.jspecify.annotations.NullMarked;
