/** The listener's library on disk: listens, tracks, features, labels and candidates in one file. */
@NullMarked
package org.songnet.store;

import org.jspecify.annotations.NullMarked;
