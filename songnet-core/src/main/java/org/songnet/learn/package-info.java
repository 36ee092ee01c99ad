/** Models that learn a number from rows of numbers: how likely a like is, how much is played. */
@NullMarked
package org.songnet.learn;

import org.jspecify.annotations.NullMarked;
