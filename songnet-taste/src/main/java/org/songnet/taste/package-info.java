/**
 * The taste loop: candidates that were never heard, likes and dislikes, and models that learn from
 * them.
 */
@NullMarked
package org.songnet.taste;

import org.jspecify.annotations.NullMarked;
