/** Runs the examples, and checks the shape of the whole. */
@NullMarked
package org.songnet.examples;

import org.jspecify.annotations.NullMarked;
