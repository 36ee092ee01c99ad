/** Recurrent networks over sessions, trained and served without native code. */
@NullMarked
package org.songnet.models.java.rnn;

import org.jspecify.annotations.NullMarked;
