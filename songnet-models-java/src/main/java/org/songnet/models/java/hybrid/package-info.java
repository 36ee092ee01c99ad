/** Several models in one: blended, or one after the other. */
@NullMarked
package org.songnet.models.java.hybrid;

import org.jspecify.annotations.NullMarked;
