/**
 * Scorers: how likely a like is, how much of a song is played, what to rank first.
 *
 * <p>Logistic and linear regression and boosted trees are trained with Tribuo, forests with Smile.
 * What comes out is songnet's own, a few arrays of numbers, so serving needs neither: it is fast,
 * and works where XGBoost has no native library.
 */
@NullMarked
package org.songnet.models.tribuo;

import org.jspecify.annotations.NullMarked;
