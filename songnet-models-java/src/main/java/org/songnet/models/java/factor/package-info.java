/** Matrix factorisation and linear models of who hears what: iALS, EASE, BPR, logistic. */
@NullMarked
package org.songnet.models.java.factor;

import org.jspecify.annotations.NullMarked;
