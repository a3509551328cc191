/** Records of the field; depends on nothing but {@code org.ruhu.text}. */
@NullMarked
package org.ruhu.model;

import org.jspecify.annotations.NullMarked;
