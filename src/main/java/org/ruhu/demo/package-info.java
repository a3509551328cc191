/** Synthetic task packages, evidently fictional ({@code domain.md} §12); the same seed gives the same bytes. */
@NullMarked
package org.ruhu.demo;

import org.jspecify.annotations.NullMarked;
