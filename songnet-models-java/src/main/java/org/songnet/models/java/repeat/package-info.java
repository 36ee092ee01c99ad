/** Listening again: what a listener goes back to, and how likely he goes back at all. */
@NullMarked
package org.songnet.models.java.repeat;

import org.jspecify.annotations.NullMarked;
