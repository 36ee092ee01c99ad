/** Neural models on Deeplearning4j. */
@NullMarked
package org.songnet.models.dl4j;

import org.jspecify.annotations.NullMarked;
