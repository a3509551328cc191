/** Pictures and files before they are kept: checked, made small, rid of what they tell besides the picture. */
@NullMarked
package org.ruhu.picture;

import org.jspecify.annotations.NullMarked;
