/** Tests of the recurrent networks. */
@NullMarked
package org.songnet.models.java.rnn;

import org.jspecify.annotations.NullMarked;
